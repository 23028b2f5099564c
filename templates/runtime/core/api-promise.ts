import { trust } from "../values/trust.js";
import type { CallLog } from "./call-log.js";
import type { AnyResult, WithResponse } from "./result.js";

const readOnce = "a body is read once: call raw() or stream() at once, and nothing else";

/**
 * The promise of a call. The request is sent once, whichever of these you use:
 *
 * - `await call`: the success body; rejects with an `ApiError`.
 * - `await call.withResponse()`: the success body with status, headers and response.
 * - `await call.result()`: never rejects; a union to `switch` on by `status`.
 *
 * Or one of these, as soon as the call is made; the body is then yours to read:
 *
 * - `await call.raw()`: the response of a success, once it begins; rejects with an `ApiError`.
 * - `await call.stream()`: the same, but the stream of its body.
 */
export class ApiPromise<Data, Result = AnyResult> extends Promise<Data> {
  /** Has no value. For the compiler; see `NamedPromise`. */
  declare readonly operation?: string;
  readonly #outcome: Promise<AnyResult>;
  readonly #log: CallLog;

  /** `outcome` must not reject. */
  constructor(outcome: Promise<AnyResult>, log: CallLog) {
    super((resolve, reject) => {
      outcome.then((result) => {
        if (!result.ok) reject(result.error);
        else if ("data" in result) resolve(trust<Data>(result.data));
        else reject(new TypeError(readOnce));
      }, reject);
    });
    this.#outcome = outcome;
    this.#log = log;
  }

  /** For what reads the response of a call. */
  static logOf(call: ApiPromise<unknown, unknown>): CallLog {
    return call.#log;
  }

  /**
   * To engines, this is a promise like any other: `await` needs no second promise around it, and
   * `.then()`, `.catch()` and `.finally()` return plain ones.
   */
  override get ["constructor"](): PromiseConstructor {
    return Promise;
  }

  /** The success body with status, headers and response. Rejects with an `ApiError`. */
  async withResponse(): Promise<WithResponse<Data>> {
    const { headers, response } = await this.#success();
    return { data: await this, status: response.status, headers, response };
  }

  /**
   * The response of a success, as soon as it begins. Its body is yours: read or cancel it. Rejects
   * with an `ApiError`. Must be called at once, before the body is read.
   */
  async raw(): Promise<Response> {
    this.#log.isHandedOver = true;
    const result = await this.#success();
    if ("data" in result) throw new TypeError(readOnce);
    return result.response;
  }

  /** The body of a success as a stream of bytes that nothing has read: as `raw()`. */
  async stream(): Promise<ReadableStream<Uint8Array>> {
    return (await this.raw()).body ?? new Blob().stream();
  }

  /** The outcome as a union by `status`. Never rejects. */
  async result(): Promise<Result> {
    this.catch(() => undefined);
    return trust<Result>(await this.#outcome);
  }

  async #success(): Promise<Extract<AnyResult, { readonly ok: true }>> {
    const result = trust<AnyResult>(await this.result());
    if (!result.ok) throw result.error;
    return result;
  }
}

/**
 * The promise of an operation whose answer sets variables, or is a page of a list; the compiler
 * knows it by its name.
 */
export interface NamedPromise<Data, Result, Operation extends string> extends ApiPromise<Data, Result> {
  readonly operation?: Operation;
}
