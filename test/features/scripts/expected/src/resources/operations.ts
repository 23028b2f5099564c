/** Library */

import type { CallOptions, Client } from "../client.js";
import { explainText } from "../runtime/body/explain-text.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { pathArgument } from "../runtime/transport/declared/segment.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Arguments of `logIn`. */
export interface LogInArgs {
  body: LogInBody;
}

/** Every outcome of a call to `logIn`, by `status`. */
export type LogInResult<TData = LogInResponse> =
  Success<201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Log In
 *
 * `POST /login`
 *
 * Documented responses:
 * - 201 Created (asserted by the collection's test script)
 *
 * @example
 * ```ts
 * import { logIn } from "library";
 *
 * const data = await logIn(client, {
 *   body: {
 *     card: "4711",
 *   },
 * });
 * ```
 */
export function logIn<TData = LogInResponse>(
  client: Client,
  args: LogInArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, LogInResult<NoInfer<TData>>> {
  return send(
    client,
    describe(logIn, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      responses: { 201: "json", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "logIn",
      path: ["login"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `listLoans`, by `status`. */
export type ListLoansResult<TData = ListLoansResponseItem[]> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * List Loans
 *
 * `GET /loans`
 *
 * Documented responses:
 * - 200 OK (asserted by the collection's test script)
 *
 * @example
 * ```ts
 * import { listLoans } from "library";
 *
 * const data = await listLoans(client);
 * ```
 */
export function listLoans<TData = ListLoansResponseItem[]>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, ListLoansResult<NoInfer<TData>>> {
  return send(
    client,
    describe(listLoans, () => ({
      method: "GET",
      responses: { 200: "json", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "listLoans",
      path: ["loans"],
    })),
    args,
    options,
  );
}

/** Arguments of `renewLoan`. */
export interface RenewLoanArgs {
  path: {
    id: string | number;
  };
}

/** Every outcome of a call to `renewLoan`, by `status`. */
export type RenewLoanResult<TData = RenewLoanResponse> =
  Success<200, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Renew Loan
 *
 * `POST /loans/:id/renew`
 *
 * Documented responses:
 * - 200 OK (asserted by the collection's test script)
 *
 * @example
 * ```ts
 * import { renewLoan } from "library";
 *
 * const data = await renewLoan(client, {
 *   path: {
 *     id,
 *   },
 * });
 * ```
 */
export function renewLoan<TData = RenewLoanResponse>(
  client: Client,
  args: RenewLoanArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, RenewLoanResult<NoInfer<TData>>> {
  return send(
    client,
    describe(renewLoan, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      explain: explainText,
      responses: { 200: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "renewLoan",
      path: ["loans", pathArgument("id"), "renew"],
    })),
    args,
    options,
  );
}

/** Every outcome of a call to `findBooks`, by `status`. */
export type FindBooksResult = Success<200, FindBooksResponse> | Undocumented | NoResult;

/**
 * Find Books
 *
 * `GET /books`
 *
 * Documented responses:
 * - 200 Found
 *
 * @example
 * ```ts
 * import { findBooks } from "library";
 *
 * const data = await findBooks(client);
 * ```
 */
export function findBooks(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<FindBooksResponse, FindBooksResult> {
  return send(
    client,
    describe(findBooks, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "findBooks",
      path: ["books"],
    })),
    args,
    options,
  );
}

export interface LogInBody {
  /** Example: `4711` */
  card: string;
}

export interface FindBooksResponse {
  books: {
    /** Example: `Momo` */
    title: string;
    /** Example: `1973` */
    year: number;
    /** Read by a script, not in the saved examples. */
    shelf?: unknown;
  }[];
}

/** Partial: known from the scripts of the collection. There may be other properties. */
export interface LogInResponse {
  token: string;
  reader: { id: number; name?: string; [key: string]: unknown };
  [key: string]: unknown;
}

/** Partial: known from the scripts of the collection. There may be other properties. */
export interface ListLoansResponseItem {
  title: string;
  /** Format: date. */
  due: string | null;
  state?: "lent" | "overdue" | (string & {});
  renewals: number;
  [key: string]: unknown;
}

/** Partial: known from the scripts of the collection. There may be other properties. */
export interface RenewLoanResponse {
  due?: unknown;
  [key: string]: unknown;
}
