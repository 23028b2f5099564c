/** Admin */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `closeCounter`, by `status`. */
export type CloseCounterResult = Undocumented | NoResult;

/**
 * `POST /counter/close`
 *
 * @example
 * ```ts
 * import { closeCounter } from "post-office";
 *
 * const data = await closeCounter(client);
 * ```
 */
export function closeCounter(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<unknown, CloseCounterResult> {
  return send(
    client,
    {
      name: "closeCounter",
      callee: closeCounter,
      method: "POST",
      base: "https://post.example",
      path: ["counter", "close"],
      layers: [authLayer(basic("user"))],
      responses: {},
    },
    args,
    options,
  );
}
