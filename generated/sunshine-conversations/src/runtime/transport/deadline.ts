/** The longest delay of `setTimeout`; beyond it, timers fire at once. */
const maxDelay = 2_147_483_647;

/** What ends a call, or an attempt of it, early: a signal or a time limit. */
export interface Deadline {
  /** For `fetch`. `undefined` if nothing ends the work early. */
  readonly signal: AbortSignal | undefined;
  /** What has ended the work, if anything has. */
  readonly reason: () => "timeout" | "abort" | undefined;
  /** How many milliseconds are left. */
  readonly left: () => number;
  /** The outcome of the work; rejects as soon as its time is over, even if it continues. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Must be called when the work is over. */
  readonly clear: () => void;
}

const unlimited: Deadline = {
  signal: undefined,
  reason: () => undefined,
  left: () => Infinity,
  race: (work) => work,
  clear: () => undefined,
};

/**
 * Starts the clock. Without a `timeout` (milliseconds), or with an infinite one, there is no limit.
 */
export function startDeadline(timeout: number | undefined = Infinity, outer: AbortSignal | undefined): Deadline {
  if (timeout === Infinity && outer === undefined) return unlimited;
  const controller = new AbortController();
  const { signal } = controller;
  const end = Date.now() + timeout;
  let reason: "timeout" | "abort" | undefined;
  const stop = (why: "timeout" | "abort", cause?: unknown): void => {
    reason ??= why;
    controller.abort(cause);
  };
  const abort = (): void => stop("abort", outer?.reason);
  if (outer?.aborted === true) abort();
  outer?.addEventListener("abort", abort);
  const timer = timeout === Infinity ? undefined : setTimeout(() => stop("timeout"), Math.min(timeout, maxDelay));
  const ended = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(signal.reason);
    if (signal.aborted) refuse();
    else signal.addEventListener("abort", refuse);
  });
  ended.catch(() => undefined);
  return {
    signal,
    reason: () => reason,
    left: () => end - Date.now(),
    race: (work) => Promise.race([work, ended]),
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}
