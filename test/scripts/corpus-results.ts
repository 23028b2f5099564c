import { readCollection } from "../../generator/collection/read.ts";
import type { OperationDraft } from "../../generator/ir/api.ts";
import { inferBodies } from "../../generator/operations/bodies/infer-bodies.ts";
import { buildOperations } from "../../generator/operations/build.ts";
import type { ItemScripts } from "../../generator/scripts/model.ts";
import { readScripts } from "../../generator/scripts/read.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { successType } from "../../generator/targets/typescript/view/status.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";

/** What the function of a request returns, with what scripts say and without it. */
export interface CorpusResult {
  readonly file: string;
  /** Pointer of the item. */
  readonly source: string;
  readonly before: FunctionResult;
  readonly after: FunctionResult;
}

interface FunctionResult {
  readonly isUnknown: boolean;
  /** Statuses that examples show or scripts assert. */
  readonly statuses: readonly number[];
}

/** The results of all functions of the corpus. */
export async function readCorpusResults(): Promise<readonly CorpusResult[]> {
  const all: CorpusResult[] = [];
  for (const file of listCorpusFiles().toSorted()) {
    const { document } = await readCollection({ file, text: readCorpusFile(file) });
    if (document === undefined) continue;
    const redacted = redactDocument(document).document;
    const build = (scripts: ReadonlyMap<string, ItemScripts>): readonly OperationDraft[] =>
      inferBodies(
        buildOperations(redacted, scripts, () => undefined),
        "evidence",
      ).api.operations;
    const before = build(new Map());
    const after = build(readScripts(redacted, () => undefined));
    after.forEach((operation, index) => {
      const old = before[index] ?? operation;
      all.push({ file, source: operation.source, before: resultOf(old), after: resultOf(operation) });
    });
  }
  return all;
}

function resultOf(operation: OperationDraft): FunctionResult {
  const documented = operation.responses.filter(({ script }) => script !== "read");
  return { isUnknown: successType({ ...operation, fixtures: [] }).kind === "unknown", statuses: documented.map(({ status }) => status) };
}
