import type { Phase } from "../../pipeline/stages.ts";
import type { FileReport, Reporter } from "../report/file-report.ts";

/** Takes what happens to several files at a time, each by its index. */
export interface ProgressOfFiles {
  readonly phase: (index: number, phase: Phase) => void;
  readonly finish: (index: number, report: FileReport) => void;
}

/**
 * Tells a reporter of one file after the other, in their order: the phases of the first that is not
 * finished, and what has been kept of the next ones.
 */
export function reportInOrder(files: readonly string[], reporter: Reporter): ProgressOfFiles {
  const phases = new Map<number, Phase>();
  const finished = new Map<number, FileReport>();
  let current = 0;
  const start = (): void => {
    const file = files[current];
    if (file === undefined) return;
    reporter.start(file, current + 1, files.length);
    const phase = phases.get(current);
    if (phase !== undefined) reporter.phase(phase);
  };
  start();
  return {
    phase: (index, phase) => {
      phases.set(index, phase);
      if (index === current) reporter.phase(phase);
    },
    finish: (index, report) => {
      finished.set(index, report);
      for (let next = finished.get(current); next !== undefined; next = finished.get(current)) {
        reporter.finish(next);
        finished.delete(current++);
        start();
      }
    },
  };
}
