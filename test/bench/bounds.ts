import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as pathological from "../support/pathological.ts";
import type { MeasurementPart } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { type Measurement, measureProcess } from "./measure.ts";

/** A kind of input that is measured at a size and at twice the size. */
interface Bound {
  readonly title: string;
  readonly size: number;
  /** Text of a collection. */
  readonly make: (size: number) => string;
  /** It is one error, not a package. */
  readonly refused?: true;
}

const { withExample, withBody, bait } = pathological;

const structures: readonly Bound[] = [
  { title: "folders in each other", size: 2_000, make: pathological.nestedFolders, refused: true },
  { title: "folders of v1 in each other", size: 2_000, make: pathological.nestedFoldersOfV1 },
  { title: "lists in each other, example", size: 5_000, make: (size) => withExample(pathological.nestedLists(size)) },
  { title: "objects in each other, example", size: 5_000, make: (size) => withExample(pathological.nestedObjects(size)) },
  { title: "lists in each other, body", size: 5_000, make: (size) => withBody(pathological.nestedLists(size)) },
  { title: "properties of an object", size: 50_000, make: (size) => withExample(pathological.manyProperties(size)) },
  { title: "elements of a list", size: 200_000, make: (size) => withExample(pathological.manyElements(size)) },
  { title: "variables in a circle", size: 10_000, make: pathological.variablesInCircle },
  { title: "variables that double", size: 10_000, make: pathological.variablesThatDouble },
  { title: "headers with a long variable", size: 500, make: pathological.longVariableInHeaders },
  { title: "requests of one name", size: 500, make: pathological.requestsOfOneName },
];

const texts: readonly Bound[] = Object.entries(bait).map(([title, make]) => ({
  title: `text of ${title}`,
  size: 1_000_000,
  make: (size) => pathological.inManyPlaces(make(size)),
}));

/** Twice the input takes twice the time; the rest is what a machine does besides. */
const mostRatio = 2.6;
/** Seconds beyond those of a collection of one request below which a ratio says nothing. */
const leastSeconds = 0.3;

/** What came of the bounds. */
export interface BoundsOutcome {
  readonly isLinear: boolean;
  /** What was printed. */
  readonly parts: readonly MeasurementPart[];
}

/**
 * Measures whole runs of `generate` on inputs that are made to take long, and prints what twice the size costs. `only` is a part of the titles to measure.
 */
export async function runBounds(command: string, only = ""): Promise<BoundsOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-bounds-"));
  try {
    const base = await measure(command, folder, { title: "", size: 1, make: pathological.requestsOfOneName }, 1);
    const note = `One request: ${base.seconds.toFixed(2)} s, ${base.megabytes.toFixed(0)} MB. The ratio is of the processor time that is spent beyond its own.`;
    console.log(`${note}\n`);
    const rows: (readonly Cell[])[] = [];
    for (const bound of [...structures, ...texts].filter(({ title }) => title.includes(only))) {
      rows.push(await measureBound(command, folder, bound, base));
    }
    const table = { head: ["input", "size", "seconds", "MB", "twice: seconds", "MB", "ratio", ""], rows };
    console.log(printTable(table.head, table.rows));
    return { isLinear: rows.every((row) => row.at(-1) === ""), parts: [note, table] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureBound(command: string, folder: string, bound: Bound, base: Measurement): Promise<readonly Cell[]> {
  const small = await measure(command, folder, bound, 1);
  const first = await measure(command, folder, bound, 2);
  // A machine may be busy for a while: what looks bad is measured once more, and the better one counts.
  const isBad = ratioOf(small, first, base) > mostRatio;
  const large = isBad ? quicker(first, await measure(command, folder, bound, 2)) : first;
  const ratio = ratioOf(small, large, base);
  const judgement = ratio > mostRatio ? "not linear" : "";
  process.stderr.write(`${bound.title}: ${small.seconds.toFixed(2)} s, ${large.seconds.toFixed(2)} s ${judgement}\n`);
  const cells = [small, large].flatMap(({ seconds, megabytes }) => [Number(seconds.toFixed(2)), Number(megabytes.toFixed(0))]);
  return [bound.title, bound.size, ...cells, Number(ratio.toFixed(1)), judgement];
}

function ratioOf(small: Measurement, large: Measurement, base: Measurement): number {
  const spent = small.processor - base.processor;
  if (spent < leastSeconds) return large.processor / Math.max(small.processor, base.processor);
  return (large.processor - base.processor) / spent;
}

function quicker(one: Measurement, other: Measurement): Measurement {
  return one.processor <= other.processor ? one : other;
}

async function measure(command: string, folder: string, { size, make, refused }: Bound, times: 1 | 2): Promise<Measurement> {
  const file = join(folder, "bounds.json");
  writeFileSync(file, make(size * times));
  return measureProcess(command, (out) => ["generate", file, "--out", out], 1, refused === true ? 1 : 0);
}
