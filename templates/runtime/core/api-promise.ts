import { trust } from "../values/trust.js";
import type { AnyResult, WithResponse } from "./result.js";

/**
 * The promise of a call. The request is sent once, whichever of these you use:
 *
 * - `await call`: the success body; rejects with an `ApiError`.
 * - `await call.withResponse()`: the success body with status, headers and response.
 * - `await call.result()`: never rejects; a union to `switch` on by `status`.
 */
export class ApiPromise<Data, Result = AnyResult> extends Promise<Data> {
  /** Has no value. For the compiler; see `NamedPromise`. */
  declare readonly operation?: string;
  readonly #outcome: Promise<AnyResult>;

  /** `outcome` must not reject. */
  constructor(outcome: Promise<AnyResult>) {
    super((resolve, reject) => {
      outcome.then((result) => (result.ok ? resolve(trust<Data>(result.data)) : reject(result.error)), reject);
    });
    this.#outcome = outcome;
  }

  /** `.then()`, `.catch()` and `.finally()` return plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The success body with status, headers and response. Rejects with an `ApiError`. */
  async withResponse(): Promise<WithResponse<Data>> {
    const data = await this;
    const result = await this.#outcome;
    if (!result.ok) throw result.error;
    const { headers, response } = result;
    return { data, status: response.status, headers, response };
  }

  /** The outcome as a union by `status`. Never rejects. */
  async result(): Promise<Result> {
    this.catch(() => undefined);
    return trust<Result>(await this.#outcome);
  }
}

/**
 * The promise of an operation whose answer sets variables, or is a page of a list; the compiler
 * knows it by its name.
 */
export interface NamedPromise<Data, Result, Operation extends string> extends ApiPromise<Data, Result> {
  readonly operation?: Operation;
}
