// `tsx test/scripts/corpus.ts [--misses] [--draw COUNT SEED] [--record]`: what is read from the scripts of the corpus: shares of the requests without
// example that read JSON (but for HEAD, which gets no body), or assert a literal status, by rough regular expressions that know nothing of the reader. With --misses, the items that it
// missed. With --draw, as many random findings, to be judged by reading the scripts. With --record, the section of docs/measurements.md is written.
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { type CorpusItem, readCorpusItems } from "./corpus-findings.ts";
import { type CorpusResult, readCorpusResults } from "./corpus-results.ts";
import { countCorpusVariables } from "./corpus-variables.ts";
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
  [
    "read JSON → something of its shape",
    withoutExample.filter((item) => item.item.request.method !== "HEAD" && readsJson.test(testCode(item))),
    knowsShape,
  ],
  ["assert a literal status → that status", withoutExample.filter((item) => literalStatuses(testCode(item)).length > 0), knowsStatuses],
  ["set a variable → from what", withoutExample.filter((item) => setsVariable.test(testCode(item))), knowsSource],
];
const head = ["requests without example whose tests", "requests", "read", "share"];
const rows = populations.map(([what, population, knows]): readonly Cell[] => {
  const known = population.filter(knows).length;
  return [what, population.length, known, `${((100 * known) / Math.max(1, population.length)).toFixed(1)} %`];
});

const results = await readCorpusResults();
const resultsOf = new Map(results.map((result) => [`${result.file} ${result.source}`, result]));
const resultOf = ({ file, item }: CorpusItem): CorpusResult | undefined => resultsOf.get(`${file} ${item.pointer}`);
const isTyped = (item: CorpusItem): boolean => resultOf(item)?.after.isUnknown === false;
const isDocumented = (item: CorpusItem): boolean => {
  const statuses = new Set(resultOf(item)?.after.statuses);
  return literalStatuses(testCode(item)).every((status) => statuses.has(status) || status < 200 || status > 599);
};
const [readers = [], asserters = []] = populations.map(([, population]) => population);
const effects: readonly (readonly [what: string, population: readonly CorpusItem[], has: (item: CorpusItem) => boolean])[] = [
  ["read JSON → a type of the data", readers, isTyped],
  ["assert a literal status → that status in the result", asserters, isDocumented],
];
const effectHead = ["requests without example whose tests", "requests", "have it", "share"];
const effectRows = effects.map(([what, population, has]): readonly Cell[] => {
  const count = population.filter(has).length;
  return [what, population.length, count, `${((100 * count) / Math.max(1, population.length)).toFixed(1)} %`];
});
const functionHead = ["functions", "without scripts", "with scripts"];
const functionRows: readonly (readonly Cell[])[] = [
  ["all", results.length, results.length],
  ["whose data is `unknown`", ...countBoth(({ isUnknown }) => isUnknown)],
  ["whose result has a documented status", ...countBoth(({ statuses }) => statuses.length > 0)],
];

function countBoth(is: (result: CorpusResult["after"]) => boolean): readonly [number, number] {
  return [results.filter(({ before }) => is(before)).length, results.filter(({ after }) => is(after)).length];
}

const variables = await countCorpusVariables();
const variableHead = ["variables and credentials that requests need", "all", "of a known function"];
const variableRows: readonly (readonly Cell[])[] = [
  ["all", variables.all, variables.known],
  ["without a value in the collection", variables.withoutValue, variables.knownWithoutValue],
];

const reasonHead = ["why variables without a value are not of a known function", "variables"];
const reasonRows: readonly (readonly Cell[])[] = [...variables.reasons].toSorted(([, one], [, other]) => other - one);

const { args, record } = takeRecordFlag();
console.log(`${items.length} requests, ${withoutExample.length} without example\n\n${printTable(head, rows)}`);
console.log(
  `\n${printTable(effectHead, effectRows)}\n\n${printTable(functionHead, functionRows)}\n\n${printTable(variableHead, variableRows)}\n\n${printTable(reasonHead, reasonRows)}`,
);
if (args[0] === "--misses") {
  for (const [what, population, knows] of [...populations, ...effects]) {
    console.log(`\n${what}:`);
    for (const { file, item } of population.filter((one) => !knows(one))) console.log(`  ${file} ${item.path.join(" / ")}`);
  }
}
if (args[0] === "--draw") {
  const drawn = drawFindings(items, Number(args[1] ?? 100), Number(args[2] ?? 1));
  for (const { file, path, finding, place } of drawn) console.log(`\n${file} ${path.join(" / ")}\n  ${finding}\n  ${place}`);
}
if (record)
  await recordMeasurement("scripts", [
    { head, rows },
    { head: effectHead, rows: effectRows },
    { head: functionHead, rows: functionRows },
    { head: variableHead, rows: variableRows },
    { head: reasonHead, rows: reasonRows },
  ]);
