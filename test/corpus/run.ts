// `npm run corpus`: generates every collection of the corpus and holds the output against what is promised. Ends with 1 if a promise is broken.
// With KEEP=1 in the environment the temporary folder stays, to look at. With --record, its section of docs/measurements.md is written.
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { corpusRequests, folderOf, listCorpusFiles, readCorpusFile, repository } from "./corpus-files.ts";
import { listRequests } from "./count-requests.ts";
import { runFixtureTests } from "./fixture-tests.ts";
import { generateAll } from "./generate-all.ts";
import { judge, type Judgement } from "./judge.ts";
import type { Outcome } from "./messages.ts";
import { writeReadmeModule } from "./readme-blocks.ts";
import { printReport, type Row, tabulateTotals } from "./report.ts";
import { typeCheck } from "./type-check.ts";
import { buildDist } from "../support/build-dist.ts";

/** Enough to see what is wrong; the rest is likely to be the same. */
const failuresShown = 200;

process.exitCode = await main();

async function main(): Promise<number> {
  const files = listCorpusFiles();
  if (files.length === 0) {
    console.log("There is no ../shared/corpus beside the repository: nothing was checked.");
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "postwright-corpus-"));
  try {
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    return await checkCorpus(files, folder);
  } finally {
    if (process.env["KEEP"] === undefined) rmSync(folder, { recursive: true, force: true });
    else console.log(`Kept: ${folder}`);
  }
}

async function checkCorpus(files: readonly string[], folder: string): Promise<number> {
  await buildDist();
  const { rows, failures } = await generateTwice(files, folder);

  for (const { outcome } of rows) if (outcome.operations.length > 0) writeReadmeModule(join(folder, folderOf(outcome.file)));
  const compiled = await typeCheck(folder);
  note(`type-checked in ${compiled.seconds.toFixed(1)} s: ${compiled.errors.length} errors`);
  const tests = await runFixtureTests(folder);
  note(`fixture tests in ${tests.seconds.toFixed(1)} s: ${tests.failures.length} failures`);

  const complete = rows.map((row) => ({ ...row, passed: tests.passed.get(folderOf(row.outcome.file)) ?? 0 }));
  console.log(printReport(complete));
  const all = [...failures, ...compiled.errors, ...tests.failures, ...checkCounts(complete)];
  for (const failure of all.slice(0, failuresShown)) console.log(`FAILED  ${failure}`);
  if (all.length > failuresShown) console.log(`… and ${all.length - failuresShown} more`);
  const passed = complete.reduce((sum, row) => sum + row.passed, 0);
  if (takeRecordFlag().record)
    await recordMeasurement("corpus", [tabulateTotals(complete), `${passed} fixture tests passed, ${all.length} findings.`]);
  console.log(`${passed} passed, ${all.length} failed`);
  return all.length === 0 ? 0 : 1;
}

/** The second time in another order, and so in other company: what a process did before must not matter. */
async function generateTwice(files: readonly string[], folder: string) {
  const started = performance.now();
  const first = await generateAll(files.map((file) => ({ file, out: join(folder, folderOf(file)) })));
  note(`generated in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const second = await generateAll([...files].reverse().map((file) => ({ file, out: undefined })));
  note(`generated again after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const outcomes = [...first.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const rows = outcomes.map((outcome): Row => {
    return { outcome, judgement: judgeFile(outcome, second.get(outcome.file), folder), passed: 0 };
  });
  const failures = rows.flatMap(({ judgement }) => judgement.failures.map((failure) => `${judgement.file}: ${failure}`));
  return { rows, failures };
}

function judgeFile(first: Outcome, second: Outcome | undefined, folder: string): Judgement {
  const requests = listRequests(JSON.parse(readCorpusFile(first.file).replace(/^\ufeff/, "")));
  return judge(first, second, requests, join(folder, folderOf(first.file)));
}

function checkCounts(rows: readonly Row[]): readonly string[] {
  const wrong = rows.filter(({ outcome, passed }) => passed !== outcome.fixtureTests);
  const failures = wrong.map(({ outcome, passed }) => `${outcome.file}: ${passed} of ${outcome.fixtureTests} fixture tests passed`);
  const total = rows.reduce((sum, { judgement }) => sum + judgement.requests, 0);
  return total === corpusRequests ? failures : [...failures, `the corpus has ${total} requests instead of ${corpusRequests}`];
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
