import { normaliseText } from "./description-text.ts";
import { maxParameterDescription } from "../util/limits.ts";

/** Whether a description says that a value is required. */
export type Requirement = "required" | "optional" | undefined;

/** `(Required)` or `[required]` anywhere. */
const requiredMark = /\((?:required|mandatory)\)|\[(?:required|mandatory)[\]}]/i;
/** `Required.`, `Mandatory: the id`; not `Required if …`, which means not always. */
const requiredFirst = /^\W*(?:required|mandatory)\b(?! (?:if|when|unless|only|in case|for(?! (?:all|any|each|every|the|this)\b))\b)/i;
const requiredLast = /(?:^|[.;] ?)(?:required|mandatory)[.:;]?$/i;
const conditional = /^\W*(?:required|mandatory) |\b(?:conditionally|sometimes) required\b/i;
const optional = /\((?:optional|not required)\)|^\W*optional\b|\boptional[.:;]?$|\bnot (?:required|mandatory)\b/i;
/**
 * A quoted default is a value, and so is a word that ends its sentence, unlike
 * `Defaults to the time of the call`.
 */
const defaultPattern =
  /(?<!\bno )\bdefault(?:s to|(?: value)?(?: is set to| is| ?[:=])):?(?: ?[`"'“‘*]{1,3}([^`"'”’*\n]{1,80})| ([^\s;)]{1,80})(?=$|[\s;)])( ?[A-Za-z])?| )/i;

/**
 * Reads from a description whether a value is required. OpenAPI importers put `(Required)` in
 * front; people write `required`, `mandatory` or `optional` at the start or as a separate clause. A
 * value that is required under a condition is optional, and so is one that has a default. A
 * sentence that only mentions the word is ignored.
 */
export function readRequirement(description: string): Requirement {
  const text = normaliseText(description.trim().slice(0, maxParameterDescription));
  const head = text.slice(0, 400);
  if (requiredFirst.test(head)) return "required";
  if (optional.test(head)) return "optional";
  if (requiredMark.test(head) || requiredLast.test(head)) return "required";
  return conditional.test(head) || defaultPattern.test(text) ? "optional" : undefined;
}

const marks = { required: "required|mandatory", optional: "optional|not required" } as const;
const patterns = { required: patternsFor(marks.required), optional: patternsFor(marks.optional) } as const;

function patternsFor(words: string): readonly RegExp[] {
  const marked = String.raw`\((?:${words})\)|\[(?:${words})\]`;
  return [
    new RegExp(String.raw`^[*_\x60]{0,3}(?:${marked}|(?:${words})(?=[*_\x60]{0,3}(?:[.:;,]| [-–—] |$)))[*_\x60]{0,3}[ .:;,–—-]{0,5}`, "i"),
    new RegExp(String.raw` (?:${marked})\.?$`, "i"),
  ];
}

/**
 * A description without the mark that says whether a value is required: the type says so. Only a
 * mark that agrees with the type is left out.
 */
export function withoutRequirement(description: string, required: boolean): string {
  const own = required ? patterns.required : patterns.optional;
  return own.reduce((text, pattern) => text.replace(pattern, ""), description.trim());
}

/** The default, if the description names one. */
export function readDefault(description: string): string | undefined {
  const [, quoted, bare = "", more] = defaultPattern.exec(normaliseText(description.slice(0, maxParameterDescription))) ?? [];
  const text = (quoted ?? (more === undefined || /\d$/.test(bare) ? bare : "")).replace(/[.:,]$/, "");
  return text === "" ? undefined : text;
}
