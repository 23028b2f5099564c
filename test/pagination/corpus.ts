// `tsx test/pagination/corpus.ts [--draw COUNT SEED] [--record]`: how the operations of the corpus are read page by page, and why others are not. With
// --draw, as many random detections, to be judged by the collection's own descriptions and samples. With --record, the section of
// docs/measurements.md is written.
import { groupBy } from "../../generator/util/group-by.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { createRandom } from "../support/random.ts";
import { type CorpusPaging, describeFinding, readCorpusPaging } from "./corpus-paging.ts";

const all = await readCorpusPaging();
const paged = all.filter(({ finding }) => finding.kind === "paged");
const styleOf = ({ finding }: CorpusPaging): string => (finding.kind === "paged" ? finding.paging.kind : finding.kind);

const styles = ["cursor", "page", "offset", "url", "link"];
const head = ["collection", ...styles, "all"];
const rows = [...groupBy(paged, ({ file }) => file), ["all", paged] as const].map(([file, found]): readonly Cell[] => [
  file.replace(/\.json$/, ""),
  ...styles.map((style) => found.filter((each) => styleOf(each) === style).length),
  found.length,
]);
const reasons: readonly (readonly [reason: string, is: (each: CorpusPaging) => boolean])[] = [
  ["neither GET nor POST", ({ finding }) => finding.kind === "method"],
  ["no saved success with a list", ({ finding }) => finding.kind === "list" && finding.lists.length === 0],
  ["several lists", ({ finding }) => finding.kind === "list" && finding.lists.length > 0],
  ["a list, but nothing asks for a page", ({ finding }) => finding.kind === "argument"],
];
const reasonHead = ["not paged", "operations"];
const reasonRows = reasons.map(([reason, is]): readonly Cell[] => [reason, all.filter(is).length]);

const { args, record } = takeRecordFlag();
console.log(`${printTable(head, rows)}\n\n${printTable(reasonHead, reasonRows)}`);
if (args[0] === "--draw") {
  const random = createRandom(Number(args[2] ?? 1));
  const drawn = new Set<CorpusPaging>();
  while (drawn.size < Math.min(Number(args[1] ?? 50), paged.length)) {
    const one = paged[Math.floor(random() * paged.length)];
    if (one !== undefined) drawn.add(one);
  }
  for (const { file, operation, finding } of drawn) {
    console.log(JSON.stringify({ file, item: operation.item.join(" / "), finding: describeFinding(finding), source: operation.source }));
  }
}
if (record)
  await recordMeasurement("paging", [
    { head, rows },
    { head: reasonHead, rows: reasonRows },
  ]);
