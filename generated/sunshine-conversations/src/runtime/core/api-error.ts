/**
 * Why a call failed. `http`: the server answered with an error status. `network`: no answer, or a broken one. `timeout`, `abort`: given up. `decode`: a
 * success whose body could not be read. `config`: the call could not be built; nothing was sent.
 */
export type ApiErrorKind = "http" | "network" | "timeout" | "abort" | "decode" | "config";

/** What an `ApiError` is made of. */
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

/** The one error that calls reject with. Printed or written as JSON it shows neither credentials nor bodies. */
export class ApiError<Body = unknown> extends Error {
  override readonly name: string = "ApiError";
  readonly kind: ApiErrorKind;
  /** The function that was called. */
  readonly operation: string;
  readonly method: string;
  /** Where the call went, as a template: arguments and query are not filled in, since they may be secret. */
  readonly url: string;
  /** Requests that were sent. */
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

  /** The response's headers, if there was a response. */
  get headers(): Headers | undefined {
    return this.#headers;
  }

  /** The response's body, decoded; its text where that failed. */
  get body(): Body | undefined {
    return this.#body;
  }
}
