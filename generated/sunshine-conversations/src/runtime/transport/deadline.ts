import { refuse } from "../values/config-error.js";

/** The longest delay of `setTimeout`; beyond it, timers fire at once. */
export const longestDelay = 2_147_483_647;

/** What has ended work early, and what to say about it. */
export type Ending = readonly [kind: "timeout" | "abort", message: string];

/** What ends a call, or an attempt of it, early: a signal or a time limit. */
export interface Deadline {
  /** For `fetch`. Absent if nothing ends the work early. */
  readonly signal?: AbortSignal;
  /** What has ended the work, if anything has. */
  readonly ending: () => Ending | undefined;
  /** How many milliseconds are left. */
  readonly left: () => number;
  /** The outcome of the work; rejects as soon as its time is over, even if it continues. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Must be called when the work is over. */
  readonly clear: () => void;
}

/** What never ends. */
export const unlimited: Deadline = {
  ending: () => undefined,
  left: () => Infinity,
  race: (work) => work,
  clear: () => undefined,
};

/**
 * Starts the clock. Without a `timeout` (milliseconds), or with an infinite one, there is no limit.
 */
export function startDeadline(timeout: number | undefined = Infinity, outer: AbortSignal | undefined): Deadline {
  if (!(timeout > 0)) refuse("a timeout must be a positive number of milliseconds");
  if (timeout === Infinity && outer === undefined) return unlimited;
  const controller = new AbortController();
  const { signal } = controller;
  const end = Date.now() + timeout;
  let ending: Ending | undefined;
  const ended = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  ended.catch(() => undefined);
  const stop = (why: Ending, cause?: unknown): void => {
    ending ??= why;
    controller.abort(cause);
  };
  const abort = (): void => stop(["abort", "the call was aborted"], outer?.reason);
  if (outer?.aborted === true) abort();
  outer?.addEventListener("abort", abort);
  const expire = (): void => stop(["timeout", `no complete response within ${timeout} ms`]);
  const timer = timeout === Infinity ? undefined : setTimeout(expire, Math.min(timeout, longestDelay));
  return {
    signal,
    ending: () => ending,
    left: () => end - Date.now(),
    race: (work) => Promise.race([work, ended]),
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}
