import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { CollectionDocument, Node, Script } from "../../generator/collection/model.ts";
import { variableNamesOf } from "../../generator/pipeline/model-variables.ts";
import type { Api } from "../../generator/ir/api.ts";
import { readInput, redactSecrets, understand } from "../../generator/pipeline/understand.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import type { Assignment } from "../../generator/scripts/model.ts";
import { readScripts } from "../../generator/scripts/read.ts";
import { defaultTarget } from "../../generator/targets/default.ts";
import { countValue } from "../../generator/util/group-by.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";

/** Variables and credentials that requests of the corpus need, and how many of them some answer is known to set. */
export interface CorpusVariables {
  readonly all: number;
  readonly known: number;
  /** Those that the collection has no value for; Postman's dynamic ones are none of them. */
  readonly withoutValue: number;
  readonly knownWithoutValue: number;
  /** Why those without a value and without such an answer have none: how many for each reason. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Counts over the whole corpus. */
export async function countCorpusVariables(): Promise<CorpusVariables> {
  let counts: CorpusVariables = { all: 0, known: 0, withoutValue: 0, knownWithoutValue: 0, reasons: new Map() };
  const reasons = new Map<string, number>();
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
    const scripts = readSetting(document);
    for (const name of open.filter((each) => !sources.has(each))) countValue(reasons, reasonOf(name, api, scripts));
    counts = {
      all: counts.all + names.length,
      known: counts.known + names.filter((name) => sources.has(name)).length,
      withoutValue: counts.withoutValue + open.length,
      knownWithoutValue: counts.knownWithoutValue + open.filter((name) => sources.has(name)).length,
      reasons,
    };
  }
  return counts;
}

/** What the scripts of a collection set, and their texts. */
interface SettingScripts {
  readonly assignments: readonly Assignment[];
  readonly texts: readonly string[];
}

function readSetting(document: CollectionDocument): SettingScripts {
  const levels = [...readScripts(document, () => undefined).values()].flatMap((scripts) => scripts.levels);
  const assignments = levels.flatMap(({ findings: { captures, preparations } }) => [...captures, ...preparations]);
  return { assignments, texts: [...document.scripts, ...document.children.flatMap(scriptsOf)].map(({ text }) => text) };
}

function scriptsOf(node: Node): readonly Script[] {
  return [...node.scripts, ...(node.kind === "item" ? [] : node.children.flatMap(scriptsOf))];
}

/** Why no answer of an operation is known to set a variable. */
function reasonOf(name: string, api: Api, { assignments, texts }: SettingScripts): string {
  if (api.fetched?.some(({ variable }) => variable === name)) return "a request of the script itself fetches it";
  const computed = api.operations.flatMap((operation) => operation.computed ?? []).filter((each) => each.name === name);
  if (computed.some(({ value }) => value !== undefined)) return "calls compute it";
  if (computed.length > 0) return "a script computes it before the request, in a way that is not followed";
  const setting = assignments.filter(({ target }) => target.kind === "variable" && target.name === name);
  if (setting.some(({ value }) => value.kind === "answer")) return "answers to requests that do not count set it, such as failures";
  if (setting.length > 0) return "scripts set it, but not to a part of an answer";
  return texts.some((text) => text.includes(name)) ? "scripts mention it, but are not known to set it" : "no script mentions it";
}
