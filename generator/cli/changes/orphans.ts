import type { OutputProblem } from "../../io/problems.ts";
import { findOrphans, removeOrphan, reportOrphan } from "../../io/write/orphans.ts";
import type { FileReport } from "../report/file-report.ts";

/** What became of packages without a collection. */
export interface OrphanOutcome {
  readonly problems: readonly OutputProblem[];
  readonly removed: readonly string[];
}

/**
 * Names the packages below some folders that no collection of this run has made; with `prune`,
 * removes them. Nothing if a collection of the run has failed: one of them may be its package.
 */
export function handleOrphans(folders: readonly string[], reports: readonly FileReport[], prune: boolean): OrphanOutcome {
  if (reports.some((report) => report.package === undefined)) return { problems: [], removed: [] };
  const outs = reports.flatMap(({ package: made }) =>
    made === undefined ? [] : [made.out, ...(made.tests === undefined ? [] : [made.tests])],
  );
  const orphans = folders.flatMap((folder) => findOrphans(folder, outs));
  if (!prune) return { problems: orphans.map(reportOrphan), removed: [] };
  const outcomes = orphans.map((orphan) => ({ orphan, problems: removeOrphan(orphan) }));
  return {
    problems: outcomes.flatMap(({ problems }) => problems),
    removed: outcomes.flatMap(({ orphan, problems }) => (problems.length === 0 ? [orphan.folder] : [])),
  };
}
