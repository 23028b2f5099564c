// `tsx test/corpus/secrets.ts [SAMPLES [SEED [FILE]]] [--record]`: what is found in the corpus, by
// kind and by file, and how long it takes. With SAMPLES, prints as many random findings, and as many
// random values under credential-like names that were left alone, cut short, to look at. With FILE,
// writes every replaced value into it, one per line: two such files show what a change of the rules
// does. With --record, the section of docs/measurements.md is written.
import { writeFileSync } from "node:fs";
import { readCollection } from "../../generator/collection/read.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { mapDocument } from "../../generator/secrets/walk.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { createRandom } from "../support/random.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { listCorpusFiles, readCorpusFile } from "./corpus-files.ts";

const byKind = new Map<string, { found: number; files: Set<string> }>();
const changes = new Set<string>();
const kept = new Set<string>();
const rows: (readonly Cell[])[] = [];
const replaced: string[] = [];
const credentialLine = /[\w"'-]{0,40}(?:pass|secret|token|api.?key|auth|credential|cookie)[\w"'-]{0,40}\s*[:=]\s*["']?([^\n,;&}]{1,60})/gi;

for (const file of listCorpusFiles()) {
  const { document } = await readCollection({ file, text: readCorpusFile(file) });
  if (document === undefined) continue;
  const started = performance.now();
  const { document: redacted, secrets } = redactDocument(document);
  const milliseconds = Math.round(performance.now() - started);
  for (const { kind } of secrets) {
    const entry = byKind.get(kind) ?? { found: 0, files: new Set() };
    entry.found++;
    entry.files.add(file);
    byKind.set(kind, entry);
  }
  rows.push([file, secrets.length, milliseconds]);
  const after = new Map<string, string[]>();
  mapDocument(redacted, (text, { pointer }) => {
    after.set(pointer, [...(after.get(pointer) ?? []), text]);
    return text;
  });
  const index = new Map<string, number>();
  mapDocument(document, (text, { pointer, context }) => {
    const at = index.get(pointer) ?? 0;
    index.set(pointer, at + 1);
    const other = after.get(pointer)?.[at] ?? "";
    const name = "name" in context ? context.name : context.kind;
    if (other !== text) changes.add(`${file} [${name}]\n  - ${difference(text, other)}\n  + ${difference(other, text)}`);
    if (other !== text) replaced.push(...replacedValues(text, other).map((line) => `${file} ${pointer} [${name}] ${line}`));
    for (const { 0: line } of other.matchAll(credentialLine)) if (!/redacted/i.test(line)) kept.add(`${file}: ${line.slice(0, 120)}`);
    return text;
  });
}

const { args, record } = takeRecordFlag();
const kinds = [...byKind].sort(([, one], [, two]) => two.found - one.found).map(([kind, { found, files }]) => [kind, found, files.size]);
console.log(printTable(["file", "secrets", "ms"], rows));
console.log(`\n${printTable(["kind", "secrets", "files"], kinds)}`);
if (record) await recordMeasurement("secrets", [{ head: ["kind", "secrets", "files"], rows: kinds }]);
const samples = Number(args[0] ?? 0);
if (samples > 0) {
  const random = createRandom(Number(args[1] ?? 1));
  const pick = (set: ReadonlySet<string>): string => {
    const list = [...set];
    return Array.from({ length: samples }, () => list[Math.floor(random() * list.length)] ?? "").join("\n");
  };
  console.log(`\nReplaced (${changes.size}):\n${pick(changes)}\n\nLeft (${kept.size}):\n${pick(kept)}`);
}

const list = args[2];
if (list !== undefined) writeFileSync(list, `${replaced.join("\n")}\n`);

/** Each replaced word with the words before it and its placeholder. */
function replacedValues(text: string, other: string): readonly string[] {
  const [before, after] = [text, other].map((whole) => whole.split(/([\s"'<>;&=,]+)/));
  if (before?.length !== after?.length) return [`${difference(text, other)} → ${difference(other, text)}`];
  return (before ?? []).flatMap((word, index) =>
    word === after?.[index]
      ? []
      : [`${before?.slice(Math.max(0, index - 4), index).join("")} ${word} → ${after?.[index]}`.replace(/\s+/g, " ")],
  );
}

/** The first place where the two differ. */
function difference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
}
