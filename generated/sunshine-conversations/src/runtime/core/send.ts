import { captureCaller } from "../transport/call-place.js";
import type { LayeredOperation } from "../transport/layer.js";
import { unlimited } from "../transport/deadline.js";
import { trust } from "../values/trust.js";
import { ApiPromise } from "./api-promise.js";
import { perform } from "./attempts.js";
import type { CallLog } from "./call-log.js";
import type { Client } from "./client.js";
import type { AnyResult } from "./result.js";

/**
 * Calls an operation; the request is sent at once. `Data` and `Result` are what the operation
 * documents. `args` is an `OperationArgs` and `options` are `CallOptions`: each function has
 * narrower types of its own, and comparing them here would be most of the compiler's work. Never
 * throws: every problem is an outcome of the promise.
 */
export function send<Data, Result = AnyResult>(
  client: Client,
  operation: LayeredOperation,
  args: object = {},
  options: object = {},
): ApiPromise<Data, Result> {
  const log: CallLog = {
    place: captureCaller(operation.callee ?? send),
    operation,
    // The call asks for them, so that it fails if the client does.
    settings: trust(undefined),
    args: trust(args),
    options: trust(options),
    computed: operation.computed && new Map(),
    total: unlimited,
    attempts: 0,
    attempt: 0,
    waits: [],
  };
  return new ApiPromise<Data, Result>(perform(client, log), log);
}
