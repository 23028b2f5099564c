import { ApiError, type HttpApiError } from "./api-error.js";
import type { ApiPromise } from "./api-promise.js";

/** A function of this package that calls an operation. */
export type OperationFunction = (client: never, ...rest: never[]) => ApiPromise<unknown, unknown>;

/** The error statuses that an operation documents. */
export type ErrorStatus<Operation extends OperationFunction> = DocumentedFailure<Operation>["status"];

/** The body that an operation documents for a status; `unknown` for other statuses. */
export type ErrorBody<Operation extends OperationFunction, Status extends number> = [
  Extract<DocumentedFailure<Operation>, { readonly status: Status }>,
] extends [never]
  ? unknown
  : Extract<DocumentedFailure<Operation>, { readonly status: Status }>["data"];

type DocumentedFailure<Operation extends OperationFunction> =
  ReturnType<Operation> extends ApiPromise<unknown, infer Result>
    ? Extract<Result, { readonly ok: false; readonly status: number; readonly data: unknown }>
    : never;

/**
 * Whether a call of `operation` failed with this status. Then `error.body` has the type that is
 * documented for it:
 *
 * ```ts
 * if (isApiError(error, createUser, 409)) console.error(error.body);
 * ```
 */
export function isApiError<
  Operation extends OperationFunction,
  Status extends ErrorStatus<Operation> | (number & Record<never, never>),
>(error: unknown, operation: Operation, status: Status): error is HttpApiError<Status, ErrorBody<Operation, Status>> {
  return error instanceof ApiError && error.kind === "http" && error.status === status && error.isFrom(operation);
}
