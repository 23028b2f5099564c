import { ApiError, type GraphqlApiError, type HttpApiError } from "./api-error.js";
import { originalOf } from "./bound-functions.js";
import type { ApiPromise } from "./api-promise.js";

/** A function that calls an operation. `Result` is the union of its outcomes. */
export type OperationFunction<Result> = (client: never, ...rest: never[]) => ApiPromise<unknown, Result>;

/** The documented failures among the outcomes of an operation. */
type DocumentedFailure<Result> = Extract<
  Result,
  { readonly ok: false; readonly status: number; readonly data: unknown }
>;

/** The failures of a GraphQL operation whose status is one of success. */
type FailedAnswer<Result> = Extract<Result, { readonly status: "graphql"; readonly data: unknown }>;

/**
 * The error statuses that an operation documents; any other number fits too, and `graphql` if its
 * server may answer with errors and a status of success.
 */
export type ErrorStatus<Result> =
  DocumentedFailure<Result>["status"] | FailedAnswer<Result>["status"] | (number & Record<never, never>);

/** The body that an operation documents for a status; `unknown` for other statuses. */
export type ErrorBody<Result, Status extends number> = [
  Extract<DocumentedFailure<Result>, { readonly status: Status }>,
] extends [never]
  ? unknown
  : Extract<DocumentedFailure<Result>, { readonly status: Status }>["data"];

/** The error of an operation with this status. */
export type ErrorOf<Result, Status> = Status extends number
  ? HttpApiError<Status, ErrorBody<Result, Status>>
  : GraphqlApiError<FailedAnswer<Result>["data"]>;

/**
 * Whether a call of `operation`, by itself or by `createApi`, failed with this status, and with a
 * body of the documented kind: not with HTML in place of JSON. Then `error.body` has the type that
 * is documented for it:
 *
 * ```ts
 * if (isApiError(error, createUser, 409)) console.error(error.body);
 * ```
 *
 * `"graphql"` in place of a status is for errors of a GraphQL server, whose status is one of
 * success.
 */
export function isApiError<Result, Status extends ErrorStatus<Result>>(
  error: unknown,
  operation: OperationFunction<Result>,
  status: Status,
): error is ErrorOf<Result, Status> {
  if (!(error instanceof ApiError) || !error.fits(originalOf(operation))) return false;
  return status === "graphql" ? error.kind === status : error.kind === "http" && error.status === status;
}
