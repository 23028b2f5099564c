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
  let counts: Omit<CorpusVariables, "reasons"> = { all: 0, known: 0, withoutValue: 0, knownWithoutValue: 0 };
  const reasons = new Map<string, number>();
  for (const file of listCorpusFiles().toSorted()) {
    const variables = await readVariables({ file, text: readCorpusFile(file) });
    const open = variables.filter(({ hasValue }) => !hasValue);
    for (const { reason } of open) if (reason !== undefined) countValue(reasons, reason);
    counts = {
      all: counts.all + variables.length,
      known: counts.known + variables.filter(({ isKnown }) => isKnown).length,
      withoutValue: counts.withoutValue + open.length,
      knownWithoutValue: counts.knownWithoutValue + open.filter(({ isKnown }) => isKnown).length,
    };
  }
  return { ...counts, reasons };
}

/** A variable or credential that requests need. */
export interface NeededVariable {
  readonly name: string;
  /** The collection has a value for it, or it is one of Postman's dynamic ones. */
  readonly hasValue: boolean;
  /** Some answer is known to set it. */
  readonly isKnown: boolean;
  /** Why no answer is known to set it, if it has no value either. */
  readonly reason: string | undefined;
}

/** The variables of one collection. */
export async function readVariables(source: { readonly file: string; readonly text: string }): Promise<readonly NeededVariable[]> {
  const input = await readInput(source);
  if (input.document === undefined) return [];
  const { report } = createCollector(input.locate);
  const document = redactSecrets(input.document, source, undefined, report);
  const { api } = understand(document, source, input, { rules: defaultTarget.naming, report, watch: createStopwatch() }).model;
  const sources = new Set((api.sources ?? []).map(({ variable }) => variable));
  const values = new Map(api.variables.map(({ name, defaultValue }) => [name, defaultValue]));
  const scripts = readSetting(document);
  return variableNamesOf(api).map((name): NeededVariable => {
    const hasValue = values.get(name) !== undefined || name.startsWith("$");
    const isKnown = sources.has(name);
    return { name, hasValue, isKnown, reason: hasValue || isKnown ? undefined : reasonOf(name, api, scripts) };
  });
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
  if (setting.some(({ value }) => value.kind === "answer")) return "an answer sets it, but only while its own script runs";
  if (setting.length > 0) return "scripts set it, but not to a part of an answer";
  return texts.some((text) => text.includes(name)) ? "scripts mention it, but are not known to set it" : "no script mentions it";
}
