// `tsx test/corpus/names.ts [WORST [FILE …]] [--record]`: how the names of functions, types and
// modules of the corpus read. Counts those that are long or silly, and prints the worst WORST of
// each kind. Builds the models only: nothing is rendered. With --record, the section of
// docs/measurements.md is written.
import { allocatedNames, type NameKind } from "./allocated-names.ts";
import { listCorpusFiles } from "./corpus-files.ts";
import { findSilliness, longName, silliness } from "./silly-names.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";

const kinds: readonly NameKind[] = ["function", "type", "module"];
const { args, record } = takeRecordFlag();
const [worst = 20, ...files] = [...args.slice(0, 1).map(Number), ...args.slice(1)];
const names = await allocatedNames(files.length > 0 ? files.map(String) : listCorpusFiles());

const head = ["kind", "names", `over ${longName} characters`, "%", "silly", "%"];
const rows = [...kinds, undefined].map((kind): readonly Cell[] => {
  const some = names.filter((each) => kind === undefined || each.kind === kind);
  const long = some.filter(({ name }) => name.length > longName).length;
  const silly = some.filter((each) => findSilliness(each).length > 0).length;
  return [kind ?? "all", some.length, long, percent(long, some.length), silly, percent(silly, some.length)];
});
const reasons = Object.entries(silliness).map(([reason, { means }]): readonly Cell[] => [
  means,
  names.filter((each) => findSilliness(each).some((found) => found === reason)).length,
]);
for (const kind of kinds) {
  const some = names.filter((each) => each.kind === kind);
  const long = some.filter(({ name }) => name.length > longName).sort((one, two) => two.name.length - one.name.length);
  console.log(`\n${kind}s over ${longName} characters:`);
  for (const { name, file, origin } of long.slice(0, Number(worst))) console.log(`  ${name.length} ${name}  (${file}: ${origin})`);
  for (const [reason, { means }] of Object.entries(silliness)) {
    const found = some.filter((each) => findSilliness(each).some((one) => one === reason));
    if (found.length > 0) console.log(`\n${kind}s, ${means}: ${found.length}`);
    for (const { name, file, origin } of spread(found, Number(worst))) console.log(`  ${name}  (${file}: ${origin})`);
  }
}
console.log(`\n${printTable(["silly because", "names"], reasons)}\n\n${printTable(head, rows)}`);
if (record) {
  await recordMeasurement("names", [
    { head, rows },
    { head: ["silly because", "names"], rows: reasons },
  ]);
}

function percent(part: number, all: number): string {
  return `${((part * 100) / Math.max(all, 1)).toFixed(1)} %`;
}

/** As many elements as wanted, from all over the list. */
function spread<Value>(values: readonly Value[], count: number): readonly Value[] {
  const step = Math.max(1, values.length / Math.max(count, 1));
  return Array.from({ length: Math.min(count, values.length) }, (_, index) => values[Math.floor(index * step)]).filter(
    (value) => value !== undefined,
  );
}
