import type { Judged, Outcome } from "./compare.ts";
import type { Fold } from "./fold.ts";
import { isOfSuccess } from "./folds.ts";

/**
 * One JSON line a miss of ours: a sample that does not fit (`held out`), nor where it alone is gone from its collection (`in place`), and wrong
 * variants that the type accepts (`accepted`).
 */
export function printMisses(ours: readonly Outcome[], quicktype: readonly Outcome[], inPlace: readonly Judged[]): string {
  const lines = [
    ...ours.flatMap(({ fold, miss }, index) =>
      miss === undefined ? [] : [{ ...describe("held out", fold, miss), quicktypeFits: quicktype[index]?.miss === undefined }],
    ),
    ...inPlace.flatMap(({ fold, miss }) => (miss === undefined ? [] : [describe("in place", fold, miss)])),
    ...ours.flatMap(({ fold, accepted }) => accepted.map((variant) => describe("accepted", fold, variant))),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

function describe(table: string, fold: Fold, message: string) {
  const { collection, item, kind, status, origin } = fold;
  const { example, array, index } = origin;
  return {
    table,
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
