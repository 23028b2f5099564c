import type { Verdict } from "../../generator/verify/compare.ts";

/** What a worker says of one file. */
export interface FileOutcome {
  readonly items: readonly CheckedItem[];
  /** Why it could not be verified; empty if it was. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** One compared request. */
export interface CheckedItem {
  readonly pointer: string;
  readonly verdict: Verdict;
  /** Where it differs, or why. */
  readonly reasons: readonly string[];
}

/** Of what `fetch` can send at least so much has to be exact. */
const leastExact = 0.99;

/** What is promised and not so, in words; nothing if all is well. */
export function judge(outcomes: ReadonlyMap<string, FileOutcome>): readonly string[] {
  const failures = [...outcomes].flatMap(([file, outcome]) => outcome.failures.map((failure) => `${file}: ${failure}`));
  const items = [...outcomes.values()].flatMap((outcome) => outcome.items);
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  const share = exactShare(items);
  return [
    ...failures,
    ...(count("different") > 0 ? [`${count("different")} requests differ`] : []),
    ...(share < leastExact ? [`${(share * 100).toFixed(2)} % are exact, ${leastExact * 100} % are promised`] : []),
  ];
}

/** The part that is exact of what `fetch` can send, from 0 to 1. */
export function exactShare(items: readonly CheckedItem[]): number {
  const sendable = items.filter(({ verdict }) => verdict === "exact" || verdict === "equivalent" || verdict === "different");
  return sendable.filter(({ verdict }) => verdict === "exact").length / Math.max(1, sendable.length);
}
