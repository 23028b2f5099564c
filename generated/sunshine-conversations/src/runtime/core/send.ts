import type { Call } from "../transport/call.js";
import { captureCaller, type CodePlace } from "../transport/call-place.js";
import { type Deadline, type Ending, startDeadline } from "../transport/deadline.js";
import type { LayeredOperation, Send } from "../transport/layer.js";
import type { Decode, Operation, OperationArgs } from "../transport/operation.js";
import { mostRedirects, redirected } from "../transport/redirect.js";
import { buildRequest } from "../transport/request.js";
import { discardBody, readBody } from "../transport/response.js";
import { toFetchArguments } from "../transport/sendable.js";
import type { CallOptions } from "../transport/settings.js";
import { ConfigError } from "../values/config-error.js";
import { trust } from "../values/trust.js";
import { ApiPromise } from "./api-promise.js";
import { attemptCall, type TimeLimits } from "./attempts.js";
import type { CallLog, Handover } from "./call-log.js";
import type { Client } from "./client.js";
import { describeNetworkFailure } from "./error-message.js";
import { handOver, isDocumented, isSuccess, noResult, toResult } from "./outcome.js";
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
  const place = captureCaller(operation.callee ?? send);
  const handover: Handover = {};
  const outcome = perform(client, operation, trust(args), trust(options), place, handover);
  return new ApiPromise<Data, Result>(outcome, handover);
}

async function perform(
  client: Client,
  operation: LayeredOperation,
  args: OperationArgs,
  options: CallOptions,
  place: CodePlace,
  handover: Handover,
): Promise<AnyResult> {
  const settings = client.settings();
  const call: Call = { operation, settings, args, options, computed: new Map() };
  const log: CallLog = { call, operation, place, handover, attempts: 0, attempt: 0, waits: [] };
  handover.log = log;
  log.hooks = (options.hooks ?? settings.options.hooks)?.watch(log);
  const { timeout = settings.options.timeout, totalTimeout = settings.options.totalTimeout } = options;
  let total: Deadline | undefined;
  let result: AnyResult;
  try {
    total = startDeadline(totalTimeout, options.signal);
    result = await exchange(call, log, { timeout, total });
    if ("data" in result) {
      const { data, response, status } = result;
      settings.keep?.(operation.name, response, data);
      settings.options.onDrift?.(operation.name, status, data);
    }
  } catch (cause) {
    result = toFailure(log, cause, total?.ending() ?? log.ended);
  } finally {
    total?.clear();
  }
  if (!result.ok) log.hooks?.ended(result.error);
  return result;
}

/** The result of a call that was thrown out of its course. */
function toFailure(log: CallLog, cause: unknown, ending: Ending | undefined): AnyResult {
  if (ending !== undefined) return noResult(log, ...ending, { cause });
  if (cause instanceof ConfigError) {
    const hint = log.operation.sources?.(cause.variable) ?? "";
    return noResult(log, "config", cause.message + hint, { cause: cause.cause });
  }
  const isSent = log.attempts > 0;
  const message = isSent ? describeNetworkFailure(cause) : "the request could not be built";
  return noResult(log, isSent ? "network" : "config", message, { cause });
}

function exchange(call: Call, log: CallLog, limits: TimeLimits): Promise<AnyResult> {
  const { options } = call;
  const { operation } = log;
  const unkeyed = buildRequest(call);
  const built = operation.idempotencyKey?.add(unkeyed, options.idempotencyKey) ?? unkeyed;
  log.built = built;
  const redirect = options.redirect ?? operation.redirect;
  const request = redirect === undefined ? built : { ...built, redirect };
  const { layers = [] } = operation;
  const send = layers.reduceRight((below, layer) => layer(below, call), fetchWith(call, log));
  const read = async (response: Response): Promise<AnyResult> =>
    log.handover.isWanted === true && isSuccess(operation, response)
      ? handOver(response, options.signal)
      : toResult(log, response, await readBody(response, operation.method, decoderOf(operation, response.status)));
  return attemptCall(request, { send, read }, limits, log);
}

/** The innermost `Send`: one request, and those that its redirects lead to. */
function fetchWith({ operation, settings }: Call, log: CallLog): Send {
  return async (first) => {
    let request = first;
    for (let left = mostRedirects; ; left -= 1) {
      const given = toFetchArguments(request, operation.body);
      // A call that ended while a layer was waiting must not send anything more.
      request.signal?.throwIfAborted();
      log.attempts += 1;
      log.sent = request;
      let response: Response;
      try {
        response = await (settings.options.fetch ?? globalThis.fetch)(...given);
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

function decoderOf(operation: Operation, status: number): Decode {
  return (isDocumented(operation, status) ? operation.responses[status] : undefined) ?? "auto";
}
