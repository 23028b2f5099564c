import type { Call } from "../transport/call.js";
import { startDeadline } from "../transport/deadline.js";
import { compose, type LayeredOperation, type Send } from "../transport/layer.js";
import type { OperationArgs } from "../transport/operation.js";
import { buildRequest } from "../transport/request.js";
import { readBody } from "../transport/response.js";
import { toFetchArguments } from "../transport/sendable.js";
import type { CallOptions } from "../transport/settings.js";
import { ConfigError, refuse } from "../values/config-error.js";
import { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import { isDocumented, noResult, toResult } from "./outcome.js";
import type { AnyResult } from "./result.js";

/**
 * Calls an operation; the request is sent at once. `Data` and `Result` are what the operation
 * documents. Never throws: every problem is an outcome of the promise.
 */
export function send<Data, Result = AnyResult>(
  client: Client,
  operation: LayeredOperation,
  args: OperationArgs = {},
  options: CallOptions = {},
): ApiPromise<Data, Result> {
  return new ApiPromise<Data, Result>(perform(client, operation, args, options));
}

/** What is known about the requests of a call, for its result. */
interface Sent {
  attempts: number;
  secrets: readonly string[];
}

async function perform(
  client: Client,
  operation: LayeredOperation,
  args: OperationArgs,
  options: CallOptions,
): Promise<AnyResult> {
  const settings = client.settings();
  const call = { operation, settings, options, args };
  const timeout = options.timeout ?? settings.options.timeout;
  const deadline = startDeadline(timeout, options.signal);
  const sent: Sent = { attempts: 0, secrets: [] };
  try {
    if (timeout !== undefined && !(timeout > 0)) refuse("timeout must be a positive number of milliseconds");
    const sendOne = compose(operation.layers ?? [])(fetchWith(call, deadline.signal, sent), call);
    return await deadline.race(exchange(call, sendOne, sent));
  } catch (cause) {
    const { attempts } = sent;
    const ended = deadline.reason();
    if (ended !== undefined) return noResult(operation, ended, endMessage(ended, timeout), { attempts, cause });
    if (cause instanceof ConfigError)
      return noResult(operation, "config", cause.message, { attempts, cause: cause.cause });
    return attempts === 0
      ? noResult(operation, "config", "the request could not be built", { attempts, cause })
      : noResult(operation, "network", "the connection failed", { attempts, cause });
  } finally {
    deadline.clear();
  }
}

/** The innermost `Send`: one request, one response. */
function fetchWith({ settings }: Call, signal: AbortSignal, sent: Sent): Send {
  return async (request) => {
    const { url, init } = toFetchArguments(request);
    // A call that ended while a layer was waiting must not send anything more.
    signal.throwIfAborted();
    sent.attempts += 1;
    sent.secrets = request.secrets ?? [];
    const fetch = settings.options.fetch ?? globalThis.fetch;
    return fetch(url, { ...init, signal });
  };
}

async function exchange(call: Call, sendOne: Send, sent: Sent): Promise<AnyResult> {
  const { operation, options } = call;
  const redirect = options.redirect ?? operation.redirect;
  const request = buildRequest(call);
  const response = await sendOne(redirect === undefined ? request : { ...request, redirect });
  const decode = isDocumented(operation, response.status) ? operation.responses[response.status] : undefined;
  const body = await readBody(response, operation.method, decode ?? "auto");
  return toResult(operation, { response, body, ...sent });
}

function endMessage(ended: "timeout" | "abort", timeout: number | undefined): string {
  return ended === "timeout" ? `no complete response within ${timeout} ms` : "the call was aborted";
}
