/** Pier */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { explainText } from "../runtime/body/explain-text.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { NoResult, Redirect, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { declaredHeaders } from "../runtime/transport/declared/headers.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `openShortLink`. */
export interface OpenShortLinkArgs {
  path: {
    slug: string | number;
  };
}

/** Every outcome of a call to `openShortLink`, by `status`. */
export type OpenShortLinkResult = Success<302, unknown> | Undocumented | NoResult;

/**
 * Open Short Link
 *
 * `GET /s/:slug`
 *
 * Documented responses:
 * - 302 Moved
 *
 * @example
 * ```ts
 * import { openShortLink } from "pier";
 *
 * const data = await openShortLink(client, {
 *   path: {
 *     slug,
 *   },
 * });
 * ```
 */
export function openShortLink(
  client: Client,
  args: OpenShortLinkArgs,
  options?: CallOptions,
): ApiPromise<unknown, OpenShortLinkResult> {
  return send(
    client,
    describe(openShortLink, () => ({
      method: "GET",
      explain: explainText,
      redirect: "manual",
      onlyRedirects: true,
      responses: { 302: "auto" },
      name: "openShortLink",
      path: ["s", pathArgument("slug")],
    })),
    args,
    options,
  );
}

/** Arguments of `findBoat`. */
export interface FindBoatArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `findBoat`, by `status`. */
export type FindBoatResult = Success<200, FindBoatResponse> | Redirect<301, unknown> | Undocumented | NoResult;

/**
 * Find Boat
 *
 * `GET /boats/:id`
 *
 * Documented responses:
 * - 200 Found
 * - 301 Renamed
 *
 * @example
 * ```ts
 * import { findBoat } from "pier";
 *
 * const data = await findBoat(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function findBoat(
  client: Client,
  args: FindBoatArgs,
  options?: CallOptions,
): ApiPromise<FindBoatResponse, FindBoatResult> {
  return send(
    client,
    describe(findBoat, () => ({
      method: "GET",
      explain: explainText,
      redirect: "manual",
      responses: { 200: "json", 301: "auto" },
      name: "findBoat",
      path: ["boats", pathArgument("id")],
    })),
    args,
    options,
  );
}

/** Arguments of `getManual`. */
export interface GetManualArgs {
  headers?:
    | {
        /** Default: `{{pierToken}}`. */
        "X-Pier-Token"?: string | number | boolean | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getManual`, by `status`. */
export type GetManualResult = Success<200, GetManualResponse> | Redirect<307, unknown> | Undocumented | NoResult;

/**
 * Get Manual
 *
 * `GET /manual`
 *
 * Documented responses:
 * - 200 Manual
 * - 307 Elsewhere
 *
 * @example
 * ```ts
 * import { getManual } from "pier";
 *
 * const data = await getManual(client, {
 *   headers: {
 *     "X-Pier-Token": xPierToken,
 *   },
 * });
 * ```
 */
export function getManual(client: ClientWith<"pierToken">): ApiPromise<GetManualResponse, GetManualResult>;
export function getManual<TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (GetManualArgs | undefined) & Needs<"headers.X-Pier-Token={{pierToken}}", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<GetManualResponse, GetManualResult>;
export function getManual(
  client: Client,
  args?: GetManualArgs,
  options?: CallOptions,
): ApiPromise<GetManualResponse, GetManualResult> {
  return send(
    client,
    describe(getManual, () => ({
      method: "GET",
      headers: declaredHeaders([{ name: "X-Pier-Token", value: "{{pierToken}}" }]),
      explain: explainText,
      responses: { 200: "json", 307: "auto" },
      name: "getManual",
      path: ["manual"],
    })),
    args,
    options,
  );
}

export interface FindBoatResponse {
  /** Example: `1` */
  id: number;
}

export interface GetManualResponse {
  /** Example: `3` */
  pages: number;
}
