import type { Severity } from "../../generator/diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../generator/diagnostics/print.ts";
import { printTable, type Table } from "../support/print-table.ts";
import { brokenFiles } from "./corpus-files.ts";
import type { Judgement } from "./judge.ts";
import type { Outcome } from "./messages.ts";

/** A file with everything that its row shows. */
export interface Row {
  readonly judgement: Judgement;
  readonly outcome: Outcome;
  /** Fixture tests that passed. */
  readonly passed: number;
}

const head = ["file", "requests", "functions", "examples", "fixture tests", "error", "warning", "info", "seconds"];

/** The table of all files with its totals, then what the files that are known to be broken had to say. */
export function printReport(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.judgement.file, ...numbersOf(row)]);
  return [printTable(head, [...cells, null, ...tabulateTotals(rows).rows]), ...rows.flatMap(listDiagnostics)].join("\n");
}

/** The totals of all files. */
export function tabulateTotals(rows: readonly Row[]): Table {
  const totals = head.slice(1).map((_, column) => rows.reduce((sum, row) => sum + (numbersOf(row)[column] ?? 0), 0));
  const rounded = totals.map((total) => Math.round(total * 10) / 10);
  return { head, rows: [[`${rows.length} files`, ...rounded]] };
}

function numbersOf({ judgement, outcome, passed }: Row): readonly number[] {
  const count = (severity: Severity): number => outcome.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const seconds = Math.round(outcome.seconds * 10) / 10;
  return [judgement.requests, judgement.functions, outcome.examples, passed, count("error"), count("warning"), count("info"), seconds];
}

function listDiagnostics({ outcome }: Row): readonly string[] {
  if (!brokenFiles.includes(outcome.file)) return [];
  return [`\n${outcome.file}:`, ...outcome.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic))];
}
