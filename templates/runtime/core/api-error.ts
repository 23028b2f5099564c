import { type CodePlace, framesOf, setFrames } from "../transport/call-place.js";

/**
 * Why a call failed.
 *
 * - `http`: the server answered with an error status.
 * - `graphql`: the answer has a status of success, and errors.
 * - `network`: there was no response, or it broke off.
 * - `timeout`, `abort`: the call ended early.
 * - `decode`: the body of a success could not be decoded.
 * - `config`: the call could not be built; nothing was sent.
 */
export type ApiErrorKind = "http" | "graphql" | "network" | "timeout" | "abort" | "decode" | "config";

/** What an `ApiError` shows when it is printed. */
export interface ShownDetails {
  readonly kind: ApiErrorKind;
  readonly operation: string;
  readonly method: string;
  readonly attempts: number;
  readonly waits: readonly number[];
  readonly status: number | undefined;
}

/** What it shows only to those who ask. */
export interface HiddenDetails {
  readonly url: string;
  readonly headers?: Headers | undefined;
  readonly body?: unknown;
  /** Whether the body is none of the documented kind, but the text that came in its place. */
  readonly isRaw?: boolean | undefined;
  readonly cause?: unknown;
  /** The function that was called. */
  readonly callee?: object | undefined;
  /** Where it was called. */
  readonly place: CodePlace;
}

/**
 * The only error that calls reject with. Its stack is that of the call. It shows neither URL,
 * headers nor body when it is printed or written as JSON.
 */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  declare readonly kind: ApiErrorKind;
  /** The name of the function that was called. */
  declare readonly operation: string;
  declare readonly method: string;
  /** How many requests were sent. */
  declare readonly attempts: number;
  /** How many milliseconds the call waited before each further attempt. */
  declare readonly waits: readonly number[];
  /** The HTTP status, if there was a response. */
  declare readonly status: number | undefined;
  readonly #hidden: HiddenDetails;

  constructor(message: string, shown: ShownDetails, hidden: HiddenDetails) {
    const { cause, place } = hidden;
    super(`${shown.operation}: ${message}`, cause === undefined ? undefined : { cause });
    Object.assign(this, shown);
    this.#hidden = hidden;
    setFrames(this, framesOf(place));
  }

  /**
   * The URL that was sent, without credentials. If none could be built: the URL as a template, such
   * as `https://example.com/users/:id`.
   */
  get url(): string {
    return this.#hidden.url;
  }

  /** The headers of the response, if there was one. */
  get headers(): Headers | undefined {
    return this.#hidden.headers;
  }

  /**
   * The decoded body of the response, or its text if decoding failed. `isApiError` knows its type.
   */
  get body(): unknown {
    return this.#hidden.body;
  }

  /**
   * Whether the body may have the type that this function documents: it is of that kind, and the
   * call was one of this function. For those of `createApi`, ask `isApiError`.
   */
  fits(operation: object): boolean {
    return !this.#hidden.isRaw && this.#hidden.callee === operation;
  }
}

/** The error of a call that a GraphQL server answered with errors, and a status of success. */
export interface GraphqlApiError<Body = unknown> extends ApiError {
  readonly kind: "graphql";
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** The error of a call that was answered with an error status. */
export interface HttpApiError<Status extends number = number, Body = unknown> extends ApiError {
  readonly kind: "http";
  readonly status: Status;
  readonly headers: Headers;
  readonly body: Body;
}
