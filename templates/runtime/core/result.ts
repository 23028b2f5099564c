import type { ApiError } from "./api-error.js";

/** The response as it came. Its body has been read. */
export interface ResponseInfo {
  readonly headers: Headers;
  readonly response: Response;
}

/** A documented status that means success. */
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
  readonly error: ApiError<Data>;
}

/** A status that the API does not document; `code` is the number. The body is read by its content type. */
export type Undocumented = UndocumentedSuccess | UndocumentedFailure;

/** An undocumented 2xx. */
export interface UndocumentedSuccess extends ResponseInfo {
  readonly ok: true;
  readonly status: "undocumented";
  readonly code: number;
  readonly data: unknown;
}

/** Any other undocumented status. */
export interface UndocumentedFailure extends ResponseInfo {
  readonly ok: false;
  readonly status: "undocumented";
  readonly code: number;
  readonly data: unknown;
  readonly error: ApiError;
}

/** No usable response. `decode`: a success whose body could not be read. `config`: the call could not be built, nothing was sent. */
export interface NoResult {
  readonly ok: false;
  readonly status: "network" | "timeout" | "abort" | "decode" | "config";
  readonly error: ApiError;
}

/** Any outcome of any operation. An operation's own result type is a narrower union. */
export type AnyResult = Success<number, unknown> | Failure<number, unknown> | Undocumented | NoResult;

/** What `.withResponse()` gives: the success body and where it came from. */
export interface WithResponse<Data> extends ResponseInfo {
  readonly data: Data;
  readonly status: number;
}
