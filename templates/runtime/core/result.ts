import type { ApiError, GraphqlApiError, HttpApiError } from "./api-error.js";

/** The response, whose body has been read. */
export interface ResponseInfo {
  readonly headers: Headers;
  readonly response: Response;
}

/** A documented status that means success: 2xx, or a redirect where nothing else is documented. */
export interface Success<Status extends number, Data> extends ResponseInfo {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
}

/** A documented status that means failure. */
export interface Failure<Status extends number, Data> extends ResponseInfo {
  readonly ok: false;
  readonly status: Status;
  readonly data: Data;
  readonly error: HttpApiError<Status, Data>;
}

/** A documented redirect that was not followed, of an operation that has successes besides. */
export interface Redirect<Status extends number, Data> extends Failure<Status, Data> {}

/**
 * A status that the API does not document; `code` is the number. The body is decoded by its content
 * type. A documented error status is here as well if the body is not of the kind that is documented
 * for it, such as HTML in place of JSON: `data` is its text then.
 */
export type Undocumented = UndocumentedSuccess | UndocumentedFailure;

/** An undocumented 2xx. */
export interface UndocumentedSuccess extends ResponseInfo {
  readonly ok: true;
  readonly status: "undocumented";
  readonly code: number;
  readonly data: unknown;
}

/** Any other undocumented status, or a documented one whose body is of another kind. */
export interface UndocumentedFailure extends ResponseInfo {
  readonly ok: false;
  readonly status: "undocumented";
  readonly code: number;
  readonly data: unknown;
  readonly error: HttpApiError;
}

/**
 * An answer of a GraphQL server that has errors, with a status of success. `data` is its body: what
 * failed is missing in it, or null.
 */
export interface GraphqlFailure<Data> extends ResponseInfo {
  readonly ok: false;
  readonly status: "graphql";
  readonly data: PartialAnswer<Data>;
  readonly error: GraphqlApiError<PartialAnswer<Data>>;
}

/** A body of a GraphQL server as far as nothing failed. */
export type PartialAnswer<Body> = Body extends { readonly data: infer Data }
  ? Omit<Body, "data" | "errors"> & GraphqlErrors & { readonly data?: PartialData<Data> | null }
  : Body & GraphqlErrors;

type PartialData<Data> = { readonly [Name in keyof Data]?: Data[Name] | null };

interface GraphqlErrors {
  readonly errors: readonly GraphqlError[];
}

/** An error of a GraphQL server (October 2021, section 7.1.2). */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * No usable response.
 *
 * - `network`: there was no response, or it broke off.
 * - `timeout`, `abort`: the call ended early.
 * - `decode`: the body of a success could not be decoded.
 * - `config`: the call could not be built; nothing was sent.
 */
export interface NoResult {
  readonly ok: false;
  readonly status: "network" | "timeout" | "abort" | "decode" | "config";
  readonly error: ApiError;
}

/** A success whose body is the caller's to read. */
export interface Unread extends ResponseInfo {
  readonly ok: true;
  readonly status: number;
}

/** Any outcome of any operation. Each operation has its own, narrower union. */
export type AnyResult =
  Success<number, unknown> | Failure<number, unknown> | GraphqlFailure<unknown> | Undocumented | Unread | NoResult;

/** What `.withResponse()` returns: the success body and its response. */
export interface WithResponse<Data> extends ResponseInfo {
  readonly data: Data;
  readonly status: number;
}
