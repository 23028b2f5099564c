import type { Phase } from "./types.ts";

/** Measures the phases of a run, one at a time. */
export interface Stopwatch {
  /** Ends the running phase and starts another; a phase may be started again and adds up. */
  readonly start: (phase: Phase) => void;
  /** Ends the running phase and gives milliseconds a phase. */
  readonly stop: () => Readonly<Record<Phase, number>>;
}

/** A stopwatch that stands still; `onPhase` hears of each start. */
export function createStopwatch(onPhase: (phase: Phase) => void = () => undefined): Stopwatch {
  const spent = new Map<Phase, number>();
  let running: { readonly phase: Phase; readonly since: number } | undefined;
  const end = (): void => {
    if (running !== undefined) spent.set(running.phase, (spent.get(running.phase) ?? 0) + performance.now() - running.since);
    running = undefined;
  };
  const timeOf = (phase: Phase): number => Math.round((spent.get(phase) ?? 0) * 10) / 10;
  return {
    start: (phase) => {
      end();
      running = { phase, since: performance.now() };
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
