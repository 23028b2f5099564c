import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { corpusFolder } from "../corpus/corpus-files.ts";
import { type Cell, type Table } from "../support/print-table.ts";
import { readCorpusItems } from "../scripts/corpus-findings.ts";
import { measureProcess, medianOf } from "./measure.ts";

/** A processor profile of one thread, as V8 writes it; times in microseconds. */
interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes, and the time before each. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Time in which threads did something, and the part of it that scripts took. */
interface Spent {
  readonly all: number;
  readonly scripts: number;
}

/** Modules that read scripts, and those that make statuses, types and variables of what they say. */
const scriptModules = ["/dist/scripts/", "/dist/operations/scripts/"];

/**
 * The share that scripts have in the processor time of default runs, start, check, formatting and writing included, of the collections that have any;
 * with `name`, of those whose file has it in its name, the median of seven rounds.
 *
 * The command runs as it always does, in a fresh process, with a processor profile of each thread. The share is that of the samples within functions of
 * `scriptModules`, and of whatever these call (the parser of JavaScript), among the samples of all threads that do something. Collecting garbage counts to
 * what ran before it. What V8 does beside the threads (optimising code) is in the processor time, and is taken to have the same share.
 */
export async function measureScripts(command: string, name = ""): Promise<Table> {
  const rounds = name === "" ? 1 : 7;
  const items = (await readCorpusItems()).filter(({ levels, file }) => levels.length > 0 && file.includes(name));
  const rows: (readonly [file: string, requests: number, seconds: number, share: number])[] = [];
  for (const file of new Set(items.map((item) => item.file))) {
    const runs: Awaited<ReturnType<typeof profileRun>>[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await profileRun(command, join(corpusFolder, file)));
    const share = medianOf(runs.map(({ scripts, all }) => scripts / all));
    rows.push([file, items.filter((item) => item.file === file).length, medianOf(runs.map(({ processor }) => processor)), share]);
    process.stderr.write(`${file}: ${percent(share)}\n`);
  }
  rows.sort(([, , , one], [, , , two]) => two - one);
  const seconds = sum(rows.map(([, , each]) => each));
  const scripts = sum(rows.map(([, , each, share]) => each * share));
  const print = (what: string, requests: number, all: number, share: number): readonly Cell[] => [
    what,
    requests,
    Number(all.toFixed(1)),
    Number((all * share).toFixed(2)),
    percent(share),
  ];
  return {
    head: ["collection", "requests with scripts", "processor seconds", "for scripts", "share"],
    rows: [...rows.map((row) => print(...row)), print("all", items.length, seconds, scripts / seconds)],
  };
}

async function profileRun(command: string, file: string): Promise<Spent & { readonly processor: number }> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-profiles-"));
  try {
    const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
    const { processor } = await measureProcess(command, (out) => ["generate", file, "--out", out], 1, 0, flags);
    const threads = readdirSync(folder).map((name) => readProfile(join(folder, name)));
    return { processor, all: sum(threads.map(({ all }) => all)), scripts: sum(threads.map(({ scripts }) => scripts)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readProfile(path: string): Spent {
  const profile: Profile = JSON.parse(readFileSync(path, "utf8"));
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const ofScripts = withinScripts(profile.nodes);
  const spent = { all: 0, scripts: 0 };
  let isScripts = false;
  for (const [index, id] of profile.samples.entries()) {
    const name = names.get(id);
    if (name === "(idle)") continue;
    if (name !== "(garbage collector)") isScripts = ofScripts.has(id);
    const time = profile.timeDeltas[index] ?? 0;
    spent.all += time;
    if (isScripts) spent.scripts += time;
  }
  return spent;
}

/** Ids of the calls of functions of `scriptModules`, and of the calls within them. A caller comes before what it calls. */
function withinScripts(nodes: readonly ProfileNode[]): ReadonlySet<number> {
  const within = new Set<number>();
  for (const { id, callFrame, children = [] } of nodes) {
    if (scriptModules.some((part) => callFrame.url.includes(part))) within.add(id);
    if (within.has(id)) for (const child of children) within.add(child);
  }
  return within;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
