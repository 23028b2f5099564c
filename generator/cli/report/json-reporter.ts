import { cleanJson } from "../../diagnostics/clean.ts";
import { describeDiagnostic } from "../../diagnostics/print.ts";
import { listDifference } from "./diff-report.ts";
import { describeBug } from "./bug.ts";
import { countSeverities, type FileProblem, type FileReport, type Reporter } from "./file-report.ts";
import type { Terminal } from "../terminal.ts";

/**
 * One JSON object per line on standard output, and nothing else: `diagnostic` (with `diff` if a
 * file was edited), `change` (path below the working folder), `difference` and `verdict`
 * (what changed for callers), `package`. Text that a CI system
 * would obey is escaped.
 */
export function createJsonReporter(terminal: Terminal): Reporter {
  const print = (value: object): void => terminal.writeOut(`${cleanJson(value)}\n`);
  return {
    notice: (problems) => {
      for (const problem of problems) print(describeProblem(problem));
    },
    start: () => undefined,
    phase: () => undefined,
    finish: (report) => {
      for (const line of listLines(report)) print(line);
    },
    end: () => undefined,
  };
}

function listLines(report: FileReport): readonly object[] {
  const { file, outcome, changes, problems, bug, seconds } = report;
  const lines: object[] = problems.map(describeProblem);
  if (bug !== undefined) lines.push(describeDiagnostic(describeBug(file, bug)));
  if (report.package === undefined) return lines;
  const { name, out, summary } = report.package;
  for (const { path, change } of changes) lines.push({ type: "change", path: `${out}/${path}`, change });
  const { difference } = report;
  if (difference !== undefined) lines.push(...listDifference(difference.comparison, { placeOf: difference.placeOf, names: [out, file] }));
  lines.push({ type: "package", name, file, out, outcome, summary, diagnostics: countSeverities(report), seconds });
  return lines;
}

function describeProblem({ diagnostic, diff }: FileProblem): object {
  return { ...describeDiagnostic(diagnostic), ...(diff === undefined ? {} : { diff }) };
}
