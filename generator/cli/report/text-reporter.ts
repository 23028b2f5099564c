import { cleanText } from "../../diagnostics/clean.ts";
import { formatDiagnostic } from "../../diagnostics/print.ts";
import { formatDifference } from "./diff-report.ts";
import { describeBug, formatStack } from "./bug.ts";
import type { FileReport, Reporter } from "./file-report.ts";
import { formatAttention, formatSummary } from "./summary.ts";
import { printProblems } from "./print-problems.ts";
import type { Terminal } from "../terminal.ts";

const clearLine = "\r\u001b[2K";

/**
 * The report for people. On a screen, a progress line is rewritten for each collection and phase;
 * in a pipe there are plain lines. Problems go to standard error: errors in full and at once,
 * warnings grouped at the end (with `verbose`, everything at once). The summary goes to standard
 * output.
 */
export function createTextReporter(terminal: Terminal, options: { readonly verbose: boolean }): Reporter {
  let current = "";
  const clear = (): void => {
    if (terminal.rewrites && current !== "") terminal.writeError(clearLine);
  };
  const showPhase = (phase: string): void => {
    if (terminal.rewrites) terminal.writeError(`${clearLine}${cleanText(`${current}  ${phase} …`, Math.max(20, terminal.width - 1))}`);
  };
  return {
    notice: (problems) => {
      printProblems(
        problems.map(({ diagnostic }) => diagnostic),
        terminal,
      );
    },
    start: (file, index, count) => {
      current = `[${index}/${count}] ${file}`;
      showPhase("read");
    },
    phase: showPhase,
    finish: (report) => {
      clear();
      current = "";
      printReport(terminal, report, options.verbose);
      printChanges(terminal, report);
    },
    end: (reports) => {
      // The config of the run could not be read.
      if (reports.length === 0) return;
      const attention = formatAttention(reports, options);
      terminal.writeOut(`${formatSummary(reports)}\n`);
      for (const report of reports) printDifferences(terminal, report, options);
      if (attention !== "") terminal.writeError(`\n${attention}`);
    },
  };
}

function printReport(terminal: Terminal, report: FileReport, verbose: boolean): void {
  const print = (text: string): void => terminal.writeError(`${text}\n`);
  for (const { diagnostic, diff } of report.problems) {
    if (diagnostic.severity !== "error" && !verbose) continue;
    print(formatDiagnostic(diagnostic, { colour: terminal.colour }));
    if (diff !== undefined) print(cleanLines(diff));
  }
  if (report.bug === undefined) return;
  print(formatDiagnostic(describeBug(report.file, report.bug), { colour: terminal.colour }));
  if (verbose) print(`  ${cleanText(report.bug.message, 600)}`);
  print(cleanLines(formatStack(report.bug)));
}

/** `--check` lists every file; a write only counts them. */
function printChanges(terminal: Terminal, { outcome, changes, package: made }: FileReport): void {
  if (outcome !== "checked" || made === undefined) return;
  for (const { path, change } of changes) terminal.writeOut(`${change.padEnd(6)}  ${cleanText(`${made.out}/${path}`, 1000)}\n`);
}

/** What changed for callers of the package that was there. Nothing if nothing did. */
function printDifferences(terminal: Terminal, { difference, package: made }: FileReport, { verbose }: { readonly verbose: boolean }): void {
  if (difference === undefined || made === undefined || difference.comparison.changes.length === 0) return;
  const [verdict = "", ...lines] = formatDifference(difference.comparison, { placeOf: difference.placeOf, verbose });
  terminal.writeOut(`${[`${cleanText(made.name, 60)}: ${verdict}`, ...lines].join("\n")}\n`);
}

function cleanLines(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${cleanText(line, 400)}`)
    .join("\n");
}
