import { ApiError, type HttpApiError } from "./api-error.js";
import type { ApiPromise } from "./api-promise.js";

/** A function that calls an operation. `Result` is the union of its outcomes. */
export type OperationFunction<Result> = (client: never, ...rest: never[]) => ApiPromise<unknown, Result>;

/** The documented failures among the outcomes of an operation. */
type DocumentedFailure<Result> = Extract<
  Result,
  { readonly ok: false; readonly status: number; readonly data: unknown }
>;

/** The error statuses that an operation documents; any other number fits too. */
export type ErrorStatus<Result> = DocumentedFailure<Result>["status"] | (number & Record<never, never>);

/** The body that an operation documents for a status; `unknown` for other statuses. */
export type ErrorBody<Result, Status extends number> = [
  Extract<DocumentedFailure<Result>, { readonly status: Status }>,
] extends [never]
  ? unknown
  : Extract<DocumentedFailure<Result>, { readonly status: Status }>["data"];

/**
 * Whether a call of `operation`, by itself or by `createApi`, failed with this status. Then
 * `error.body` has the type that is documented for it:
 *
 * ```ts
 * if (isApiError(error, createUser, 409)) console.error(error.body);
 * ```
 */
export function isApiError<Result, Status extends ErrorStatus<Result>>(
  error: unknown,
  operation: OperationFunction<Result>,
  status: Status,
): error is HttpApiError<Status, ErrorBody<Result, Status>> {
  return error instanceof ApiError && error.kind === "http" && error.status === status && error.isFrom(operation);
}
