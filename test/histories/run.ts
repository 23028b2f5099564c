/**
 * Replays the histories of `../shared/histories`, step by step with the names of the step before. Compares the verdicts
 * with what the compiler says about the whole packages, compiles a consumer, and measures how calm each step is. A name
 * chooses a history; `--record` needs all of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withPlaces } from "../../generator/diff/published.ts";
import { startChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { printTable, type Cell } from "../support/print-table.ts";
import { measureCalm, type Calm, type Version } from "./calm.ts";
import { listBrokenUses } from "./consumer.ts";
import { listBroken } from "./independent.ts";

const folder = join(repository, "../shared/histories");
const checker = startChecker();

interface Step extends Calm {
  readonly verdict: string;
  readonly isRight: boolean;
  /** Uses that no longer compile although the verdict allows them. */
  readonly broken: number;
}

async function makeVersion(file: string, text: string, previousManifest: string | undefined): Promise<Version> {
  const settings = { file, text, options: { check: false, format: false } };
  const { package: made } = await generate(previousManifest === undefined ? settings : { ...settings, previousManifest });
  if (made === undefined) throw new Error(`${file} cannot be generated.`);
  return { text, files: withPlaces(made) };
}

async function measureStep(label: string, old: Version, next: Version): Promise<Step> {
  const { comparison } = await checker.compare({ old: old.files, next: next.files });
  const isMajor = comparison.verdict === "major";
  const missed = isMajor ? [] : listBroken(old.files, next.files);
  const uses = isMajor ? [] : listBrokenUses(old.files, next.files);
  if (missed.length + uses.length > 0)
    console.log(`${label}: ${comparison.verdict}, but the compiler refuses ${[...new Set([...missed, ...uses])].join(", ")}`);
  return { ...measureCalm(old, next), verdict: comparison.verdict, isRight: missed.length === 0, broken: uses.length };
}

async function replay(name: string): Promise<readonly Step[]> {
  const files = readdirSync(join(folder, name)).filter((each) => /^\d+\.json$/.test(each));
  const steps: Step[] = [];
  let old: Version | undefined;
  for (const each of files.sort()) {
    const text = readFileSync(join(folder, name, each), "utf8");
    const next = await makeVersion(`${name}.json`, text, old?.files.get("postwright.json"));
    if (old !== undefined) steps.push(await measureStep(`${name} ${each}`, old, next));
    old = next;
  }
  return steps;
}

const head = ["history", "steps", "right", "untouched", "identical", "lost", "reused", "broken", "lines per line", "seconds"];

function summarize(name: string, steps: readonly Step[], seconds: number): readonly Cell[] {
  const sum = (pick: (step: Step) => number): number => steps.reduce((total, step) => total + pick(step), 0);
  const untouched = sum((step) => step.untouched);
  const identical = untouched === 0 ? "none" : `${((100 * sum((step) => step.identical)) / untouched).toFixed(1)} %`;
  const ratio = (
    sum((step) => step.linesOut) /
    Math.max(
      1,
      sum((step) => step.linesIn),
    )
  ).toFixed(2);
  const right = steps.filter(({ isRight }) => isRight).length;
  return [
    name,
    steps.length,
    right,
    untouched,
    identical,
    sum((step) => step.lost),
    sum((step) => step.reused),
    sum((step) => step.broken),
    ratio,
    seconds,
  ];
}

if (existsSync(folder)) {
  const { args, record } = takeRecordFlag();
  const [only] = args;
  const rows: (readonly Cell[])[] = [];
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    if (only !== undefined && name !== only) continue;
    const started = performance.now();
    const steps = await replay(name);
    rows.push(summarize(name, steps, Math.round((performance.now() - started) / 1000)));
    if (steps.some(({ isRight, broken, reused }) => !isRight || broken + reused > 0)) process.exitCode = 1;
  }
  console.log(printTable(head, rows));
  if (record && only === undefined) await recordMeasurement("histories", [{ head, rows }]);
} else console.log("There is no ../shared/histories; nothing is replayed.");
