/** Admin */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `closeCounter`, by `status`. */
export type CloseCounterResult<TData = unknown> =
  Success<200 | 201, TData> | Failure<400 | 401 | 403 | 404, unknown> | Undocumented | NoResult;

/**
 * Close Counter
 *
 * `POST /counter/close`
 *
 * @example
 * ```ts
 * import { closeCounter } from "post-office";
 *
 * const data = await closeCounter(client);
 * ```
 */
export function closeCounter<TData = unknown>(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<NoInfer<TData>, CloseCounterResult<NoInfer<TData>>> {
  return send(
    client,
    describe(closeCounter, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("user"))],
      responses: { 200: "auto", 201: "auto", 400: "auto", 401: "auto", 403: "auto", 404: "auto" },
      name: "closeCounter",
      path: ["counter", "close"],
    })),
    args,
    options,
  );
}
