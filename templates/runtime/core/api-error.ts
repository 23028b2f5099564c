/**
 * Why a call failed.
 *
 * - `http`: the server answered with an error status.
 * - `network`: there was no response, or it broke off.
 * - `timeout`, `abort`: the call ended early.
 * - `decode`: the body of a success could not be decoded.
 * - `config`: the call could not be built; nothing was sent.
 */
export type ApiErrorKind = "http" | "network" | "timeout" | "abort" | "decode" | "config";

/** The parts of an `ApiError`. */
export interface ApiErrorInit<Body = unknown> {
  readonly kind: ApiErrorKind;
  readonly message: string;
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly attempts: number;
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  readonly body?: Body | undefined;
  readonly cause?: unknown;
}

/**
 * The only error that calls reject with. It shows neither credentials nor bodies when it is printed
 * or written as JSON.
 */
export class ApiError<Body = unknown> extends Error {
  override readonly name: string = "ApiError";
  readonly kind: ApiErrorKind;
  /** The name of the function that was called. */
  readonly operation: string;
  readonly method: string;
  /**
   * The URL as a template. Arguments and the query are not filled in, because they may be secret.
   */
  readonly url: string;
  /** How many requests were sent. */
  readonly attempts: number;
  /** The HTTP status, if there was a response. */
  readonly status: number | undefined;
  readonly #headers: Headers | undefined;
  readonly #body: Body | undefined;

  constructor(init: ApiErrorInit<Body>) {
    super(`${init.operation}: ${init.message}`, init.cause === undefined ? undefined : { cause: init.cause });
    this.kind = init.kind;
    this.operation = init.operation;
    this.method = init.method;
    this.url = init.url;
    this.attempts = init.attempts;
    this.status = init.status;
    this.#headers = init.headers;
    this.#body = init.body;
  }

  /** The headers of the response, if there was one. */
  get headers(): Headers | undefined {
    return this.#headers;
  }

  /** The decoded body of the response, or its text if decoding failed. */
  get body(): Body | undefined {
    return this.#body;
  }
}
