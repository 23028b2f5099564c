/** Library */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { variableSegment } from "../runtime/transport/declared/segment-template.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";

/** Arguments of `getBook`. */
export interface GetBookArgs {
  path: {
    /** ISBN of the edition, with or without hyphens. */
    isbn: string;
    number: string | number;
    /** Default: the client's variable. */
    version?: string | number | undefined;
  };
}

/** Every outcome of a call to `getBook`, by `status`. */
export type GetBookResult = Success<200, GetBookResponse> | Undocumented | NoResult;

/**
 * Shows one copy of a book.
 *
 * `GET /v{{version}}/books/:isbn/copies/:number`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { getBook } from "library";
 *
 * const data = await getBook(client, {
 *   path: {
 *     isbn: "978-0-14-044913-6",
 *     number: "2",
 *   },
 * });
 * ```
 */
export function getBook(
  client: Client,
  args: GetBookArgs,
  options?: CallOptions,
): ApiPromise<GetBookResponse, GetBookResult> {
  return send(
    client,
    describe(getBook, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "getBook",
      path: [variableSegment("v{{version}}"), "books", pathArgument("isbn"), "copies", pathArgument("number")],
    })),
    args,
    options,
  );
}

export interface GetBookResponse {
  /** Example: `978-0-14-044913-6` */
  isbn: string;
  /** Example: `2` */
  number: number;
  /** Example: `F 12` */
  shelf: string;
}
