/**
 * `npm run verify:corpus -- [word] [--record]`: verifies every collection of the corpus (whose name holds the word) with its saved requests, and prints a table.
 * Exits with 1 if anything differs that `fetch` can send, or if less than is promised is exact or, with a caller's arguments, expressible (judge.ts).
 * With --record, a whole run writes its section of docs/measurements.md.
 */
import process from "node:process";
import { type Column, formatTable } from "../../generator/cli/report/table.ts";
import { type Verdict, verdicts } from "../../generator/verify/compare.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { listCorpusFiles } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { runInWorkers } from "../support/worker-pool.ts";
import { type CheckedItem, countExpressible, exactShare, type FileOutcome, judge } from "./judge.ts";
import { buildDist } from "../support/build-dist.ts";

/** Enough to see what is wrong. */
const failuresShown = 50;

const columns: readonly Column[] = [
  { title: "collection", align: "left" },
  ...["items", ...verdicts, "inexpressible", "seconds"].map((title): Column => ({ title, align: "right" })),
];

const { args, record } = takeRecordFlag();
process.exitCode = await main(args[0] ?? "");

async function main(word: string): Promise<number> {
  const files = listCorpusFiles().filter((name) => name.includes(word));
  if (files.length === 0 || (await loadEngine()) === undefined) {
    console.log(
      files.length === 0
        ? "There is no such collection in ../shared/corpus: nothing to do."
        : "postman-runtime is not installed: nothing to do.",
    );
    return 0;
  }
  await buildDist();
  const outcomes = await verifyAll(files);
  const items = [...outcomes.values()].flatMap((outcome) => outcome.items);
  const rows = [...outcomes].map(([file, outcome]) => toRow(file, outcome.items, outcome.seconds));
  console.log(formatTable(columns, [...rows, toRow("total", items, performance.now() / 1000)]));
  const reasons = (["equivalent", "not sendable", "skipped", "different"] as const).flatMap((verdict) => countReasons(verdict, outcomes));
  for (const { verdict, reason, count, first } of reasons)
    console.log(`${verdict.padEnd(12)}  ${String(count).padStart(5)}  ${reason}  (${first})`);
  const kinds = countKinds(outcomes);
  for (const { kind, own, saved, first } of kinds)
    console.log(`${String(own).padStart(5)} ${String(saved).padStart(5)} saved  ${kind}  (${first})`);
  const shares = describeShares(items);
  console.log(`\n${shares.join("\n")}`);
  if (record && word === "") await recordOutcome(items, reasons, kinds, shares);
  const failures = judge(outcomes);
  for (const failure of failures.slice(0, failuresShown)) console.log(`FAILED  ${failure}`);
  if (failures.length > failuresShown) console.log(`FAILED  and ${failures.length - failuresShown} more`);
  return failures.length > 0 ? 1 : 0;
}

/** The outcomes by file, in the order of names. */
async function verifyAll(files: readonly string[]): Promise<ReadonlyMap<string, FileOutcome>> {
  const outcomes = await runInWorkers<string, FileOutcome>(new URL("./corpus-worker.ts", import.meta.url), files);
  return new Map([...outcomes].sort(([one], [two]) => (one < two ? -1 : 1)));
}

function toRow(title: string, items: readonly CheckedItem[], seconds: number): readonly string[] {
  const counts = verdicts.map((verdict) => items.filter((item) => item.verdict === verdict).length);
  const inexpressible = items.filter(({ caller }) => caller.verdict === "inexpressible").length;
  return [title, ...[items.length, ...counts, inexpressible].map(String), seconds.toFixed(1)];
}

/** A reason for a verdict: how often it was met, and its first place. */
interface Reason {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly count: number;
  readonly first: string;
}

function countReasons(verdict: Verdict, outcomes: ReadonlyMap<string, FileOutcome>): readonly Reason[] {
  const reasons = new Map<string, { count: number; readonly first: string }>();
  for (const [file, { items }] of outcomes) {
    for (const { pointer, reasons: texts } of items.filter((item) => item.verdict === verdict)) {
      for (const text of texts) {
        const known = reasons.get(text);
        if (known === undefined) reasons.set(text, { count: 1, first: `${file}#${pointer}` });
        else known.count++;
      }
    }
  }
  return [...reasons].map(([reason, { count, first }]) => ({ verdict, reason, count, first }));
}

function describeShares(items: readonly CheckedItem[]): readonly string[] {
  const [own, saved] = [countExpressible(items, false), countExpressible(items, true)];
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  return [
    `${percent(exactShare(items))} of what fetch can send is exact.`,
    `With a caller's arguments, ${own.expressible} of ${own.sendable} requests are expressible (${percent(own.share)}), and ${saved.expressible} of ${saved.sendable} saved requests (${percent(saved.share)}). ${saved.ofAnother} more saved requests have a method or a path that no item of their collection has, so no function sends them.`,
  ];
}

/** What a caller's arguments cannot express: how often, and its first place. */
interface Kind {
  readonly kind: string;
  readonly own: number;
  readonly saved: number;
  readonly first: string;
}

function countKinds(outcomes: ReadonlyMap<string, FileOutcome>): readonly Kind[] {
  const kinds = new Map<string, { own: number; saved: number; readonly first: string }>();
  for (const [file, { items }] of outcomes) {
    for (const { pointer, caller } of items.filter((item) => item.caller.verdict === "inexpressible")) {
      for (const kind of caller.kinds) {
        const known = kinds.get(kind) ?? { own: 0, saved: 0, first: `${file}#${pointer}` };
        known[caller.isSaved ? "saved" : "own"]++;
        kinds.set(kind, known);
      }
    }
  }
  return [...kinds].map(([kind, counts]) => ({ kind, ...counts })).sort((one, two) => two.own + two.saved - one.own - one.saved);
}

async function recordOutcome(
  items: readonly CheckedItem[],
  reasons: readonly Reason[],
  kinds: readonly Kind[],
  shares: readonly string[],
): Promise<void> {
  const counts = verdicts.map((verdict) => items.filter((item) => item.verdict === verdict).length);
  await recordMeasurement("verify-corpus", [
    { head: ["items", ...verdicts], rows: [[items.length, ...counts]] },
    { head: ["verdict", "count", "reason"], rows: reasons.map(({ verdict, reason, count }) => [verdict, count, reason]) },
    ...shares,
    { head: ["what a caller cannot express", "requests", "saved"], rows: kinds.map(({ kind, own, saved }) => [kind, own, saved]) },
  ]);
}
