import { type Deadline, startDeadline } from "../transport/deadline.js";
import type { Send } from "../transport/layer.js";
import type { Operation } from "../transport/operation.js";
import { discardBody } from "../transport/response.js";
import { type AnswerHead, retryWait } from "../transport/retry/retry-timing.js";
import type { SendableRequest } from "../transport/sendable.js";
import { isReplayable } from "../values/draft.js";
import type { CallLog } from "./call-log.js";

/** What ends attempts early. */
export interface TimeLimits {
  /** How many milliseconds each may take. */
  readonly timeout: number | undefined;
  /** That of the call. */
  readonly total: Deadline;
}

/** How a request is sent, and how its response is read. */
export interface Exchange<Answer> {
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
  { send, read }: Exchange<Answer>,
  { timeout, total }: TimeLimits,
  log: CallLog,
): Promise<Answer> {
  for (;;) {
    const limit = startDeadline(timeout, total.signal);
    log.attempt += 1;
    let wait: number | undefined;
    let response: Response | undefined;
    try {
      const { signal } = limit;
      const asked = signal === undefined ? request : { ...request, signal };
      response = await limit.race(log.hooks === undefined ? send(asked) : log.hooks.attempt(asked, send));
      wait = waitAfter(log, request, total, response);
      if (wait === undefined) return await limit.race(read(response));
      await limit.race(discardBody(response));
    } catch (cause) {
      log.ended = total.ending() ?? limit.ending();
      const mayPass =
        log.ended === undefined ? response !== undefined || cause === log.broken : log.ended[0] === "timeout";
      wait = mayPass ? waitAfter(log, request, total) : undefined;
      if (wait === undefined) throw cause;
    } finally {
      limit.clear();
    }
    log.waits.push(wait);
    log.hooks?.failed(response?.status, wait);
    await pause(wait, total);
  }
}

/** Statuses of failures that may pass. */
const passing: readonly number[] = [408, 429, 500, 502, 503, 504];

/** How long to wait after an attempt; `undefined` if its outcome is that of the call. */
function waitAfter(
  { call, attempt }: CallLog,
  request: SendableRequest,
  total: Deadline,
  answer?: AnswerHead,
): number | undefined {
  const own = call.options.retry;
  const ofClient = call.settings.options.retry;
  const { retries = 2, statuses = passing, delay = 500, maxDelay = 60_000 } = { ...ofClient, ...own };
  if (answer !== undefined && !statuses.includes(answer.status)) return undefined;
  if ((own ?? ofClient) === false || !(attempt <= retries) || !isRepeatable(request, call.operation)) return undefined;
  const wait = retryWait(attempt, answer, { delay, maxDelay }, Date.now(), Math.random());
  // Nobody gains by a wait that the time limit would end.
  return wait !== undefined && wait < total.left() ? wait : undefined;
}

/**
 * Whether a request may be sent twice: its method says so, or it carries an idempotency key. A body
 * that is a stream is gone once it is sent.
 */
function isRepeatable(request: SendableRequest, { idempotencyKey }: Operation): boolean {
  if (!isReplayable(request)) return false;
  return /^(?:GET|HEAD|OPTIONS|PUT|DELETE)$/.test(request.method) || idempotencyKey?.isIn(request) === true;
}

async function pause(wait: number, total: Deadline): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await total.race(new Promise((resolve) => (timer = setTimeout(resolve, wait))));
  } finally {
    clearTimeout(timer);
  }
}
