import { createCollector } from "../diagnostics/collector.ts";
import { createLocator } from "../json/locate.ts";
import { cutByteOrderMark, parseJson } from "../json/parse-strict.ts";
import { childPlace, rootPlace } from "./place.ts";
import type { SourceFile } from "./source.ts";
import type { PostmanText } from "./parts/postman-text.ts";
import { describeKind, isList, isObject } from "../json/members.ts";
import { readYamlEnvironment } from "./formats/v3/environment.ts";
import { type Environment, placeVariables, readVariables } from "./variables.ts";

/**
 * Reads an environment export: `{ name, values: [{ key, value, type, enabled }] }`, also wrapped as
 * `{ environment }`, or the YAML of format v3. For any other file, reports one error and returns no
 * variables.
 */
export async function readEnvironment(source: SourceFile, text: PostmanText): Promise<Environment> {
  if (/\.ya?ml$/i.test(source.file)) return readYamlEnvironment(source, text);
  const content = cutByteOrderMark(source.text);
  const locator = createLocator(source.file, content);
  const collector = createCollector(locator.locate);
  const parsed = await parseJson(content, locator, collector);
  if (parsed === undefined) return { variables: [], diagnostics: collector.diagnostics() };

  const wrapped = isObject(parsed.value) && isObject(parsed.value["environment"]) ? parsed.value["environment"] : undefined;
  const root = wrapped ?? parsed.value;
  const values = isObject(root) ? root["values"] : undefined;
  if (!isList(values) && !isObject(values)) {
    const found = isObject(root) ? "an object without `values`" : describeKind(root);
    collector.report("notEnvironment", rootPlace, { found });
    return { variables: [], diagnostics: collector.diagnostics() };
  }
  const place = childPlace(wrapped === undefined ? rootPlace : childPlace(rootPlace, "environment"), "values");
  const variables = readVariables(values, "environment", place, { text, report: collector.report });
  return { variables: placeVariables(variables, locator.locate), diagnostics: collector.diagnostics() };
}
