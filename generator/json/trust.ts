import type { Json } from "./json.ts";
import { type ParsedJson, parseTolerantJson } from "./parse-tolerant.ts";
import type { Assumption } from "./tolerant-scanner.ts";

/**
 * Assumptions that text which is not declared as JSON may need to be JSON. Anything else could be
 * another language.
 */
const credible: ReadonlySet<Assumption> = new Set<Assumption>([
  "variable",
  "comment",
  "trailing-comma",
  "newline-in-string",
  "odd-whitespace",
  "elision",
  "several-texts",
]);

/** What makes a text invalid JSON without making its value doubtful: lenient readers accept it. */
const lenient: ReadonlySet<Assumption> = new Set<Assumption>([
  "comment",
  "newline-in-string",
  "odd-whitespace",
  "several-texts",
  "single-quotes",
  "trailing-comma",
  "unquoted-key",
]);

/** True for text that begins as an object or array, possibly below comments. */
export function startsLikeJson(text: string): boolean {
  return /^[\s\ufeff]*(?:[[{]|\/[/*])/.test(text.slice(0, 1000));
}

/** True for an object or array that can hardly be anything but JSON. */
export function isCredible({ value, assumptions }: ParsedJson): boolean {
  return isTree(value) && assumptions.every((assumption) => credible.has(assumption));
}

/** True for the text of an object or array, whatever it is labelled. */
export function isCredibleText(text: string): boolean {
  return startsLikeJson(text) && isCredible(parseTolerantJson(text));
}

/** True if even a lenient reader would not find the value in the text: it was repaired. */
export function isRepaired({ assumptions }: Pick<ParsedJson, "assumptions">): boolean {
  return assumptions.some((assumption) => !lenient.has(assumption));
}

/**
 * True for a text that no value stands for: it is not JSON even after its variables are replaced,
 * or a variable is in a key.
 */
export function isOnlyText({ value, assumptions }: ParsedJson): boolean {
  if (value === undefined) return true;
  return isRepaired({ assumptions: assumptions.filter((assumption) => assumption !== "variable") }) || hasVariableKey(value);
}

/** True for an object or array. */
export function isTree(value: Json | undefined): boolean {
  return value?.kind === "object" || value?.kind === "array";
}

function hasVariableKey(value: Json): boolean {
  const pending: Json[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "array") for (const item of next.items) pending.push(item);
    if (next.kind !== "object") continue;
    for (const member of next.members) {
      if (member.key.includes("{{")) return true;
      pending.push(member.value);
    }
  }
  return false;
}
