/**
 * `npm run bench:types -- [--only word] [--success] [--verbose] [--misses file] [--settings] [--record]`: how well types inferred from some samples fit another one, ours and
 * quicktype's, over the collections of `../shared/corpus`. With --record, a whole run writes its section of docs/measurements.md.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";
import { compareHeldOut, compareInPlace, type Judged, type Outcome } from "./compare.ts";
import { recordMeasurement } from "../support/measurements.ts";
import { printTable } from "../support/print-table.ts";
import type { Fold } from "./fold.ts";
import { isOfSuccess, listFolds } from "./folds.ts";
import { printMisses } from "./misses.ts";
import { inferWithOurs } from "./ours.ts";
import { inferWithQuicktype } from "./quicktype.ts";
import { type Row, tabulateHeldOut, tabulateInPlace } from "./table.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    success: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    misses: { type: "string" },
    settings: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
  },
});

await main();

async function main(): Promise<void> {
  const documents = await readDocuments(listCorpusFiles().filter((file) => file.includes(options.only)));
  if (documents.size === 0) return console.log("No such collection in ../shared/corpus: nothing to do.");
  const all = [...documents].flatMap(([file, document]) => listFolds(file, document));
  const folds = options.success ? all.filter(isOfSuccess) : all;
  if (options.settings) return printSettings(folds);
  // Once more, so that neither side pays for what runs first.
  for (const { training } of folds.slice(0, 50)) inferWithQuicktype(training);
  for (const { training } of folds.slice(0, 50)) inferWithOurs(training);
  const ours = await compareHeldOut(folds, (samples) => inferWithOurs(samples));
  const quicktype = await compareHeldOut(folds, (samples) => inferWithQuicktype(samples));
  const heldOut = tabulateHeldOut(rowsOf(ours, quicktype));
  console.log(printTable(heldOut.head, heldOut.rows));
  if (options.verbose) printHeldOut(rowsOfCollections(ours, quicktype));
  const inPlace = await compareInPlace(folds, documents);
  const placed = tabulateInPlace(rowsInPlace(inPlace));
  console.log(`\n${printTable(placed.head, placed.rows)}`);
  if (options.misses !== undefined) writeFileSync(options.misses, printMisses(ours, quicktype, inPlace));
  if (options.record && options.only === "" && !options.success) await recordMeasurement("bench-types", [heldOut, placed]);
}

async function readDocuments(files: readonly string[]): Promise<ReadonlyMap<string, CollectionDocument>> {
  const documents = new Map<string, CollectionDocument>();
  for (const file of files) {
    const { document } = await readCollection({ file, text: readCorpusFile(file) });
    if (document !== undefined) documents.set(file, document);
  }
  return documents;
}

/** The smaller set, then everything. */
function rowsOf(ours: readonly Outcome[], quicktype: readonly Outcome[]): readonly (Row | null)[] {
  const ofSuccess = ({ fold }: Outcome): boolean => isOfSuccess(fold);
  const smaller = [
    { title: "success: ours", outcomes: ours.filter(ofSuccess) },
    { title: "success: quicktype", outcomes: quicktype.filter(ofSuccess) },
  ];
  if (options.success) return smaller;
  return [...smaller, null, { title: "all: ours", outcomes: ours }, { title: "all: quicktype", outcomes: quicktype }];
}

function rowsOfCollections(ours: readonly Outcome[], quicktype: readonly Outcome[]): readonly Row[] {
  const collections = [...new Set(ours.map(({ fold }) => fold.collection))];
  return collections.flatMap((collection) => {
    const own = ({ fold }: Outcome): boolean => fold.collection === collection;
    return [
      { title: `${collection}: ours`, outcomes: ours.filter(own) },
      { title: `${collection}: quicktype`, outcomes: quicktype.filter(own) },
    ];
  });
}

function rowsInPlace(judged: readonly Judged[]): Parameters<typeof tabulateInPlace>[0] {
  const collections = options.verbose ? [...new Set(judged.map(({ fold }) => fold.collection))] : [];
  return [
    { title: "success: ours", judged: judged.filter(({ fold }) => isOfSuccess(fold)) },
    ...(options.success ? [] : [{ title: "all: ours", judged }]),
    ...collections.map((title) => ({ title, judged: judged.filter(({ fold }) => fold.collection === title) })),
  ];
}

/** Fit and tightness of quicktype with each of its settings: the choice of `quicktypeSettings`. */
async function printSettings(folds: readonly Fold[]): Promise<void> {
  const either = [false, true];
  const all = either.flatMap((inferEnums) =>
    either.flatMap((inferMaps) => either.map((combineClasses) => ({ inferEnums, inferMaps, combineClasses }))),
  );
  const rows: Row[] = [];
  for (const settings of all) {
    const on = Object.entries(settings).flatMap(([name, value]) => (value ? [name] : []));
    rows.push({ title: on.join(" ") || "none", outcomes: await compareHeldOut(folds, (samples) => inferWithQuicktype(samples, settings)) });
  }
  printHeldOut(rows);
}

function printHeldOut(rows: readonly Row[]): void {
  const { head, rows: cells } = tabulateHeldOut(rows);
  console.log(`\n${printTable(head, cells)}`);
}
