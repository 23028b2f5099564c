import { type Cell, printTable } from "../support/print-table.ts";
import type { Judged, Outcome } from "./compare.ts";

/** One side's outcomes under a title. */
export interface Row {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** Fit, tightness, size and time of each row. */
export function printHeldOut(rows: readonly (Row | null)[]): string {
  const head = ["left out", "folds", "fit", "%", "received %", "wrong", "rejected %", "types", "lines", "ms"];
  return printTable(
    head,
    rows.map((row) => (row === null ? null : toCells(row))),
  );
}

/** Fit of each row where the sample alone is gone from its collection. */
export function printInPlace(rows: readonly { readonly title: string; readonly judged: readonly Judged[] }[]): string {
  return printTable(
    ["left out in place", "folds", "fit", "%", "received %"],
    rows.map(({ title, judged }) => {
      const fit = judged.filter(({ miss }) => miss === undefined).length;
      return [title, judged.length, fit, percent(fit, judged.length), percent(countReceived(judged), judged.length)];
    }),
  );
}

function toCells({ title, outcomes }: Row): readonly Cell[] {
  const fit = outcomes.filter(({ miss }) => miss === undefined).length;
  const wrong = sum(outcomes, ({ wrong: count }) => count);
  const rejected = sum(outcomes, ({ rejected: count }) => count);
  return [
    title,
    outcomes.length,
    fit,
    percent(fit, outcomes.length),
    percent(countReceived(outcomes), outcomes.length),
    wrong,
    percent(rejected, wrong),
    sum(outcomes, ({ types }) => types),
    sum(outcomes, ({ lines }) => lines),
    Math.round(sum(outcomes, ({ milliseconds }) => milliseconds)),
  ];
}

function countReceived(judged: readonly Judged[]): number {
  return judged.filter(({ receivedMiss }) => receivedMiss === undefined).length;
}

function sum(outcomes: readonly Outcome[], countOf: (outcome: Outcome) => number): number {
  return outcomes.reduce((total, outcome) => total + countOf(outcome), 0);
}

/** To the right, with one digit; nothing of nothing is no share. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ((part / whole) * 100).toFixed(1).padStart(5);
}
