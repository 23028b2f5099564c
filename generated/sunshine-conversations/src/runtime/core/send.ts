import type { Call } from "../transport/call.js";
import { captureCaller, type CodePlace } from "../transport/call-place.js";
import { startDeadline } from "../transport/deadline.js";
import { compose, type LayeredOperation, type Send } from "../transport/layer.js";
import type { OperationArgs } from "../transport/operation.js";
import { redirectLayer } from "../transport/redirect-layer.js";
import { buildRequest } from "../transport/request.js";
import { readBody } from "../transport/response.js";
import { toFetchArguments } from "../transport/sendable.js";
import type { CallOptions } from "../transport/settings.js";
import { ConfigError, refuse } from "../values/config-error.js";
import { ApiPromise, type CapturedPromise } from "./api-promise.js";
import type { CallLog } from "./call-log.js";
import type { Client } from "./client.js";
import { describeNetworkFailure, describeRefusal } from "./error-message.js";
import { isDocumented, noResult, toResult } from "./outcome.js";
import type { AnyResult } from "./result.js";
import { trust } from "../values/trust.js";

/**
 * Calls an operation; the request is sent at once. `Data` and `Result` are what the operation
 * documents. Never throws: every problem is an outcome of the promise.
 */
export function send<Data, Result = AnyResult, Name extends string = string>(
  client: Client,
  operation: LayeredOperation,
  args: OperationArgs = {},
  options: CallOptions = {},
): CapturedPromise<Data, Result, Name> {
  const place = captureCaller(operation.callee ?? send);
  return trust(new ApiPromise<Data, Result>(perform(client, operation, args, options, place)));
}

async function perform(
  client: Client,
  operation: LayeredOperation,
  args: OperationArgs,
  options: CallOptions,
  place: CodePlace,
): Promise<AnyResult> {
  const settings = client.settings();
  const call = { operation, settings, options, args };
  const timeout = options.timeout ?? settings.options.timeout;
  const deadline = startDeadline(timeout, options.signal);
  const log: CallLog = { call, operation, place, attempts: 0, built: undefined, sent: undefined };
  try {
    if (timeout !== undefined && !(timeout > 0)) refuse("timeout must be a positive number of milliseconds");
    const sendOne = compose([...(operation.layers ?? []), redirectLayer])(fetchWith(call, deadline.signal, log), call);
    return await deadline.race(exchange(call, sendOne, log));
  } catch (cause) {
    const ended = deadline.reason();
    if (ended !== undefined) return noResult(log, ended, endMessage(ended, timeout), { cause });
    if (cause instanceof ConfigError)
      return noResult(log, "config", describeRefusal(operation, cause), { cause: cause.cause });
    return log.attempts === 0
      ? noResult(log, "config", "the request could not be built", { cause })
      : noResult(log, "network", describeNetworkFailure(cause), { cause });
  } finally {
    deadline.clear();
  }
}

/** The innermost `Send`: one request, one response. */
function fetchWith({ settings }: Call, signal: AbortSignal, log: CallLog): Send {
  return async (request) => {
    const { url, init } = toFetchArguments(request);
    // A call that ended while a layer was waiting must not send anything more.
    signal.throwIfAborted();
    log.attempts += 1;
    log.sent = request;
    const fetch = settings.options.fetch ?? globalThis.fetch;
    return fetch(url, { ...init, signal });
  };
}

async function exchange(call: Call, sendOne: Send, log: CallLog): Promise<AnyResult> {
  const { operation, options } = call;
  const redirect = options.redirect ?? operation.redirect;
  const request = buildRequest(call);
  log.built = request;
  const response = await sendOne(redirect === undefined ? request : { ...request, redirect });
  const decode = isDocumented(operation, response.status) ? operation.responses[response.status] : undefined;
  const result = toResult(log, response, await readBody(response, operation.method, decode ?? "auto"));
  call.settings.keep?.(operation.name, response, "data" in result ? result.data : undefined);
  return result;
}

function endMessage(ended: "timeout" | "abort", timeout: number | undefined): string {
  return ended === "timeout" ? `no complete response within ${timeout} ms` : "the call was aborted";
}
