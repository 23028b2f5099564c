import { type Call, newCall } from "../transport/call.js";
import { type Deadline, startDeadline } from "../transport/deadline.js";
import type { Operation, OperationArgs } from "../transport/operation.js";
import { buildRequest, type BuiltRequest, type SendableRequest } from "../transport/request.js";
import { discardBody, readBody } from "../transport/response.js";
import type { CallOptions } from "../transport/settings.js";
import { ConfigError, refuse } from "../values/config-error.js";
import { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import { isDocumented, noResult, toResult } from "./outcome.js";
import type { AnyResult } from "./result.js";

/**
 * Sends one call of an operation, at once. `Data` and `Result` are what the operation documents; nothing is thrown, every problem is an outcome of the
 * promise.
 */
export function send<Data, Result = AnyResult>(
  client: Client,
  operation: Operation,
  args: OperationArgs = {},
  options: CallOptions = {},
): ApiPromise<Data, Result> {
  return new ApiPromise<Data, Result>(perform(client, operation, args, options));
}

async function perform(
  client: Client,
  operation: Operation,
  args: OperationArgs,
  options: CallOptions,
): Promise<AnyResult> {
  const timeout = options.timeout ?? client.settings().options.timeout;
  const deadline = startDeadline(timeout, options.signal);
  try {
    const call = newCall(client.settings(), operation, args, options);
    const request = await deadline.race(prepare(call, timeout));
    return await exchange(call, request, deadline);
  } catch (cause) {
    const ended = deadline.reason();
    if (ended !== undefined) return noResult(operation, ended, endMessage(ended, timeout), { attempts: 0, cause });
    const message = cause instanceof ConfigError ? cause.message : "the request could not be built";
    return noResult(operation, "config", message, {
      attempts: 0,
      cause: cause instanceof ConfigError ? cause.cause : cause,
    });
  } finally {
    deadline.clear();
  }
}

async function prepare(call: Call, timeout: number | undefined): Promise<BuiltRequest> {
  if (timeout !== undefined && !(timeout > 0)) refuse("timeout must be a positive number of milliseconds");
  return buildRequest(call);
}

/** One request and its response, or two where the server asks for credentials by the first response. Never rejects. */
async function exchange(call: Call, request: BuiltRequest, deadline: Deadline): Promise<AnyResult> {
  const { operation, settings } = call;
  let attempts = 0;
  const fetchOnce = async ({ url, init }: SendableRequest): Promise<Response> => {
    attempts += 1;
    const fetch = settings.options.fetch ?? globalThis.fetch;
    return deadline.race(fetch(url, { ...init, signal: deadline.signal }));
  };
  try {
    const first = await fetchOnce(request);
    const next = await deadline.race(request.answer(first));
    if (next !== undefined) await deadline.race(discardBody(first));
    const response = next === undefined ? first : await fetchOnce(next);
    const decode = isDocumented(operation, response.status) ? operation.responses[response.status] : undefined;
    const body = await deadline.race(readBody(response, operation.method, decode ?? "auto"));
    return toResult(operation, { response, body, attempts, secrets: request.secrets });
  } catch (cause) {
    const ended = deadline.reason();
    return ended === undefined
      ? noResult(operation, "network", "the connection failed", { attempts, cause })
      : noResult(operation, ended, endMessage(ended, call.options.timeout ?? settings.options.timeout), {
          attempts,
          cause,
        });
  }
}

function endMessage(ended: "timeout" | "abort", timeout: number | undefined): string {
  return ended === "timeout" ? `no complete response within ${timeout} ms` : "the call was aborted";
}
