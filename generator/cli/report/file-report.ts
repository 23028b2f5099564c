import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { ApiComparison } from "../../diff/change.ts";
import type { PlaceOf } from "../../diff/describe.ts";
import type { Phase } from "../../pipeline/stages.ts";
import type { PackageSummary } from "../../pipeline/types.ts";
import type { Change } from "../../io/write/compare.ts";

/** The result for one collection file. */
export interface FileReport {
  /** As given. */
  readonly file: string;
  /**
   * `checked`: `--check`, with or without changes. `failed`: nothing was written, and the old
   * output is unchanged. `beyond`: the same, because the change is beyond `--max`.
   */
  readonly outcome: "written" | "unchanged" | "checked" | "failed" | "beyond";
  /** `undefined` if there was nothing to name. */
  readonly package: ReportedPackage | undefined;
  readonly problems: readonly FileProblem[];
  /** Paths are relative to the package. */
  readonly changes: readonly Change[];
  /** What callers of the package on disk must know; `undefined` if there was none. */
  readonly difference?: PackageDifference;
  /** A bug that ended the work on this file. */
  readonly bug?: Error;
  readonly seconds: number;
}

/** A package that was made or found up to date. */
export interface ReportedPackage {
  readonly name: string;
  readonly out: string;
  /** The folder of its tests, if they have one of their own. */
  readonly tests?: string | undefined;
  readonly summary: PackageSummary;
}

/** What changed for callers, and where. */
export interface PackageDifference {
  readonly comparison: ApiComparison;
  readonly placeOf: PlaceOf;
}

/** A diagnostic, with the diff of the file if there is one. */
export interface FileProblem {
  readonly diagnostic: Diagnostic;
  readonly diff?: string;
}

/** Tells the user what is happening. There is one for people and one for programs. */
export interface Reporter {
  /**
   * Problems that belong to no file of the run, such as an interrupted write of another package.
   */
  readonly notice: (problems: readonly FileProblem[]) => void;
  readonly start: (file: string, index: number, count: number) => void;
  readonly phase: (phase: Phase) => void;
  readonly finish: (report: FileReport) => void;
  readonly end: (reports: readonly FileReport[]) => void;
}

/** Leaves out packages that are as they were, and progress: another run is soon over. */
export function reportChangesOnly(reporter: Reporter): Reporter {
  const isNews = ({ outcome }: FileReport): boolean => outcome !== "unchanged";
  return {
    ...reporter,
    start: () => undefined,
    phase: () => undefined,
    finish: (report) => {
      if (isNews(report)) reporter.finish(report);
    },
    end: (reports) => {
      if (reports.some(isNews)) reporter.end(reports.filter(isNews));
    },
  };
}

/** The number of diagnostics by severity. */
export function countSeverities(report: FileReport): Readonly<Record<Severity, number>> {
  const counts = { error: report.bug === undefined ? 0 : 1, warning: 0, info: 0 };
  for (const { diagnostic } of report.problems) counts[diagnostic.severity]++;
  return counts;
}
