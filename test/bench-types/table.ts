import type { Cell, Table } from "../support/print-table.ts";
import type { Judged, Outcome, Reading } from "./compare.ts";

/** One side's outcomes under a title. */
export interface Row {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** Fit and tightness by both readings, size and time of each row. */
export function tabulateHeldOut(rows: readonly (Row | null)[]): Table {
  const head = ["left out", "folds", "fit %", "rejected %", "as literal: fit %", "rejected %", "types", "lines", "ms"];
  return { head, rows: rows.map((row) => (row === null ? null : toCells(row))) };
}

/** Fit of each row where the sample alone is gone from its collection. */
export function tabulateInPlace(rows: readonly { readonly title: string; readonly judged: readonly Judged[] }[]): Table {
  return {
    head: ["left out in place", "folds", "fit %", "as literal: fit %"],
    rows: rows.map(({ title, judged }) => [title, judged.length, fitOf(judged, "received"), fitOf(judged, "literal")]),
  };
}

function toCells({ title, outcomes }: Row): readonly Cell[] {
  return [
    title,
    outcomes.length,
    ...readings.flatMap((reading) => [fitOf(outcomes, reading), rejectedOf(outcomes, reading)]),
    sum(outcomes, ({ types }) => types),
    sum(outcomes, ({ lines }) => lines),
    Math.round(sum(outcomes, ({ milliseconds }) => milliseconds)),
  ];
}

const readings: readonly Reading[] = ["received", "literal"];

function fitOf(judged: readonly Judged[], reading: Reading): Cell {
  return percent(judged.filter(({ misses }) => misses[reading] === undefined).length, judged.length);
}

function rejectedOf(outcomes: readonly Outcome[], reading: Reading): Cell {
  const wrong = sum(outcomes, ({ tightness }) => tightness[reading].wrong);
  const accepted = sum(outcomes, ({ tightness }) => tightness[reading].accepted.length);
  return percent(wrong - accepted, wrong);
}

function sum(outcomes: readonly Outcome[], countOf: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + countOf(outcome), 0);
}

/** To the right, with one digit; nothing of nothing is no share. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ((part / whole) * 100).toFixed(1).padStart(5);
}
