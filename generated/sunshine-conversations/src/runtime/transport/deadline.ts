/** `setTimeout` fires at once beyond this. */
const maxDelay = 2_147_483_647;

/** What ends a call early: the caller's signal or its time limit. */
export interface Deadline {
  /** For `fetch`. */
  readonly signal: AbortSignal;
  /** Which of them has ended the call, if one has. */
  readonly reason: () => "timeout" | "abort" | undefined;
  /** The work's outcome, or a rejection as soon as the call is ended, even if the work goes on. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Must be called when the call is over. */
  readonly clear: () => void;
}

/** Starts the clock. Without `timeout` (milliseconds) or with an infinite one there is no limit. */
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
