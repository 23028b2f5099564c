// `tsx test/scripts/corpus.ts [--misses] [--draw COUNT SEED] [--record]`: what is read from the scripts of the corpus: shares of the requests without
// example that read JSON, or assert a literal status, by rough regular expressions that know nothing of the reader. With --misses, the items that it
// missed. With --draw, as many random findings, to be judged by reading the scripts. With --record, the section of docs/measurements.md is written.
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { type CorpusItem, readCorpusItems } from "./corpus-findings.ts";
import { drawFindings } from "./draw.ts";

/** Comments count as nothing; a `//` within a string is rare enough. */
const comments = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}()])\/\/.*/g;
const readsJson = /\bJSON\s*\.\s*parse\s*\(\s*(?:responseBody|pm\.response\.text\(\))|\bpm\.response\s*\.\s*json\s*\(/;
const assertsStatus =
  /\bhave\s*\.\s*status\(\s*(\d{3})|\b(?:response|responseCode)\.code\s*\)?\s*(?:\.(?:to|be|is|deep)\b)*\s*\.\s*(?:equals?|eql|eq)\(\s*(\d{3})|\b(?:response|responseCode)\.code\s*===?\s*(\d{3})|\boneOf\(\s*\[\s*(\d{3})/g;
const setsVariable = /\b(?:environment|globals|collectionVariables|variables)\s*\.\s*set\s*\(|\bset(?:Environment|Global)Variable\s*\(/;

/** The code of an item's own test scripts. */
function testCode({ scripts }: CorpusItem): string {
  const tests = scripts.filter(({ phase }) => phase === "test").map(({ text }) => text);
  return tests.join("\n").replaceAll(comments, " ");
}

function ownFindings({ levels }: CorpusItem): CorpusItem["levels"][number]["findings"] | undefined {
  return levels.findLast(({ owner }) => owner === "item")?.findings;
}

function knowsShape(item: CorpusItem): boolean {
  const findings = ownFindings(item);
  const says = findings?.paths.some(({ path, kinds }) => path.length > 0 || kinds.length > 0) ?? false;
  return says || (findings?.schemas.length ?? 0) > 0;
}

function literalStatuses(code: string): readonly number[] {
  return [...code.matchAll(assertsStatus)].map((match) => Number(match.slice(1).find((group) => group !== undefined)));
}

function knowsStatuses(item: CorpusItem): boolean {
  const asserted = ownFindings(item)?.statuses ?? [];
  return literalStatuses(testCode(item)).every((status) => asserted.some(({ statuses }) => statuses.includes(status)));
}

function knowsSource(item: CorpusItem): boolean {
  const findings = ownFindings(item);
  return findings !== undefined && findings.captures.length + findings.preparations.length > 0;
}

const items = await readCorpusItems();
const withoutExample = items.filter(({ item }) => item.examples.length === 0);
const populations: readonly (readonly [what: string, population: readonly CorpusItem[], knows: (item: CorpusItem) => boolean])[] = [
  ["read JSON → something of its shape", withoutExample.filter((item) => readsJson.test(testCode(item))), knowsShape],
  ["assert a literal status → that status", withoutExample.filter((item) => literalStatuses(testCode(item)).length > 0), knowsStatuses],
  ["set a variable → from what", withoutExample.filter((item) => setsVariable.test(testCode(item))), knowsSource],
];
const head = ["requests without example whose tests", "requests", "read", "share"];
const rows = populations.map(([what, population, knows]): readonly Cell[] => {
  const known = population.filter(knows).length;
  return [what, population.length, known, `${((100 * known) / Math.max(1, population.length)).toFixed(1)} %`];
});
const { args, record } = takeRecordFlag();
console.log(`${items.length} requests, ${withoutExample.length} without example\n\n${printTable(head, rows)}`);
if (args[0] === "--misses") {
  for (const [what, population, knows] of populations) {
    console.log(`\n${what}:`);
    for (const { file, item } of population.filter((one) => !knows(one))) console.log(`  ${file} ${item.path.join(" / ")}`);
  }
}
if (args[0] === "--draw") {
  const drawn = drawFindings(items, Number(args[1] ?? 100), Number(args[2] ?? 1));
  for (const { file, path, finding, place } of drawn) console.log(`\n${file} ${path.join(" / ")}\n  ${finding}\n  ${place}`);
}
if (record) await recordMeasurement("scripts", [{ head, rows }]);
