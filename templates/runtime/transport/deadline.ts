/** The longest delay of `setTimeout`; beyond it, timers fire at once. */
const maxDelay = 2_147_483_647;

/** What ends a call early: the caller's signal or the time limit. */
export interface Deadline {
  /** For `fetch`. */
  readonly signal: AbortSignal;
  /** What has ended the call, if anything has. */
  readonly reason: () => "timeout" | "abort" | undefined;
  /** The outcome of the work; rejects as soon as the call ends, even if the work continues. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Must be called when the call is over. */
  readonly clear: () => void;
}

/**
 * Starts the clock. Without a `timeout` (milliseconds), or with an infinite one, there is no limit.
 */
export function startDeadline(timeout: number | undefined, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let reason: "timeout" | "abort" | undefined;
  const end = (why: "timeout" | "abort", cause?: unknown): void => {
    reason ??= why;
    controller.abort(cause);
  };
  const abort = (): void => end("abort", outer?.reason);
  if (outer?.aborted === true) abort();
  outer?.addEventListener("abort", abort);
  const timer =
    timeout === undefined || timeout === Infinity
      ? undefined
      : setTimeout(() => end("timeout"), Math.min(timeout, maxDelay));
  const ended = new Promise<never>((_, reject) => {
    const stop = (): void => reject(controller.signal.reason);
    if (controller.signal.aborted) stop();
    else controller.signal.addEventListener("abort", stop);
  });
  ended.catch(() => undefined);
  return {
    signal: controller.signal,
    reason: () => reason,
    race: (work) => Promise.race([work, ended]),
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}
