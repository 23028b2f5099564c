/** Depot */

import type { CallOptions, Client } from "../client.js";
import { json } from "../runtime/body/json.js";
import { urlencoded } from "../runtime/body/urlencoded.js";
import type { ApiPromise, NamedPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `listBikes`. */
export interface ListBikesArgs {
  query?:
    | {
        /** Words in the name */
        q?: string | undefined;
        /** One of: `free`, `rented`. Documented, not in the saved request. */
        state?: "free" | "rented" | (string & {}) | undefined;
        /** How many; at most 100. Documented, not in the saved request. */
        limit?: number | string | undefined;
        /** Only bikes with all of these. Documented, not in the saved request. */
        tags?: string | readonly string[] | undefined;
      }
    | undefined;
  headers?:
    | {
        /** The shop that asks. Documented, not in the saved request. */
        "X-Shop"?: string | number | boolean | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listBikes`, by `status`. */
export type ListBikesResult = Success<200, ListBikesResponse> | Undocumented | NoResult;

/**
 * Lists bikes.
 *
 * ### Query parameters
 *
 * | Name | Type | Required | Description |
 * |---|---|---|---|
 * | q | string | No | Words in the name |
 * | state | string | Yes | One of: `free`, `rented` |
 * | limit | integer | No | How many; at most 100 |
 * | tags | array of strings | No | Only bikes with all of these |
 *
 * ### Headers
 *
 * | Header | Description |
 * |---|---|
 * | X-Shop | The shop that asks |
 * | Authorization | Your token |
 *
 * ### Response
 *
 * | Field | Description |
 * |---|---|
 * | total | How many there are |
 *
 * `GET /bikes`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { listBikes } from "depot";
 *
 * const data = await listBikes(client, {
 *   query: {
 *     q: "red",
 *   },
 * });
 * ```
 */
export function listBikes(
  client: Client,
  args?: ListBikesArgs,
  options?: CallOptions,
): ApiPromise<ListBikesResponse, ListBikesResult> {
  return send(
    client,
    describe(listBikes, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listBikes",
      path: ["bikes"],
    })),
    args,
    options,
  );
}

/** Arguments of `createBike`. */
export interface CreateBikeArgs {
  body: CreateBikeBody;
}

/** Every outcome of a call to `createBike`, by `status`. */
export type CreateBikeResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Creates a bike.
 *
 * **Body parameters**
 *
 * - `name` (string, required) – the name
 * - `color` (string) – one of `red`, `blue`
 * - `owner.email` (string) – where to send the receipt
 * - `parts[].weight` (number) – in grams
 * - `state` (string) – set by the server
 *
 * `POST /bikes`
 *
 * @example
 * ```ts
 * import { createBike } from "depot";
 *
 * const data = await createBike(client, {
 *   body: {
 *     name: "Roadster",
 *     owner: {
 *       id: "o1",
 *     },
 *     parts: [
 *       {
 *         sku: "w1",
 *       },
 *     ],
 *   },
 * });
 * ```
 */
export function createBike<TData = unknown>(
  client: Client,
  args: CreateBikeArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, CreateBikeResult<NoInfer<TData>>> {
  return send(
    client,
    describe(createBike, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "createBike",
      path: ["bikes"],
    })),
    args,
    options,
  );
}

/** Arguments of `syncBikes`. */
export interface SyncBikesArgs {
  body: SyncBikesBody;
}

/** Every outcome of a call to `syncBikes`, by `status`. */
export type SyncBikesResult = Success<200, SyncBikesResponse> | Undocumented | NoResult;

/**
 * Returns what changed since a cursor. Without one, everything is new.
 *
 * `POST /bikes/sync`
 *
 * Documented responses:
 * - 200 OK
 *
 * @example
 * ```ts
 * import { syncBikes } from "depot";
 *
 * const data = await syncBikes(client, {
 *   body: {
 *     count: 2,
 *   },
 * });
 * ```
 */
export function syncBikes(
  client: Client,
  args: SyncBikesArgs,
  options?: CallOptions,
): NamedPromise<SyncBikesResponse, SyncBikesResult, "syncBikes"> {
  return sendNamed(
    client,
    describe(syncBikes, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 200: "json" },
      name: "syncBikes",
      path: ["bikes", "sync"],
    })),
    args,
    options,
  );
}

/** Arguments of `renameBike`. */
export interface RenameBikeArgs {
  path: {
    bikeId: string;
  };
  body?:
    | {
        /** Its new name */
        name?: string | undefined;
        /** Why. Documented, not in the saved request. */
        note?: string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `renameBike`, by `status`. */
export type RenameBikeResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * | Parameter | Type | Description |
 * |---|---|---|
 * | bikeId | string | The bike |
 * | name | string | Its new name |
 * | note | string | Why |
 *
 * `POST /bikes/:bikeId/name`
 *
 * @example
 * ```ts
 * import { renameBike } from "depot";
 *
 * const data = await renameBike(client, {
 *   path: {
 *     bikeId: "b1",
 *   },
 *   body: {
 *     name: "Tourer",
 *   },
 * });
 * ```
 */
export function renameBike<TData = unknown>(
  client: Client,
  args: RenameBikeArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RenameBikeResult<NoInfer<TData>>> {
  return send(
    client,
    describe(renameBike, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: urlencoded(),
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "renameBike",
      path: ["bikes", pathArgument("bikeId"), "name"],
    })),
    args,
    options,
  );
}

export interface ListBikesResponse {
  /** Example: `1` */
  total: number;
  bikes: {
    /** Example: `b1` */
    id: string;
  }[];
}

export interface CreateBikeBody {
  /** the name. Example: `Roadster` */
  name: string;
  owner?:
    | {
        /** Example: `o1` */
        id?: string | undefined;
        /** where to send the receipt. Documented, not in the saved request. */
        email?: string | undefined;
      }
    | undefined;
  parts?:
    | {
        /** Example: `w1` */
        sku?: string | undefined;
        /** in grams. Documented, not in the saved request. */
        weight?: number | undefined;
      }[]
    | undefined;
  /** one of `red`, `blue`. Documented, not in the saved request. */
  color?: "red" | "blue" | (string & {}) | undefined;
}

export interface SyncBikesBody {
  /** Example: `2` */
  count: number;
  /** Documented, not in the saved request. */
  cursor?: string | undefined;
}

export interface SyncBikesResponse {
  added: unknown[];
  /** Example: `c2` */
  next_cursor: string;
  has_more: boolean;
}
