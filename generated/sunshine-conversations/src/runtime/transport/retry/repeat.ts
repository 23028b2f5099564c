import { isReplayable } from "../../values/draft.js";
import type { Deadline } from "../deadline.js";
import type { Operation } from "../operation.js";
import type { SendableRequest } from "../sendable.js";
import type { AttemptLog } from "../settings.js";
import { type AnswerHead, retryWait } from "./retry-timing.js";

/** Statuses of failures that may pass. */
const passing: readonly number[] = [408, 429, 500, 502, 503, 504];

/**
 * How many milliseconds to wait after an attempt; `undefined` if its outcome is that of the call.
 * Without an answer, its connection has broken.
 */
export function waitAfter(
  { operation, settings, options, attempt, total }: AttemptLog & { readonly total: Deadline },
  request: SendableRequest,
  answer?: AnswerHead,
): number | undefined {
  const own = options.retry;
  const ofClient = settings.options.retry;
  const { retries = 2, statuses = passing, delay = 500, maxDelay = 60_000 } = { ...ofClient, ...own };
  if (answer !== undefined && !statuses.includes(answer.status)) return undefined;
  if ((own ?? ofClient) === false || !(attempt <= retries) || !isRepeatable(request, operation)) return undefined;
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
