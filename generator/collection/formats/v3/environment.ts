import { createCollector } from "../../../diagnostics/collector.ts";
import { rootPlace } from "../../place.ts";
import type { PostmanText } from "../../parts/postman-text.ts";
import type { SourceFile } from "../../source.ts";
import { type Environment, placeVariables, readVariables } from "../../variables.ts";
import { memberAt, nullablePart, pairsPart } from "./cursor.ts";
import { openYaml } from "./file.ts";
import { loadYaml } from "./yaml.ts";

/** Reads an environment or globals in format v3: `{ name, values: [{ key, value, … }] }`. */
export async function readYamlEnvironment(source: SourceFile, text: PostmanText): Promise<Environment> {
  const { outcome, locate } = openYaml(source.file, source.text, await loadYaml());
  const collector = createCollector(locate);
  const { report } = collector;
  if (outcome.kind === "broken") {
    report("environmentBroken", rootPlace, { reason: outcome.reason });
    return { variables: [], diagnostics: collector.diagnostics() };
  }
  const root = outcome.root === undefined ? undefined : { node: outcome.root, pointer: "", item: [], report, text };
  const values = memberAt(root, "values");
  if (values === undefined) {
    report("notEnvironment", rootPlace, { found: "a file without `values`" });
    return { variables: [], diagnostics: collector.diagnostics() };
  }
  const { value, pointer, parts } = pairsPart(values, nullablePart) ?? { value: [], pointer: values.pointer, parts: new Map() };
  const variables = readVariables(value, "environment", { pointer, item: [], parts }, { text, report });
  return { variables: placeVariables(variables, locate), diagnostics: collector.diagnostics() };
}
