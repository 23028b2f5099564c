import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { Operation } from "../../generator/ir/api.ts";
import { detectPaging, type PagingFinding } from "../../generator/pagination/detect.ts";
import { readInput, redactSecrets, understand } from "../../generator/pipeline/understand.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import { defaultTarget } from "../../generator/targets/default.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";

/** An operation of the corpus, and how it is read page by page. */
export interface CorpusPaging {
  readonly file: string;
  readonly operation: Operation;
  readonly finding: PagingFinding;
}

/** What is found for every operation of the corpus. */
export async function readCorpusPaging(): Promise<readonly CorpusPaging[]> {
  const all: CorpusPaging[] = [];
  for (const file of listCorpusFiles().toSorted()) {
    const source = { file, text: readCorpusFile(file) };
    const input = await readInput(source);
    if (input.document === undefined) continue;
    const { report } = createCollector(input.locate);
    const document = redactSecrets(input.document, source, undefined, report);
    const { model } = understand(document, source, input, { rules: defaultTarget.naming, report, watch: createStopwatch() });
    const types = new Map(model.api.types.map((type) => [type.id, type]));
    all.push(...model.api.operations.map((operation) => ({ file, operation, finding: detectPaging(operation, types) })));
  }
  return all;
}

/** A finding on one line: `cursor query.cursor ← next_cursor, items in data`. */
export function describeFinding(finding: PagingFinding): string {
  if (finding.kind !== "paged") return finding.kind;
  const { paging } = finding;
  const argument = "argument" in paging ? ` ${[paging.argument.group, ...paging.argument.keys].join(".")}` : "";
  const next =
    "next" in paging && paging.next !== undefined ? ` ← ${"inItem" in paging ? "last item's " : ""}${paging.next.join(".")}` : "";
  const ends = (["more", "pages", "total"] as const).flatMap((end) => {
    const keys = end in paging ? Reflect.get(paging, end) : undefined;
    return Array.isArray(keys) ? [`, ${end} ${keys.join(".")}`] : [];
  });
  const first = "first" in paging ? ` from ${paging.first}` : "";
  const items = paging.items.length === 0 ? "the body" : paging.items.join(".");
  return `${paging.kind}${argument}${next}${first}, items in ${items}${ends.join("")}`;
}
