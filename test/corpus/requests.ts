// `npx tsx test/corpus/requests.ts [FILE …] [--record]`: what functions of the corpus demand of their callers, and where a body is `string` although the
// collection shows JSON. What was required before evidence counted is what `"requests": "strict"` requires. Builds the models only. Ends with 1 if JSON that
// needs no repair is typed as a string, or something is required without evidence. With --record, the section of docs/measurements.md is written.
import process from "node:process";
import { readCollection } from "../../generator/collection/read.ts";
import { buildFixtures } from "../../generator/fixtures/build.ts";
import { inferBodies } from "../../generator/operations/bodies/infer-bodies.ts";
import { buildOperations } from "../../generator/operations/build.ts";
import { readScripts } from "../../generator/scripts/read.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { listCorpusFiles, readCorpusFile } from "./corpus-files.ts";
import { countRequired, type RequiredFigures } from "./count-required.ts";
import { findStringsForJson } from "./find-strings.ts";

interface FileFigures {
  readonly strict: RequiredFigures;
  readonly now: RequiredFigures;
  readonly strings: number;
  readonly exactStrings: number;
}

const { args, record } = takeRecordFlag();
const report = (): void => undefined;
const all: FileFigures[] = [];
for (const file of args.length > 0 ? args : listCorpusFiles()) all.push(...(await figuresOf(file)));

const rows: readonly (readonly Cell[])[] = [
  row("objects in request bodies, of several properties", ({ objects }) => objects),
  row("of these, every property required", ({ full }) => full),
  row("properties in request bodies", ({ properties }) => properties),
  row("of these, required", ({ required }) => required),
  row("required in the body of a PATCH", ({ ofPatches }) => ofPatches),
  ["bodies with something required without evidence", "", sum(({ now }) => now.unfounded.size)],
  ["bodies that look like JSON, typed as `string`", "", sum(({ strings }) => strings)],
  ["of these, JSON as it stands", "", sum(({ exactStrings }) => exactStrings)],
];
const reasons = new Set(all.flatMap(({ now }) => [...now.reasons.keys()]));
const reasonRows = [...reasons].map((reason): readonly Cell[] => [meaningOf(reason), sum(({ now }) => now.reasons.get(reason) ?? 0)]);
const tables = [
  { head: ["in the corpus", "all samples have it", "evidence"], rows },
  { head: ["required because", "properties"], rows: reasonRows.toSorted((one, two) => Number(two[1]) - Number(one[1])) },
];
for (const table of tables) console.log(`${printTable(table.head, table.rows)}\n`);
if (record) await recordMeasurement("requests", tables);
process.exitCode = all.some(({ now, exactStrings }) => now.unfounded.size > 0 || exactStrings > 0) ? 1 : 0;

async function figuresOf(file: string): Promise<readonly FileFigures[]> {
  const { document: given } = await readCollection({ file, text: readCorpusFile(file) });
  if (given === undefined) return [];
  const { document } = redactDocument(given);
  const drafts = buildOperations(document, readScripts(document, report), report);
  const strict = countRequired(inferBodies(drafts, "strict").evidence.graph);
  const { api, evidence } = inferBodies(drafts, "evidence");
  const found = findStringsForJson(buildFixtures(api, new Map(), drafts, report));
  for (const { pointer, part, assumed } of found)
    console.log(`${file} ${pointer}  ${part}  ${assumed === "" ? "JSON as it stands" : assumed}`);
  const exactStrings = found.filter(({ assumed }) => assumed === "").length;
  return [{ strict, now: countRequired(evidence.graph), strings: found.length, exactStrings }];
}

function row(what: string, count: (figures: RequiredFigures) => number): readonly Cell[] {
  return [what, sum(({ strict }) => count(strict)), sum(({ now }) => count(now))];
}

function sum(count: (figures: FileFigures) => number): number {
  return all.reduce((total, figures) => total + count(figures), 0);
}

function meaningOf(reason: string): string {
  const meanings: Readonly<Record<string, string>> = {
    described: "a description or a saved error says so",
    only: "it is the only property",
    open: "only the caller can know it: a secret, or a variable without a value",
    bodies: "several different bodies all have it",
    part: "it is a part of a value that has other names elsewhere",
    union: "it tells the members of a union apart",
  };
  return meanings[reason] ?? reason;
}
