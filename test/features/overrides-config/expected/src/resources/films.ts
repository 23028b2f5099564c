/** Films */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";

/** Arguments of `listFilms`. */
export interface ListFilmsArgs {
  query: {
    genre: string;
  };
}

/** Every outcome of a call to `listFilms`, by `status`. */
export type ListFilmsResult = Success<200, Movie[]> | Undocumented | NoResult;

/**
 * Retrieve All The Films
 *
 * `GET /films`
 *
 * Documented responses:
 * - 200 Two films
 *
 * @example
 * ```ts
 * import { listFilms } from "@example/cinema";
 *
 * const data = await listFilms(client, {
 *   query: {
 *     genre: "drama",
 *   },
 * });
 * ```
 */
export function listFilms(
  client: Client,
  args: ListFilmsArgs,
  options?: CallOptions,
): ApiPromise<Movie[], ListFilmsResult> {
  return send(
    client,
    describe(listFilms, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listFilms",
      path: ["films"],
    })),
    args,
    options,
  );
}

export interface Movie {
  /** Example: `1` */
  id: number;
  /** Example: `Night Train` */
  title: string;
  /** Example: `PG` */
  rating: "U" | "PG" | "15" | "18";
}
