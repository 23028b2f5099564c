/**
 * `npm run verify:corpus -- [word] [--record]`: verifies every collection of the corpus (whose name holds the word) with its saved requests, and prints a table.
 * Exits with 1 if anything differs that `fetch` can send, or if less than 99 % of that is exact. With --record, a whole run writes its section of
 * docs/measurements.md.
 */
import { join } from "node:path";
import process from "node:process";
import { type Column, formatTable } from "../../generator/cli/report/table.ts";
import { type Verdict, verdicts } from "../../generator/verify/compare.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { listCorpusFiles, repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { runTool } from "../support/run-tool.ts";
import { runInWorkers } from "../support/worker-pool.ts";
import { type CheckedItem, exactShare, type FileOutcome, judge } from "./judge.ts";

/** Enough to see what is wrong. */
const failuresShown = 50;

const columns: readonly Column[] = [
  { title: "collection", align: "left" },
  ...["items", ...verdicts, "seconds"].map((title): Column => ({ title, align: "right" })),
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
  const build = await runTool(join(repository, "generator/launch.mjs"), ["--version"], repository);
  if (build.code !== 0) throw new Error(`Postwright does not build.\n${build.output}`);
  const outcomes = await verifyAll(files);
  const items = [...outcomes.values()].flatMap((outcome) => outcome.items);
  const rows = [...outcomes].map(([file, outcome]) => toRow(file, outcome.items, outcome.seconds));
  console.log(formatTable(columns, [...rows, toRow("total", items, performance.now() / 1000)]));
  const reasons = (["equivalent", "not sendable", "skipped", "different"] as const).flatMap((verdict) => countReasons(verdict, outcomes));
  for (const { verdict, reason, count, first } of reasons)
    console.log(`${verdict.padEnd(12)}  ${String(count).padStart(5)}  ${reason}  (${first})`);
  const share = `${(exactShare(items) * 100).toFixed(2)} % of what fetch can send is exact.`;
  console.log(`\n${share}`);
  if (record && word === "") await recordOutcome(items, reasons, share);
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
  return [title, ...[items.length, ...counts].map(String), seconds.toFixed(1)];
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

async function recordOutcome(items: readonly CheckedItem[], reasons: readonly Reason[], share: string): Promise<void> {
  const counts = verdicts.map((verdict) => items.filter((item) => item.verdict === verdict).length);
  await recordMeasurement("verify-corpus", [
    { head: ["items", ...verdicts], rows: [[items.length, ...counts]] },
    share,
    { head: ["verdict", "count", "reason"], rows: reasons.map(({ verdict, reason, count }) => [verdict, count, reason]) },
  ]);
}
