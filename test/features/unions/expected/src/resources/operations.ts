/** Events */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listEvents`, by `status`. */
export type ListEventsResult = Success<200, ListEventsResponseItem[]> | Undocumented | NoResult;

/**
 * List Events
 *
 * `GET /events`
 *
 * Documented responses:
 * - 200 All kinds
 *
 * @example
 * ```ts
 * import { listEvents } from "events";
 *
 * const data = await listEvents(client);
 * ```
 */
export function listEvents(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<ListEventsResponseItem[], ListEventsResult> {
  return send(
    client,
    describe(listEvents, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listEvents",
      path: ["events"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `getSetting`, by `status`. */
export type GetSettingResult = Success<200, GetSettingResponse> | Undocumented | NoResult;

/**
 * Get Setting
 *
 * `GET /setting`
 *
 * Documented responses:
 * - 200 A number
 * - 200 A string
 * - 200 A list
 *
 * @example
 * ```ts
 * import { getSetting } from "events";
 *
 * const data = await getSetting(client);
 * ```
 */
export function getSetting(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<GetSettingResponse, GetSettingResult> {
  return send(
    client,
    describe(getSetting, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getSetting",
      path: ["setting"],
    })),
    args,
    options,
  );
}

export type ListEventsResponseItem =
  | MessageListEventsResponseItem
  | CallListEventsResponseItem
  | UploadListEventsResponseItem
  | OtherListEventsResponseItem;

export interface MessageListEventsResponseItem {
  /** Example: `e1` */
  id: string;
  type: "message";
  /** Example: `Hello` */
  text: string;
  author: {
    /** Example: `Ana` */
    name: string;
  };
}

export interface CallListEventsResponseItem {
  /** Example: `e2` */
  id: string;
  type: "call";
  /** Example: `41` */
  seconds: number;
  missed: boolean;
}

export interface UploadListEventsResponseItem {
  /** Example: `e5` */
  id: string;
  type: "upload";
  files: string[];
}

export interface OtherListEventsResponseItem {
  /** Example: `e1` */
  id: string;
  /** A value that no sample has. */
  type: `${string} (unseen)`;
}

export interface GetSettingResponse {
  /** Example: `5` */
  value: number | string | string[];
}
