import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { maxDistinctStrings } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { discriminatorName } from "./forms/variants.ts";
import type { Type } from "../ir/type.ts";

/**
 * A member of a vocabulary: a word in uniform case, without spaces. Names and titles have capitals,
 * sentences have spaces.
 */
const vocabularyWord = /^(?:[a-z][a-z0-9]*(?:[_.:/-][a-z0-9]+)*|[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*|[a-z]+(?:[A-Z][a-z0-9]+)+)$/;
/** Names of properties whose values are kinds or states, where capitals are no counter-evidence. */
const kindLikeName = /(?:status|state|kind|type|level|severity|priority|mode|method|role|category|direction|visibility|scope|currency)$/i;
const word = /^[A-Za-z][\w.:/-]*$/;
/**
 * Names of properties whose values are free text, or specific to one object, however often samples
 * repeat them.
 */
const freeTextName =
  /(?:name|title|label|text|description|message|comment|note|summary|subject|content|body|id|uuid|key|token|secret|password|email|phone|url|uri|href|path|address|city|street|slug|handle|login|username|user|value|query|tag|code|version|hash|date|time|host|domain)s?$/i;

const minSamples = 8;
const maxValues = 12;
/** How often a value must occur on average. */
const minRecurrence = 3;

/**
 * The type of strings: with a format if they all have the same one, or with their values if these
 * form a set. A set needs strong evidence: two to twelve words under a name that is not one of free
 * text, in eight or more samples, which occur three times each on average, and most of them at
 * least twice. Other values remain possible.
 */
export function stringType({ formats, strings }: Pick<Shape, "formats" | "strings">, key: string): Type {
  const [format, ...others] = formats;
  if (format !== undefined && format !== "" && others.length === 0) return { kind: "string", format };
  return isValueSet(strings, key) ? { kind: "string", values: [...strings.keys()].sort() } : { kind: "string" };
}

function isValueSet(strings: ReadonlyMap<string, number>, key: string): boolean {
  const { size } = strings;
  if (size < 2 || size > Math.min(maxValues, maxDistinctStrings) || (freeTextName.test(key) && !discriminatorName.test(key))) return false;
  const counts = [...strings.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < minSamples || total < minRecurrence * size || counts.filter((count) => count > 1).length < Math.max(2, size / 2))
    return false;
  const pattern = kindLikeName.test(key) ? word : vocabularyWord;
  return [...strings.keys()].every((text) => pattern.test(text) && !holdsPlaceholder(text));
}
