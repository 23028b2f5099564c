/**
 * `npm run samples:run -- [language…] [--record]`: prints about a hundred requests of the corpus in
 * every language that can be run here, runs the programs, and compares what arrives with what
 * Postman sends. Exits with 1 if curl is not always exact, or another language is right too rarely.
 */
import process from "node:process";
import { formatTable } from "../../generator/cli/report/table.ts";
import { countValues } from "../../generator/util/group-by.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Outcome, runLanguages } from "./programs.ts";

/** The share of requests that must arrive with the same meaning. */
const promised = 0.95;

const { args, record } = takeRecordFlag();
process.exitCode = await main();

async function main(): Promise<number> {
  const engine = await loadEngine();
  const { outcomes, absent, count, kinds } =
    engine === undefined ? { outcomes: [], absent: [], count: 0, kinds: 0 } : await runLanguages(args, engine);
  if (count === 0) {
    console.log("There is no corpus, or no postman-runtime: nothing to do.");
    return 0;
  }
  const head = ["language", "exact", "equivalent", "listed"];
  const rows = outcomes.map(({ language, verdicts }) => [
    language,
    ...(["exact", "equivalent", "different"] as const).map((kind) => String(verdicts.filter((each) => each.kind === kind).length)),
  ]);
  console.log(
    formatTable(
      head.map((title, index) => ({ title, align: index === 0 ? "left" : "right" })),
      rows,
    ),
  );
  for (const { language, verdicts } of outcomes)
    for (const { kind, name, reason } of verdicts)
      if (kind === "different" || (kind === "equivalent" && language === "curl")) console.log(`${language.padEnd(11)} ${name}: ${reason}`);
  if (absent.length > 0) console.log(`Not run, because they are not installed: ${absent.join(", ")}.`);
  if (record && args.length === 0) await write(head, rows, outcomes, { absent, count, kinds });
  return outcomes.every(isGoodEnough) ? 0 : 1;
}

function isGoodEnough({ language, verdicts }: Outcome): boolean {
  const right = verdicts.filter(({ kind }) => (language === "curl" ? kind === "exact" : kind !== "different")).length;
  return right >= verdicts.length * (language === "curl" ? 1 : promised);
}

async function write(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  outcomes: readonly Outcome[],
  { absent, count, kinds }: { readonly absent: readonly string[]; readonly count: number; readonly kinds: number },
): Promise<void> {
  const listed = outcomes.flatMap(({ language, verdicts }) =>
    verdicts.filter(({ kind }) => kind === "different").map(({ summary }) => `${language}: ${summary}`),
  );
  const counted = countValues(listed);
  await recordMeasurement("samples-run", [
    `${count} requests of ${kinds} kinds.`,
    { head, rows },
    ...(counted.size === 0 ? [] : [{ head: ["listed", "requests"], rows: [...counted].map(([line, times]) => [line, String(times)]) }]),
    ...(absent.length === 0 ? [] : [`Not installed, so not run: ${absent.join(", ")}.`]),
  ]);
}
