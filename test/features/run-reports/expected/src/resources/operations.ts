/** Lighthouse */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listLights`, by `status`. */
export type ListLightsResult =
  Success<200, ListLightsResponseItem[]> | Failure<503, ListLightsError> | Undocumented | NoResult;

/**
 * List Lights
 *
 * `GET /lights`
 *
 * Documented responses:
 * - 200 OK
 * - 503 Service Unavailable
 *
 * @example
 * ```ts
 * import { listLights } from "lighthouse";
 *
 * const data = await listLights(client);
 * ```
 */
export function listLights(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<ListLightsResponseItem[], ListLightsResult> {
  return send(
    client,
    describe(listLights, () => ({
      method: "GET",
      responses: { 200: "json", 503: "json" },
      name: "listLights",
      path: ["lights"],
    })),
    args,
    options,
  );
}

/** Arguments of `getKeeper`. */
export interface GetKeeperArgs {
  path: {
    keeperId: string | number;
  };
}

/** Every outcome of a call to `getKeeper`, by `status`. */
export type GetKeeperResult = Success<200, GetKeeperResponse> | Failure<404, GetKeeperError> | Undocumented | NoResult;

/**
 * Get Keeper
 *
 * `GET /keepers/:keeperId`
 *
 * Documented responses:
 * - 200 OK
 * - 404 Not Found
 *
 * @example
 * ```ts
 * import { getKeeper } from "lighthouse";
 *
 * const data = await getKeeper(client, {
 *   path: {
 *     keeperId,
 *   },
 * });
 * ```
 */
export function getKeeper(
  client: Client,
  args: GetKeeperArgs,
  options?: CallOptions,
): ApiPromise<GetKeeperResponse, GetKeeperResult> {
  return send(
    client,
    describe(getKeeper, () => ({
      method: "GET",
      responses: { 200: "json", 404: "json" },
      name: "getKeeper",
      path: ["keepers", pathArgument("keeperId")],
    })),
    args,
    options,
  );
}

export interface ListLightsResponseItem {
  id: number;
  state: string;
  range: number | null;
  keeper?: {
    name: string;
    /** Format: email. */
    email: string;
  };
}

export interface ListLightsError {
  error: string;
  retryAfter: number;
}

export interface GetKeeperResponse {
  id: number;
  name: string;
  phone: string;
  /** Format: date. */
  born: string;
  token: string;
}

export interface GetKeeperError {
  error: string;
}
