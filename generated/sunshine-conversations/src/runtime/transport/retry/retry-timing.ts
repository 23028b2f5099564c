import { longestDelay } from "../deadline.js";

/** The part of an answer that says when to come back. */
export type AnswerHead = Pick<Response, "status" | "headers">;

/** The limits of waits, in milliseconds. */
export interface WaitLimits {
  /** Before the second attempt; each further wait is twice as long. */
  readonly delay: number;
  /** No wait is longer. */
  readonly maxDelay: number;
}

/**
 * How many milliseconds to wait after an attempt (the first is 1) that failed, with or without an
 * answer: as long as the server asks, or else some time between half of the delay and the whole, so
 * that clients do not come back all at once. `undefined` if the server asks for more than
 * `maxDelay`. `now` is the time in milliseconds, `random` a number from 0 to 1.
 */
export function retryWait(
  attempt: number,
  answer: AnswerHead | undefined,
  { delay, maxDelay }: WaitLimits,
  now: number,
  random: number,
): number | undefined {
  const asked = answer === undefined ? 0 : askedWait(answer, now);
  const most = Math.min(maxDelay, longestDelay);
  if (asked > 0) return asked > most ? undefined : asked;
  return Math.min(most, delay * 2 ** (attempt - 1)) * (0.5 + random / 2);
}

/** The wait that a server asks for; not positive or `NaN` if it asks for none. */
function askedWait({ status, headers }: AnswerHead, now: number): number {
  const value = headers.get("retry-after") ?? (status === 429 ? endOfLimit(headers) : undefined) ?? "";
  const seconds = Number(value);
  if (Number.isNaN(seconds)) return Date.parse(value) - now;
  // Large numbers are points in time: seconds or milliseconds since 1970.
  return seconds > 1e12 ? seconds - now : seconds * 1000 - (seconds > 1e9 ? now : 0);
}

/**
 * When the current limit ends. Many servers say so in every answer; only if it was exceeded does it
 * matter. `RateLimit: "default";r=0;t=30` is the standard's newest form.
 */
function endOfLimit(headers: Headers): string | undefined {
  for (const [name, value] of headers) if (/^(?:x-)?rate-?limit-reset$/.test(name)) return value;
  return /\b(?:t|reset)=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1];
}
