import type { Call } from "../transport/call.js";
import { type Deadline, startDeadline } from "../transport/deadline.js";
import type { Send } from "../transport/layer.js";
import { discardBody } from "../transport/response.js";
import { isRepeatable } from "../transport/retry/idempotency-key.js";
import { type AnswerHead, retryWait } from "../transport/retry/retry-timing.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { CallLog } from "./call-log.js";

/** What ends attempts early. */
export interface TimeLimits {
  /** How many milliseconds each may take. */
  readonly timeout: number | undefined;
  /** That of the call. */
  readonly total: Deadline;
}

/** How a request is sent, and how its response is read. */
export interface Exchange<Answer> extends TimeLimits {
  readonly send: Send;
  readonly read: (response: Response) => Promise<Answer>;
}

/**
 * Sends a request, again if that failed for a reason that may pass, and reads the response. This is
 * not a layer, since those end when a response begins: a connection may also break, and a time
 * limit be over, while the response is read.
 */
export async function attemptCall<Answer>(
  request: SendableRequest,
  { send, read, timeout, total }: Exchange<Answer>,
  log: CallLog,
): Promise<Answer> {
  const waitAfter = waiting(request, log.call, total);
  for (let attempt = 1; ; attempt += 1) {
    log.attempt = attempt;
    const started = now(log);
    const limit = startDeadline(timeout, total.signal);
    let wait: number | undefined;
    let response: Response | undefined;
    try {
      const asked = limit.signal === undefined ? request : { ...request, signal: limit.signal };
      response = await limit.race(log.hooks.length === 0 ? send(asked) : sendAsked(asked, send, log));
      for (const hooks of log.hooks) hooks.responded(log, response, now(log) - started);
      wait = waitAfter(attempt, response);
      if (wait === undefined) return await limit.race(read(response));
      await limit.race(discardBody(response));
    } catch (cause) {
      log.ended = total.reason() ?? limit.reason();
      const isBroken = log.ended === undefined && (response !== undefined || cause === log.broken);
      wait = isBroken || log.ended === "timeout" ? waitAfter(attempt) : undefined;
      if (wait === undefined) throw cause;
    } finally {
      limit.clear();
    }
    log.waits.push(wait);
    const duration = now(log) - started;
    for (const hooks of log.hooks) hooks.failed(log, { status: response?.status, duration, wait });
    await pause(wait, total);
  }
}

/** Milliseconds since some point in time, for the hooks of a call; without any, nobody asks. */
export function now({ hooks }: CallLog): number {
  return hooks.length === 0 ? 0 : performance.now();
}

/** Sends a request as the hooks want it. */
async function sendAsked(request: SendableRequest, send: Send, log: CallLog): Promise<Response> {
  let asked = request;
  for (const hooks of log.hooks) asked = await hooks.ask(log, asked);
  log.built = asked;
  return send(asked);
}

/** Statuses of failures that may pass. */
const passing: readonly number[] = [408, 429, 500, 502, 503, 504];

/** How long to wait after an attempt; `undefined` if its outcome is that of the call. */
function waiting(
  request: SendableRequest,
  call: Call,
  total: Deadline,
): (attempt: number, answer?: AnswerHead) => number | undefined {
  const { options, settings } = call;
  const given = { ...settings.options.retry, ...options.retry };
  const { retries = 2, statuses = passing, delay = 500, maxDelay = 60_000 } = given;
  const isOff = (options.retry ?? settings.options.retry) === false || !isRepeatable(request, call);
  return (attempt, answer) => {
    const isLast = isOff || !(attempt <= retries) || (answer !== undefined && !statuses.includes(answer.status));
    const wait = isLast ? undefined : retryWait(attempt, answer, { delay, maxDelay }, Date.now(), Math.random());
    // Nobody gains by a wait that the time limit would end.
    return wait !== undefined && wait < total.left() ? wait : undefined;
  };
}

async function pause(wait: number, total: Deadline): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await total.race(new Promise((resolve) => (timer = setTimeout(resolve, wait))));
  } finally {
    clearTimeout(timer);
  }
}
