/** Bakery */

import type { CallOptions, Client } from "../client.js";
import type { NamedPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { sendNamed } from "../runtime/core/send-named.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { fixedHeaders } from "../runtime/transport/declared/fixed-headers.js";

/** Arguments of `listLoaves`. */
export interface ListLoavesArgs {
  query: {
    /** Number of the page, from 1. */
    page: number | string;
    /** Order of the list. One of `price`, `name`. */
    sort?: "price" | "name" | (string & {}) | undefined;
    glutenFree?: boolean | undefined;
    tag?: string | readonly string[] | undefined;
  };
  headers?:
    | {
        /** Default: `en`. */
        "Accept-Language"?: string | undefined;
        /** (Required) Which shop asks. Default: `north`. */
        "X-Shop"?: string | undefined;
        "X-Debug"?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `listLoaves`, by `status`. */
export type ListLoavesResult = Success<200, ListLoavesResponseItem[]> | Undocumented | NoResult;

/**
 * List Loaves
 *
 * `GET /loaves`
 *
 * Documented responses:
 * - 200 Two loaves
 *
 * @example
 * ```ts
 * import { listLoaves } from "bakery";
 *
 * const data = await listLoaves(client, {
 *   query: {
 *     page: 1,
 *     sort: "price",
 *     tag: ["rye", "seeded"],
 *   },
 * });
 * ```
 */
export function listLoaves(
  client: Client,
  args: ListLoavesArgs,
  options?: CallOptions,
): NamedPromise<ListLoavesResponseItem[], ListLoavesResult, "listLoaves"> {
  return sendNamed(
    client,
    describe(listLoaves, () => ({
      method: "GET",
      headers: fixedHeaders([
        ["Accept-Language", "en"],
        ["X-Shop", "north"],
      ]),
      responses: { 200: "json" },
      name: "listLoaves",
      path: ["loaves"],
    })),
    args,
    options,
  );
}

export interface ListLoavesResponseItem {
  /** Example: `1` */
  id: number;
  /** Example: `Rye` */
  name: string;
}
