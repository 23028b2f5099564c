import { createCollector } from "../../generator/diagnostics/collector.ts";
import { variableNamesOf } from "../../generator/explain/variables.ts";
import { readInput, redactSecrets, understand } from "../../generator/pipeline/understand.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import { defaultTarget } from "../../generator/targets/default.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";

/** Variables and credentials that requests of the corpus need, and how many of them some answer is known to set. */
export interface CorpusVariables {
  readonly all: number;
  readonly known: number;
  /** Those that the collection has no value for; Postman's dynamic ones are none of them. */
  readonly withoutValue: number;
  readonly knownWithoutValue: number;
}

/** Counts over the whole corpus. */
export async function countCorpusVariables(): Promise<CorpusVariables> {
  let counts: CorpusVariables = { all: 0, known: 0, withoutValue: 0, knownWithoutValue: 0 };
  for (const file of listCorpusFiles().toSorted()) {
    const source = { file, text: readCorpusFile(file) };
    const input = await readInput(source);
    if (input.document === undefined) continue;
    const { report } = createCollector(input.locate);
    const document = redactSecrets(input.document, source, undefined, report);
    const { api } = understand(document, source, input, { rules: defaultTarget.naming, report, watch: createStopwatch() }).model;
    const sources = new Set((api.sources ?? []).map(({ variable }) => variable));
    const values = new Map(api.variables.map(({ name, defaultValue }) => [name, defaultValue]));
    const names = variableNamesOf(api);
    const open = names.filter((name) => values.get(name) === undefined && !name.startsWith("$"));
    counts = {
      all: counts.all + names.length,
      known: counts.known + names.filter((name) => sources.has(name)).length,
      withoutValue: counts.withoutValue + open.length,
      knownWithoutValue: counts.knownWithoutValue + open.filter((name) => sources.has(name)).length,
    };
  }
  return counts;
}
