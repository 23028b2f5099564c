/**
 * `npm run verify:corpus [word]`: verifies every collection of the corpus (whose name holds the word) with its saved requests, and prints a table.
 * Exits with 1 if anything differs that `fetch` can send, or if less than 99 % of that is exact.
 */
import { join } from "node:path";
import process from "node:process";
import { type Column, formatTable } from "../../generator/cli/report/table.ts";
import { type Verdict, verdicts } from "../../generator/verify/compare.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { listCorpusFiles, repository } from "../corpus/corpus-files.ts";
import { runTool } from "../support/run-tool.ts";
import { runInWorkers } from "../support/worker-pool.ts";
import { type CheckedItem, exactShare, type FileOutcome, judge } from "./judge.ts";

/** Enough to see what is wrong. */
const failuresShown = 50;

const columns: readonly Column[] = [
  { title: "collection", align: "left" },
  ...["items", ...verdicts, "seconds"].map((title): Column => ({ title, align: "right" })),
];

process.exitCode = await main(process.argv[2] ?? "");

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
  for (const verdict of ["equivalent", "not sendable", "skipped", "different"] as const) printReasons(verdict, outcomes);
  console.log(`\n${(exactShare(items) * 100).toFixed(2)} % of what fetch can send is exact.`);
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

/** How often each reason was met, and its first place. */
function printReasons(verdict: Verdict, outcomes: ReadonlyMap<string, FileOutcome>): void {
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
  if (reasons.size > 0) console.log(`\n${verdict}`);
  for (const [text, { count, first }] of reasons) console.log(`  ${String(count).padStart(5)}  ${text}  (${first})`);
}
