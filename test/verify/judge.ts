import type { CallerVerdict } from "../../generator/verify/caller/compare.ts";
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
  /** The same request called with a caller's arguments. */
  readonly caller: CheckedCall;
}

/** A call with a caller's arguments. */
export interface CheckedCall {
  readonly verdict: CallerVerdict;
  /** What the arguments cannot express. */
  readonly kinds: readonly string[];
  /** Whether the request is that of a saved example. */
  readonly isSaved: boolean;
}

/** Of what `fetch` can send at least so much has to be exact. */
const leastExact = 0.99;

/** Of the requests that `fetch` can send, at least so much has to be expressible. */
const leastExpressible = { own: 0.995, saved: 0.99 } as const;

/** A saved request of no item: there is no function that could send it. */
const ofAnother: ReadonlySet<string> = new Set(["saved request of another method", "saved request of another path"]);

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
    ...judgeCallers("requests", items, leastExpressible.own, false),
    ...judgeCallers("saved requests", items, leastExpressible.saved, true),
  ];
}

function judgeCallers(what: string, items: readonly CheckedItem[], least: number, isSaved: boolean): readonly string[] {
  const { share, sendable } = countExpressible(items, isSaved);
  const isEnough = sendable === 0 || share >= least;
  return isEnough ? [] : [`${(share * 100).toFixed(2)} % of the ${what} are expressible, ${least * 100} % are promised`];
}

/** How many requests a caller's arguments express, the items' own or the saved ones. */
export interface ExpressibleCount {
  /** What `fetch` can send, without saved requests of another method or path. */
  readonly sendable: number;
  readonly expressible: number;
  /** Saved requests that are those of no item. */
  readonly ofAnother: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Counts what a caller's arguments express. */
export function countExpressible(items: readonly CheckedItem[], isSaved: boolean): ExpressibleCount {
  const calls = items.map(({ caller }) => caller).filter((caller) => caller.isSaved === isSaved);
  const foreign = calls.filter(({ kinds }) => kinds.some((kind) => ofAnother.has(kind)));
  const expressible = calls.filter(({ verdict }) => verdict === "exact" || verdict === "equivalent").length;
  const failed = calls.filter(({ verdict }) => verdict === "inexpressible").length - foreign.length;
  const sendable = expressible + failed;
  return { sendable, expressible, ofAnother: foreign.length, share: expressible / Math.max(1, sendable) };
}

/** The part that is exact of what `fetch` can send, from 0 to 1. */
export function exactShare(items: readonly CheckedItem[]): number {
  const sendable = items.filter(({ verdict }) => verdict === "exact" || verdict === "equivalent" || verdict === "different");
  return sendable.filter(({ verdict }) => verdict === "exact").length / Math.max(1, sendable.length);
}
