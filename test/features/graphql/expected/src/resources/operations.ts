/** Museum */

import type { CallOptions, Client } from "../client.js";
import { hasGraphqlErrors } from "../runtime/body/graphql-errors.js";
import { graphql } from "../runtime/body/graphql.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { GraphqlFailure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";

/** Arguments of `findPaintings`. */
export interface FindPaintingsArgs {
  /** `query` replaces the collection's document. */
  body:
    | { query?: undefined; variables: FindPaintingsBody; operationName?: string | undefined }
    | { query: string; variables?: object | undefined; operationName?: string | undefined };
}

/** Every outcome of a call to `findPaintings`, by `status`. */
export type FindPaintingsResult =
  Success<200, FindPaintingsResponse> | GraphqlFailure<FindPaintingsResponse> | Undocumented | NoResult;

/**
 * Find Paintings
 *
 * `POST /graphql`
 *
 * Documented responses:
 * - 200 Two paintings
 *
 * @example
 * ```ts
 * import { findPaintings } from "museum";
 *
 * const data = await findPaintings(client, {
 *   body: {
 *     variables: {
 *       artist: "Vermeer",
 *       first: 2,
 *     },
 *   },
 * });
 * ```
 */
export function findPaintings(
  client: Client,
  args: FindPaintingsArgs,
  options?: CallOptions,
): ApiPromise<FindPaintingsResponse, FindPaintingsResult> {
  return send(
    client,
    describe(findPaintings, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: graphql({
        query: [
          "query Paintings($artist: String!, $first: Int) {",
          "  paintings(artist: $artist, first: $first) {",
          "    title",
          "    year",
          "  }",
          "}",
        ].join("\n"),
      }),
      fails: hasGraphqlErrors,
      responses: { 200: "json" },
      name: "findPaintings",
      path: ["graphql"],
    })),
    args,
    options,
  );
}

export interface FindPaintingsBody {
  /** Example: `Vermeer` */
  artist: string;
  /** Example: `2` */
  first?: number | null | undefined;
}

export interface FindPaintingsResponse {
  data: {
    paintings: {
      /** Example: `The Milkmaid` */
      title: string;
      /** Example: `1658` */
      year: number | null;
    }[];
  };
}
