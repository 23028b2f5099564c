import { startDeadline } from "../transport/deadline.js";
import type { Send } from "../transport/layer.js";
import { mostRedirects, redirected } from "../transport/redirect.js";
import { buildRequest } from "../transport/request.js";
import { discardBody, readBody } from "../transport/response.js";
import { waitAfter } from "../transport/retry/repeat.js";
import { type SendableRequest, toFetchArguments } from "../transport/sendable.js";
import { ConfigError } from "../values/config-error.js";
import type { CallLog } from "./call-log.js";
import type { Client } from "./client.js";
import { describeNetworkFailure } from "./error-message.js";
import { handOver, isSuccess, noResult, toResult } from "./outcome.js";
import type { AnyResult } from "./result.js";

/**
 * Carries out a call: sends its request, again if that failed for a reason that may pass, and reads
 * the response. Repeating is no layer, since those end when a response begins: a connection may
 * also break, and a time limit be over, while the response is read. One function waits for all of
 * it, because each `async` function is several objects more.
 */
export async function perform(client: Client, log: CallLog): Promise<AnyResult> {
  log.settings = client.settings();
  const { operation, options, settings } = log;
  let result: AnyResult | undefined;
  try {
    const request = prepare(log);
    const { layers = [] } = operation;
    const send = layers.reduceRight((below, layer) => layer(below, log), fetchWith(log));
    while (result === undefined) {
      const limit = startDeadline(options.timeout ?? settings.options.timeout, log.total.signal);
      let wait: number | undefined;
      let response: Response | undefined;
      try {
        response = await limit.race(beginAttempt(log, send, request, limit.signal));
        wait = waitAfter(log, request, response);
        if (wait !== undefined) await limit.race(discardBody(response));
        else if (log.isHandedOver === true && isSuccess(operation, response))
          result = handOver(response, options.signal);
        else {
          const decode = operation.responses[response.status] ?? "auto";
          result = toResult(log, response, await limit.race(readBody(response, operation.method, decode)));
        }
      } catch (cause) {
        log.ended = log.total.ending() ?? limit.ending();
        const mayPass =
          log.ended === undefined ? response !== undefined || cause === log.broken : log.ended[0] === "timeout";
        wait = mayPass ? waitAfter(log, request) : undefined;
        if (wait === undefined) throw cause;
      } finally {
        limit.clear();
      }
      if (wait !== undefined) await pause(log, wait, response);
    }
    return finish(log, result);
  } catch (cause) {
    return finish(log, toFailure(log, cause));
  } finally {
    log.total.clear();
  }
}

/** Begins to watch a call, starts its clock and builds its request, with its idempotency key. */
function prepare(log: CallLog): SendableRequest {
  const { operation, options, settings } = log;
  const { hooks = settings.options.hooks, totalTimeout = settings.options.totalTimeout } = options;
  if (hooks !== undefined) log.hooks = hooks.watch(log);
  log.total = startDeadline(totalTimeout, options.signal);
  const request = buildRequest(log);
  return (log.built = operation.idempotencyKey?.add(request, options.idempotencyKey) ?? request);
}

/** Sends the request of a call, as the hooks want it. */
function beginAttempt(
  log: CallLog,
  send: Send,
  request: SendableRequest,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const asked = signal === undefined ? request : { ...request, signal };
  log.attempt += 1;
  return log.hooks?.attempt(asked, send) ?? send(asked);
}

/** The innermost `Send`: one request, and those that its redirects lead to. */
function fetchWith(log: CallLog): Send {
  const { operation, settings } = log;
  return async (first) => {
    let request = first;
    for (let left = mostRedirects; ; left -= 1) {
      const [url, init] = toFetchArguments(request, operation.body);
      // A call that ended while a layer was waiting must not send anything more.
      request.signal?.throwIfAborted();
      log.attempts += 1;
      log.sent = request;
      let response: Response;
      try {
        response = await (settings.options.fetch ?? globalThis.fetch)(url, init);
      } catch (cause) {
        log.broken = cause;
        throw cause;
      }
      const following = left === 0 ? undefined : redirected(request, response);
      if (following === undefined) return response;
      await discardBody(response);
      request = following;
    }
  };
}

/** Waits for the next attempt. */
async function pause(log: CallLog, wait: number, response: Response | undefined): Promise<void> {
  log.waits.push(wait);
  log.hooks?.failed(response?.status, wait);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await log.total.race(new Promise((resolve) => (timer = setTimeout(resolve, wait))));
  } finally {
    clearTimeout(timer);
  }
}

/** Tells those who want to know it what the result of a call is. */
function finish(log: CallLog, result: AnyResult): AnyResult {
  const { operation, settings } = log;
  if ("data" in result) {
    settings.keep?.(operation.name, result.response, result.data);
    settings.options.onDrift?.(operation.name, result.status, result.data);
  }
  if (!result.ok) log.hooks?.ended(result.error);
  return result;
}

/** The result of a call that was thrown out of its course. */
function toFailure(log: CallLog, cause: unknown): AnyResult {
  const ending = log.total.ending() ?? log.ended;
  if (ending === undefined && cause instanceof ConfigError) {
    const hint = log.operation.sources?.(cause.variable) ?? "";
    return noResult(log, "config", cause.message + hint, { cause: cause.cause });
  }
  if (ending !== undefined) return noResult(log, ...ending, { cause });
  const isSent = log.attempts > 0;
  const message = isSent ? describeNetworkFailure(cause) : "the request could not be built";
  return noResult(log, isSent ? "network" : "config", message, { cause });
}
