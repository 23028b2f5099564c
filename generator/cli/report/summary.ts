import { basename } from "node:path";
import { cleanText } from "../../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { formatDiagnostic, formatHint } from "../../diagnostics/print.ts";
import { assertNever } from "../../util/assert-never.ts";
import { countSeverities, type FileReport } from "./file-report.ts";
import { type Column, formatTable } from "./table.ts";
import { groupBy } from "../../util/group-by.ts";

const placesShown = 3;

const columns: readonly Column[] = [
  { title: "collection", align: "left" },
  { title: "requests", align: "right" },
  { title: "functions", align: "right" },
  { title: "examples", align: "right" },
  { title: "tests", align: "right" },
  { title: "errors", align: "right" },
  { title: "warnings", align: "right" },
  { title: "notes", align: "right" },
  { title: "seconds", align: "right" },
  { title: "out", align: "left" },
];

/** The table at the end: one row per collection. */
export function formatSummary(reports: readonly FileReport[]): string {
  return formatTable(columns, reports.map(makeRow));
}

function makeRow(report: FileReport): readonly string[] {
  const counts = countSeverities(report);
  const summary = report.package?.summary;
  const numbers = [summary?.requests, summary?.operations, summary?.examples, summary?.fixtureTests];
  return [
    cleanText(report.package?.name ?? basename(report.file), 60),
    ...numbers.map((number) => (number === undefined ? "-" : String(number))),
    ...[counts.error, counts.warning, counts.info].map(String),
    report.seconds.toFixed(1),
    describeOutcome(report),
  ];
}

function describeOutcome({ outcome, package: made, changes }: FileReport): string {
  const out = cleanText(made?.out ?? "", 1000);
  const files = changes.length === 1 ? "1 file" : `${changes.length} files`;
  switch (outcome) {
    case "written":
      return `${out} (${changes.length === 0 ? "compiled files only" : files})`;
    case "unchanged":
      return `${out} (unchanged)`;
    case "checked":
      return changes.length === 0 ? `${out} (up to date)` : `${out} (${files} would change)`;
    case "beyond":
      return `${out} (not written: more than --max allows)`;
    case "failed":
      return "not written";
    default:
      return assertNever(outcome);
  }
}

/**
 * What to look at: the warnings of all files by code, the most frequent first, with at most three
 * places per code, and the notes by code, each with the first one. Empty if there is nothing. With
 * `verbose`, every diagnostic has already been printed, so only the counts remain.
 */
export function formatAttention(reports: readonly FileReport[], options: { readonly verbose: boolean }): string {
  const all = reports.flatMap(({ problems }) => problems.map(({ diagnostic }) => diagnostic));
  const warnings = groupByCode(all, "warning");
  const notes = groupByCode(all, "info");
  const lines: string[] = [];
  if (warnings.length > 0) lines.push("What to look at", ...warnings.flatMap((group) => formatGroup(group, options)));
  if (notes.length > 0) {
    lines.push(options.verbose ? "Notes" : "Notes (--verbose lists them)");
    for (const { code, diagnostics } of notes)
      lines.push(`  ${code} ×${diagnostics.length}  ${options.verbose ? "" : cleanText(describeNotes(diagnostics), 160)}`.trimEnd());
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The first of some notes, and whether the others say something else. */
function describeNotes([first, ...others]: readonly Diagnostic[]): string {
  const message = first?.message ?? "";
  return others.every((each) => each.message === message) ? message : `such as: ${message}`;
}

interface Group {
  readonly code: string;
  readonly diagnostics: readonly Diagnostic[];
}

function groupByCode(diagnostics: readonly Diagnostic[], severity: Severity): readonly Group[] {
  const groups = groupBy(
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
    ({ code }) => code,
  );
  const sorted = [...groups].map(([code, list]) => ({ code, diagnostics: list }));
  return sorted.sort((a, b) => b.diagnostics.length - a.diagnostics.length || (a.code < b.code ? -1 : 1));
}

function formatGroup({ code, diagnostics }: Group, options: { readonly verbose: boolean }): readonly string[] {
  const count = diagnostics.length === 1 ? "1 warning" : `${diagnostics.length} warnings`;
  const lines = [`  ${code}  ${count}  ${formatHint(code, diagnostics[0]?.hint ?? "")}`];
  if (options.verbose) return lines;
  for (const diagnostic of diagnostics.slice(0, placesShown)) {
    lines.push(
      ...formatDiagnostic({ ...diagnostic, hint: "" })
        .split("\n")
        .map((line) => `    ${line}`),
    );
  }
  if (diagnostics.length > placesShown) lines.push(`    … and ${diagnostics.length - placesShown} more (--verbose)`);
  return lines;
}
