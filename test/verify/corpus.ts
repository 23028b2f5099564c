/**
 * `npm run verify:corpus [word]`: verifies every collection of the corpus (whose name holds the word) with its saved requests, and prints a table.
 * Exits with 1 if anything differs that `fetch` can send, or if less than 99 % of that is exact.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { countVerdicts } from "../../generator/cli/verify-report.ts";
import { type Column, formatTable } from "../../generator/cli/table.ts";
import { type Comparison, type Verdict, verdicts } from "../../generator/verify/compare.ts";
import { type Engine, loadEngine } from "../../generator/verify/postman-side.ts";
import { type VerifiedItem, verifyCollection } from "../../generator/verify/verify.ts";

const folder = "../shared/corpus";
const leastExact = 0.99;

const columns: readonly Column[] = [
  { title: "collection", align: "left" },
  ...["items", ...verdicts, "seconds"].map((title): Column => ({ title, align: "right" })),
];

process.exitCode = await main(process.argv[2] ?? "");

async function main(word: string): Promise<number> {
  const engine = await loadEngine();
  if (!existsSync(folder) || engine === undefined) {
    console.log(engine === undefined ? "postman-runtime is not installed: nothing to do." : `There is no ${folder}: nothing to do.`);
    return 0;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "MANIFEST.json" && name.includes(word));
  const rows: (readonly string[])[] = [];
  const all: VerifiedItem[] = [];
  for (const file of files.sort()) {
    const started = performance.now();
    const items = await verifyFile(file, engine);
    if (items === undefined) return 1;
    rows.push(toRow(file, items.map(comparisonOf), (performance.now() - started) / 1000));
    all.push(...items);
  }
  const comparisons = all.map(comparisonOf);
  console.log(formatTable(columns, [...rows, toRow("total", comparisons, performance.now() / 1000)]));
  for (const verdict of ["equivalent", "not sendable", "skipped", "different"] as const) printReasons(verdict, all);
  return judge(countVerdicts(comparisons));
}

async function verifyFile(file: string, engine: Engine): Promise<readonly VerifiedItem[] | undefined> {
  const source = { file, text: readFileSync(join(folder, file), "utf8") };
  const result = await verifyCollection({ source, examples: true, values: new Map(), only: undefined, engine });
  if (result.kind === "verified") return result.items;
  for (const { severity, message, location } of result.diagnostics)
    if (severity === "error") console.log(`${file}:${location.line}: ${message}`);
  return undefined;
}

function comparisonOf({ comparison }: VerifiedItem): Comparison {
  if (comparison === undefined) throw new Error("Both sides were to run.");
  return comparison;
}

function toRow(title: string, comparisons: readonly Comparison[], seconds: number): readonly string[] {
  const counts = countVerdicts(comparisons);
  return [title, ...[comparisons.length, ...verdicts.map((verdict) => counts[verdict])].map(String), seconds.toFixed(1)];
}

/** How often each reason was met, and its first place. */
function printReasons(verdict: Verdict, items: readonly VerifiedItem[]): void {
  const reasons = new Map<string, { count: number; readonly first: string }>();
  for (const item of items) {
    const { differences, verdict: own } = comparisonOf(item);
    if (own !== verdict) continue;
    const texts = differences.map(
      ({ part, name, because, postman }) => because?.reason ?? (part === "request" ? `Postman: ${postman}` : [part, name].join(" ")),
    );
    for (const text of new Set(texts)) {
      const known = reasons.get(text);
      if (known === undefined) reasons.set(text, { count: 1, first: `${item.location.file}#${item.pointer}` });
      else known.count++;
    }
  }
  if (reasons.size > 0) console.log(`\n${verdict}`);
  for (const [text, { count, first }] of reasons) console.log(`  ${String(count).padStart(5)}  ${text}  (${first})`);
}

function judge({ exact, equivalent, different }: Readonly<Record<Verdict, number>>): number {
  const share = exact / Math.max(1, exact + equivalent + different);
  console.log(`\n${(share * 100).toFixed(2)} % of what fetch can send is exact, ${different} differ.`);
  return different > 0 || share < leastExact ? 1 : 0;
}
