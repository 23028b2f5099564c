/**
 * Replays the histories of `../shared/histories`, step by step with the names of the step before, and compares the
 * verdicts with what the compiler says about the whole packages. A number names a limit of steps per history.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { startChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { printTable } from "../support/print-table.ts";
import { listBroken } from "./independent.ts";

const folder = join(repository, "../shared/histories");
const checker = startChecker();

interface Step {
  readonly verdict: string;
  readonly isMissed: boolean;
  readonly lines: number;
}

async function makePackage(file: string, text: string, previousManifest: string | undefined): Promise<ReadonlyMap<string, string>> {
  const settings = { file, text, options: { check: false, format: false } };
  const { package: made } = await generate(previousManifest === undefined ? settings : { ...settings, previousManifest });
  if (made === undefined) throw new Error(`${file} cannot be generated.`);
  return made.files;
}

async function replay(name: string): Promise<readonly Step[]> {
  const files = readdirSync(join(folder, name)).filter((each) => /^\d+\.json$/.test(each));
  const steps: Step[] = [];
  let old: ReadonlyMap<string, string> | undefined;
  for (const each of files.sort()) {
    const text = readFileSync(join(folder, name, each), "utf8");
    const next = await makePackage(`${name}.json`, text, old?.get("postwright.json"));
    if (old !== undefined) {
      const { comparison } = await checker.compare({ old, next });
      const broken = listBroken(old, next);
      const isMissed = broken.length > 0 && comparison.verdict !== "major";
      if (isMissed) console.log(`${name} ${each}: ${comparison.verdict}, but the compiler refuses ${broken.join(", ")}`);
      steps.push({ verdict: comparison.verdict, isMissed, lines: comparison.changes.length });
    }
    old = next;
  }
  return steps;
}

if (existsSync(folder)) {
  const only = process.argv[2];
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && (only === undefined || each.name === only),
  );
  const rows: (string | number)[][] = [];
  let missed = 0;
  for (const { name } of names) {
    const started = performance.now();
    const steps = await replay(name);
    missed += steps.filter(({ isMissed }) => isMissed).length;
    const counts = ["major", "minor", "patch", "none"].map((level) => steps.filter(({ verdict }) => verdict === level).length);
    const lines = steps.reduce((sum, step) => sum + step.lines, 0);
    rows.push([name, steps.length, ...counts, missed, lines, Math.round((performance.now() - started) / 1000)]);
  }
  console.log(printTable(["history", "steps", "major", "minor", "patch", "none", "missed", "changes", "seconds"], rows));
  process.exitCode = missed > 0 ? 1 : 0;
} else console.log("There is no ../shared/histories; nothing is replayed.");
