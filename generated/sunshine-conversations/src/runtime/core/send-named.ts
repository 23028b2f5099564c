import type { LayeredOperation } from "../transport/layer.js";
import { trust } from "../values/trust.js";
import type { NamedPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import { send } from "./send.js";

/**
 * As `send`, for an operation whose answer sets variables or is a page of a list. The name in the
 * promise's type is only here, because the compiler would compare the whole promise in each
 * function.
 */
export function sendNamed<Data, Result, Name extends string>(
  client: Client,
  operation: LayeredOperation,
  args?: object,
  options?: object,
): NamedPromise<Data, Result, Name> {
  return trust(send(client, operation, args, options));
}
