/**
 * Sailings
 *
 * What leaves when.
 */

import type { CallOptions, CallOptionsWith, Client, ClientWith, Variables } from "../client.js";
import { bearer } from "../runtime/auth/bearer.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Needs } from "../runtime/core/needs.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { fixedHeaders } from "../runtime/transport/declared/fixed-headers.js";
import { pathArgumentOr, pathVariable } from "../runtime/transport/declared/segment.js";
import { sourceHints } from "../runtime/transport/declared/source-hints.js";

/** Arguments of `listSailings`. */
export interface ListSailingsArgs {
  query?:
    | {
        /** Where the ferry starts */
        from?: string | undefined;
        limit?: number | string | undefined;
        open?: string | null | undefined;
        page?: number | string | undefined;
      }
    | undefined;
  headers?:
    | {
        /** Default: `application/json`. */
        Accept?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listSailings`, by `status`. */
export type ListSailingsResult =
  Success<200, ListSailingsResponse> | Failure<404, ListSailingsError> | Undocumented | NoResult;

/**
 * Lists sailings of a day.
 *
 * `GET /sailings`
 *
 * Documented responses:
 * - 200 Two sailings
 * - 404 Unknown port
 *
 * Its answer sets `sailingId` from `sailings[0].id`.
 *
 * @example
 * ```ts
 * import { listSailings } from "ferry-desk";
 *
 * const data = await listSailings(client, {
 *   query: {
 *     from: "Port A",
 *   },
 * });
 * ```
 */
export function listSailings(
  client: Client,
  args?: ListSailingsArgs,
  options?: CallOptions,
): NamedPromise<ListSailingsResponse, ListSailingsResult, "listSailings"> {
  return sendNamed(
    client,
    describe(listSailings, () => ({
      method: "GET",
      headers: fixedHeaders([["Accept", "application/json"]]),
      layers: [authLayer(bearer("deskToken"))],
      responses: { 200: "json", 404: "json" },
      name: "listSailings",
      path: ["sailings"],
    })),
    args,
    options,
  );
}

/** Arguments of `getSailingById`. */
export interface GetSailingByIdArgs {
  path?:
    | {
        /** From the list. Set by `listSailings` from `sailings[0].id`. Default: the client's variable. */
        sailingId?: string | number | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getSailingById`, by `status`. */
export type GetSailingByIdResult<TData = unknown> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Get sailing: by id
 *
 * `GET /sailings/:sailingId`
 *
 * @example
 * ```ts
 * import { getSailingById } from "ferry-desk";
 *
 * const data = await getSailingById(client, {
 *   path: {
 *     sailingId,
 *   },
 * });
 * ```
 */
export function getSailingById<TData = unknown>(
  client: ClientWith<"sailingId">,
  args?: GetSailingByIdArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetSailingByIdResult<NoInfer<TData>>>;
export function getSailingById<TData = unknown, TClient extends Client = Client, Passed extends Variables = Variables>(
  client: TClient,
  args: (GetSailingByIdArgs | undefined) & Needs<"path.sailingId", TClient, Passed>,
  options?: CallOptionsWith<Passed>,
): ApiPromise<NoInfer<TData>, GetSailingByIdResult<NoInfer<TData>>>;
export function getSailingById<TData = unknown>(
  client: Client,
  args?: GetSailingByIdArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, GetSailingByIdResult<NoInfer<TData>>> {
  return send(
    client,
    describe(getSailingById, () => ({
      method: "GET",
      layers: [authLayer(bearer("deskToken"))],
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      sources: sourceHints(["sailingId", "listSailings", "sailings[0].id"]),
      name: "getSailingById",
      path: ["sailings", pathArgumentOr("sailingId", pathVariable("sailingId"))],
    })),
    args,
    options,
  );
}

export interface ListSailingsResponse {
  sailings: Sailing[];
}

export interface Sailing {
  /** Example: `s-1` */
  id: string;
  /** Format: date-time. */
  leaves: string;
  full: boolean;
  /** Example: `Café closed` */
  note?: string;
}

export interface ListSailingsError {
  error: {
    /** Example: `no such port` */
    message: string;
  };
}
