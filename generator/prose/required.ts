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

/** The default, if the description names one. */
export function readDefault(description: string): string | undefined {
  const [, quoted, bare = "", more] = defaultPattern.exec(normaliseText(description.slice(0, maxParameterDescription))) ?? [];
  const text = (quoted ?? (more === undefined || /\d$/.test(bare) ? bare : "")).replace(/[.:,]$/, "");
  return text === "" ? undefined : text;
}
