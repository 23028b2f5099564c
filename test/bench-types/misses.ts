import type { Judged, Outcome, Reading } from "./compare.ts";
import type { Fold } from "./fold.ts";
import { isOfSuccess } from "./folds.ts";

/**
 * One JSON line a miss of ours: a sample that does not fit (`held out`), nor where it alone is gone from its collection (`in place`), and wrong
 * variants that the type accepts (`accepted`). `reading` says how it was taken: a miss of what was received is one as a literal too.
 */
export function printMisses(ours: readonly Outcome[], quicktype: readonly Outcome[], inPlace: readonly Judged[]): string {
  const lines = [
    ...ours.flatMap(({ fold, misses }, index) => {
      const other = quicktype[index]?.misses;
      return describeMiss("held out", fold, misses).map((line) => ({ ...line, quicktypeFits: other?.[line.reading] === undefined }));
    }),
    ...inPlace.flatMap(({ fold, misses }) => describeMiss("in place", fold, misses)),
    ...ours.flatMap(({ fold, tightness }) => tightness.received.accepted.map((variant) => describe("accepted", fold, "received", variant))),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** As received if it is one there; else as a literal. */
function describeMiss(table: string, fold: Fold, { received, literal }: Judged["misses"]) {
  if (received !== undefined) return [describe(table, fold, "received", received)];
  return literal === undefined ? [] : [describe(table, fold, "literal", literal)];
}

function describe(table: string, fold: Fold, reading: Reading, message: string) {
  const { collection, item, kind, status, origin } = fold;
  const { example, array, index } = origin;
  return {
    table,
    reading,
    collection,
    item: item.join(" / "),
    status: status ?? "request",
    kind,
    success: isOfSuccess(fold),
    source: example === "" ? origin.item : example,
    path: index === undefined ? "" : `/${[...array, index].join("/")}`,
    message,
  };
}
