// `npm run mutate -- [words of a rule or file] [--record]`: breaks rules one by one on a copy of the repository and wants to see a test go red each time.
// With --record, a run over all rules writes its section of docs/measurements.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { printTable, type Table } from "../support/print-table.ts";
import { findRedFiles, makeCopy, removeCopy, runTests } from "./checkout.ts";
import { allMutations } from "./all.ts";
import { type Mutation, mutateText, type Verdict } from "./mutation.ts";

/** Both processors work. */
const lanes = 2;
const { args: words, record } = takeRecordFlag();
const mutations = allMutations.filter(({ rule, file }) => words.every((word) => `${rule} ${file}`.includes(word)));

process.exitCode = (await main()) ? 0 : 1;

/** True if every broken rule made some test fail. */
async function main(): Promise<boolean> {
  if (mutations.length === 0) {
    process.stdout.write("No rule has these words.\n");
    return false;
  }
  const copies = Array.from({ length: lanes }, makeCopy);
  const started = performance.now();
  try {
    const red = await findRedFiles(copies[0] ?? "", [...new Set(mutations.flatMap(({ tests }) => tests))]);
    const verdicts = new Map<Mutation, Verdict>();
    const open = [...mutations];
    await Promise.all(copies.map((copy) => drain(copy, open, red, verdicts)));
    const caught = mutations.filter((mutation) => verdicts.get(mutation)?.kind === "caught").length;
    const rows = mutations.map((mutation) => [mutation.rule, mutation.file, describe(verdicts.get(mutation))]);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(`${printTable(["rule", "broken in", "caught by"], rows)}\n`);
    process.stdout.write(`${mutations.length} rules broken, ${caught} caught, ${mutations.length - caught} not; ${seconds} s\n`);
    if (record && words.length === 0)
      await recordMeasurement("mutate", [`${mutations.length} rules broken, ${caught} caught.`, tabulateFiles(verdicts)]);
    return caught === mutations.length;
  } finally {
    for (const copy of copies) removeCopy(copy);
  }
}

/** Rules and the files of the tests that caught them, by the file that was broken. */
function tabulateFiles(verdicts: ReadonlyMap<Mutation, Verdict>): Table {
  const files = [...new Set(mutations.map(({ file }) => file))];
  const rows = files.map((file) => {
    const own = mutations.filter((mutation) => mutation.file === file).map((mutation) => verdicts.get(mutation));
    const by = own.flatMap((verdict) => (verdict?.kind === "caught" ? [verdict.by.file] : []));
    return [file, own.length, by.length, [...new Set(by)].join(", ")];
  });
  return { head: ["broken in", "rules", "caught", "by"], rows };
}

async function drain(copy: string, open: Mutation[], red: ReadonlySet<string>, verdicts: Map<Mutation, Verdict>): Promise<void> {
  for (let mutation = open.shift(); mutation !== undefined; mutation = open.shift()) {
    const early = mutation.tests.find((test) => red.has(test));
    verdicts.set(
      mutation,
      early === undefined ? await tryMutation(copy, mutation) : { kind: "broken", reason: `${early} is red as it is` },
    );
    process.stderr.write(`${verdicts.size}/${mutations.length} ${verdicts.get(mutation)?.kind ?? ""}: ${mutation.rule}\n`);
  }
}

async function tryMutation(copy: string, mutation: Mutation): Promise<Verdict> {
  const file = join(copy, mutation.file);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const mutated = mutateText(text, mutation);
  if (mutated === undefined) return { kind: "lost" };
  writeFileSync(file, mutated);
  try {
    const outcome = await runTests(copy, mutation.tests);
    if (outcome.kind === "red") return { kind: "caught", by: outcome.by };
    return outcome.kind === "green" ? { kind: "survived" } : outcome;
  } finally {
    writeFileSync(file, text);
  }
}

function describe(verdict: Verdict | undefined): string {
  switch (verdict?.kind) {
    case "caught":
      return `${verdict.by.file}: ${verdict.by.name}`;
    case "lost":
      return "NOT TRIED: the text to break does not stand there once";
    case "broken":
      return `NOT TRIED: ${verdict.reason.replace(/\s+/g, " ")}`;
    default:
      return "NOBODY";
  }
}
