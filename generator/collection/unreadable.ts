import { createCollector } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { maxFileBytes } from "../util/limits.ts";

/** Why a file or folder cannot be read. */
export type ReadProblem = "unreadableFile" | "fileTooLarge" | "notText" | "tooManyFiles";

/** The diagnostic of a file or folder that cannot be read. */
export function reportUnreadable(
  file: string,
  problem: ReadProblem,
  reason: string,
  location: SourceLocation = { file, line: 1, column: 1 },
): Diagnostic {
  const collector = createCollector(() => location);
  const place = { pointer: "", item: [] };
  if (problem === "unreadableFile") collector.report(problem, place, { reason });
  else if (problem === "fileTooLarge") collector.report(problem, place, { limit: Math.round(maxFileBytes / 1e6) });
  else if (problem === "tooManyFiles") collector.report(problem, place, { found: reason });
  else collector.report(problem, place);
  const [diagnostic] = collector.diagnostics();
  if (diagnostic === undefined) throw new Error("A reported problem is missing from its collector.");
  return diagnostic;
}
