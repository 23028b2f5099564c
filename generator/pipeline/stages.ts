/** The phases of a run, in order. */
export const phases = ["read", "infer", "names", "fixtures", "render", "check", "format", "write"] as const;

/** One phase of a run. `write` belongs to the command line, the others to the pure core. */
export type Phase = (typeof phases)[number];

/** Milliseconds by phase. */
export type Timings = Readonly<Record<Phase, number>>;

/** Measures the phases of a run, one at a time. */
export interface Stopwatch {
  /** Ends the running phase and starts another. A phase may be started again; its times add up. */
  readonly start: (phase: Phase) => void;
  /** Ends the running phase and returns the time of each. */
  readonly stop: () => Timings;
}

/** How a stopwatch measures, and who is notified. */
export interface StopwatchOptions {
  /** Called at the start of each phase. */
  readonly onPhase?: ((phase: Phase) => void) | undefined;
  /** A clock, in milliseconds. Without one, every time is 0. */
  readonly now?: (() => number) | undefined;
}

/** A stopwatch that is not running yet. */
export function createStopwatch({ onPhase = () => undefined, now = () => 0 }: StopwatchOptions = {}): Stopwatch {
  const spent = new Map<Phase, number>();
  let running: { readonly phase: Phase; readonly since: number } | undefined;
  const end = (): void => {
    if (running !== undefined) spent.set(running.phase, (spent.get(running.phase) ?? 0) + now() - running.since);
    running = undefined;
  };
  const timeOf = (phase: Phase): number => Math.round((spent.get(phase) ?? 0) * 10) / 10;
  return {
    start: (phase) => {
      end();
      running = { phase, since: now() };
      onPhase(phase);
    },
    stop: () => {
      end();
      return {
        read: timeOf("read"),
        infer: timeOf("infer"),
        names: timeOf("names"),
        fixtures: timeOf("fixtures"),
        render: timeOf("render"),
        check: timeOf("check"),
        format: timeOf("format"),
        write: timeOf("write"),
      };
    },
  };
}
