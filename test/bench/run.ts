// `npm run bench`: time and memory of whole processes against their targets, and what the phases take. Medians; run it on an idle machine.
// `npm run bench -- --large`: the same, and 50,000 requests, which take many minutes. So does --record.
// `npm run bench -- --bounds [WORDS]`: inputs that are made to take long, at one size and at twice the size; ends with 1 if one is not linear.
// `npm run bench -- --scripts [NAME]`: the share that scripts have in the processor time of whole runs, of which 5 % are allowed.
// `npm run bench -- --generators`: the same operations by other generators, and runs over a package that is there.
// With --record, a whole run writes its section of docs/measurements.md.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { corpusFolder, repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable, type Table } from "../support/print-table.ts";
import { runTool } from "../support/run-tool.ts";
import { runBounds } from "./bounds.ts";
import { compareGenerators } from "./generators/compare.ts";
import { measurePhases, measureProcess } from "./measure.ts";
import { measureReruns } from "./reruns.ts";
import { measureScripts } from "./scripts.ts";
import { makeCollection } from "./synthetic.ts";
import { buildDist } from "../support/build-dist.ts";

/** One line of the tables. */
interface Case {
  readonly title: string;
  /** A collection, or undefined for a run without one. */
  readonly file: string | undefined;
  readonly args: readonly string[];
  readonly runs: number;
  /** Most seconds and megabytes that are allowed; none is set for what only shows growth. */
  readonly target: { readonly seconds?: number; readonly megabytes?: number };
}

/** The command as it is published: its start is part of what a run takes. */
const command = join(repository, "dist/package/bin.js");
/** The same before it is bundled: profiles tell its modules apart. */
const modules = join(repository, "dist/bin.js");
const phasesScript = fileURLToPath(new URL("phases.mjs", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "postwright-bench-"));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  await build();
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, load at the start ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
  );
  const { args, record } = takeRecordFlag();
  const bounds = args.indexOf("--bounds");
  if (bounds >= 0) {
    const { isLinear, parts } = await runBounds(command, args[bounds + 1]);
    if (!isLinear) process.exitCode = 1;
    if (record && args[bounds + 1] === undefined) await recordMeasurement("bench-bounds", parts);
    return;
  }
  const scripts = args.indexOf("--scripts");
  if (scripts >= 0) {
    const table = await measureScripts(modules, args[scripts + 1]);
    console.log(printTable(table.head, table.rows));
    if (record && args[scripts + 1] === undefined) await recordMeasurement("bench-scripts", [table]);
    return;
  }
  if (args.includes("--generators")) {
    const parts = await runGenerators();
    for (const { head, rows } of parts) console.log(`${printTable(head, rows)}\n`);
    if (record) await recordMeasurement("bench-generators", parts);
    return;
  }
  const cases = listCases(record || args.includes("--large"));
  const whole = { head: ["whole process", "runs", "seconds", "target", "MB", "target", ""], rows: await runCases(cases) };
  console.log(`${printTable(whole.head, whole.rows)}\n`);
  const full = cases.filter(({ file, args, title }) => file !== undefined && args.length === 0 && !title.includes("50,000"));
  const phases = ["read", "infer", "names", "fixtures", "render", "check", "format", "write"];
  const byPhase = { head: ["milliseconds per phase", ...phases], rows: await runPhases(full, phases) };
  console.log(printTable(byPhase.head, byPhase.rows));
  console.log("\ncheck runs beside format, in a thread of its own: its column is what is left to wait for when format is done.");
  if (record && existsSync(corpusFolder)) await recordMeasurement("bench", [whole, byPhase]);
}

/** Builds dist/, whose phases are measured, and the published command. */
async function build(): Promise<void> {
  await buildDist();
  const { code, output } = await runTool(join(repository, "generator/bundle.mjs"), [], repository);
  if (code !== 0) throw new Error(output);
}

/** Needs the corpus, and a registry of npm for the others. */
async function runGenerators(): Promise<readonly Table[]> {
  const file = (name: string): string => join(corpusFolder, `${name}.json`);
  const [zendesk, commercetools] = [file("zendesk-smooch-v1"), file("commercetools-api")];
  const inputs = [
    { title: "zendesk-smooch (122 requests)", file: zendesk, rounds: 3 },
    { title: "commercetools (1,997 requests)", file: commercetools, rounds: 1 },
  ];
  const compared = await compareGenerators(inputs, command);
  const reruns = [
    await measureReruns("zendesk-smooch", zendesk, command, 3),
    await measureReruns("commercetools", commercetools, command, 1),
  ];
  return [compared, ...reruns];
}

function listCases(isLarge: boolean): readonly Case[] {
  const zendesk = join(corpusFolder, "zendesk-smooch-v1.json");
  const commercetools = join(corpusFolder, "commercetools-api.json");
  const real: readonly Case[] = [
    { title: "zendesk-smooch (122 requests)", file: zendesk, args: [], runs: 5, target: { seconds: 2.5 } },
    { title: "… --no-check --no-format", file: zendesk, args: ["--no-check", "--no-format"], runs: 5, target: { seconds: 1 } },
    { title: "commercetools (1,997 requests)", file: commercetools, args: [], runs: 3, target: { seconds: 20, megabytes: 1200 } },
  ];
  if (!existsSync(corpusFolder)) console.log("There is no ../shared/corpus beside the repository: its collections are left out.\n");
  return [
    { title: "--help", file: undefined, args: ["--help"], runs: 5, target: { seconds: 0.15 } },
    ...(existsSync(corpusFolder) ? real : []),
    ...[100, 1000, 10_000, ...(isLarge ? [50_000] : [])].map(makeSynthetic),
  ];
}

/** A made-up collection with so many requests. */
function makeSynthetic(requests: number): Case {
  const file = join(folder, `synthetic-${requests}.json`);
  writeFileSync(file, makeCollection(requests));
  const runs = requests > 10_000 ? 1 : requests > 1000 ? 3 : 5;
  const target = requests === 10_000 ? { megabytes: 1500 } : {};
  return { title: `synthetic (${requests.toLocaleString("en")} requests)`, file, args: [], runs, target };
}

async function runCases(cases: readonly Case[]): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for (const { title, file, args, runs, target } of cases) {
    const { seconds, megabytes } = await measureProcess(
      command,
      (out) => (file === undefined ? args : ["generate", file, "--out", out, ...args]),
      runs,
    );
    const missed = seconds > (target.seconds ?? Infinity) || megabytes > (target.megabytes ?? Infinity);
    const judgement = Object.keys(target).length === 0 ? "" : missed ? "MISSED" : "met";
    rows.push([title, runs, round(seconds, 2), target.seconds ?? "", round(megabytes, 0), target.megabytes ?? "", judgement]);
    process.stderr.write(`${title}: ${round(seconds, 2)} s\n`);
  }
  return rows;
}

async function runPhases(cases: readonly Case[], phases: readonly string[]): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for (const { title, file, runs } of cases) {
    // The biggest one has been run often enough by now.
    const spent = await measurePhases(phasesScript, file ?? "", title.includes("10,000") ? 1 : runs);
    rows.push([title, ...phases.map((phase) => round(spent[phase] ?? 0, 0))]);
  }
  return rows;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
