import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { maxTexts } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { tellingName } from "./variants.ts";
import type { Type } from "../ir/type.ts";

/** A member of a vocabulary: a word in one case, without blanks. Names and titles have capitals, sentences have blanks. */
const token = /^(?:[a-z][a-z0-9]*(?:[_.:/-][a-z0-9]+)*|[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*|[a-z]+(?:[A-Z][a-z0-9]+)+)$/;
/** Where the name tells that the values are kinds or states, capitals do no harm. */
const telling = /(?:status|state|kind|type|level|severity|priority|mode|method|role|category|direction|visibility|scope|currency)$/i;
const word = /^[A-Za-z][\w.:/-]*$/;
/** Properties whose values are free text or belong to one thing alone, however often samples repeat them. */
const free =
  /(?:name|title|label|text|description|message|comment|note|summary|subject|content|body|id|uuid|key|token|secret|password|email|phone|url|uri|href|path|address|city|street|slug|handle|login|username|user|value|query|tag|code|version|hash|date|time|host|domain)s?$/i;

const minSamples = 8;
const maxValues = 12;
/** How often a value must be seen on average. */
const minRecurrence = 3;

/**
 * The type of strings: with their format if they all have the same one, with their values if these are a set. A set is believed on strong evidence
 * alone: two to twelve words that recur, three times each on average and most of them at least twice, over eight samples or more, under a name that is not
 * one of free text. It stays open.
 */
export function stringType({ formats, texts }: Pick<Shape, "formats" | "texts">, key: string): Type {
  const [format, ...others] = formats;
  if (format !== undefined && format !== "" && others.length === 0) return { kind: "string", format };
  return isValueSet(texts, key) ? { kind: "string", values: [...texts.keys()] } : { kind: "string" };
}

function isValueSet(texts: ReadonlyMap<string, number>, key: string): boolean {
  const { size } = texts;
  if (size < 2 || size > Math.min(maxValues, maxTexts) || (free.test(key) && !tellingName.test(key))) return false;
  const counts = [...texts.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < minSamples || total < minRecurrence * size || counts.filter((count) => count > 1).length < Math.max(2, size / 2))
    return false;
  const pattern = telling.test(key) ? word : token;
  return [...texts.keys()].every((text) => pattern.test(text) && !holdsPlaceholder(text));
}
