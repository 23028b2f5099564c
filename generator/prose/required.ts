import { normaliseText } from "./description-text.ts";
import { maxParameterDescription } from "../util/limits.ts";

/** What a description says about whether a value must be given. */
export type Requirement = "required" | "optional" | undefined;

/** `(Required)`, `[required]` wherever it stands. */
const REQUIRED_MARK = /\((?:required|mandatory)\)|\[(?:required|mandatory)[\]}]/i;
/** `Required.`, `Mandatory: the id`; not `Required if …`, which is to say not always. */
const REQUIRED_FIRST = /^\W*(?:required|mandatory)\b(?! (?:if|when|unless|only|in case|for(?! (?:all|any|each|every|the|this)\b))\b)/i;
const REQUIRED_LAST = /(?:^|[.;] ?)(?:required|mandatory)[.:;]?$/i;
const CONDITIONAL = /^\W*(?:required|mandatory) |\b(?:conditionally|sometimes) required\b/i;
const OPTIONAL = /\((?:optional|not required)\)|^\W*optional\b|\boptional[.:;]?$|\bnot (?:required|mandatory)\b/i;
/** A default that is quoted is a value, and so is a word that ends its sentence: not `Defaults to the time of the call`. */
const DEFAULT =
  /(?<!\bno )\bdefault(?:s to|(?: value)?(?: is set to| is| ?[:=])):?(?: ?[`"'“‘*]{1,3}([^`"'”’*\n]{1,80})| ([^\s;)]{1,80})(?=$|[\s;)])( ?[A-Za-z])?| )/i;

/**
 * Reads a verdict out of a description. `(Required)` is what OpenAPI importers write in front, `required`/`mandatory` and `optional` at the
 * start or as a clause of their own are what people write. What is required under a condition is optional, and so is what has a default. A
 * sentence that only mentions the word says nothing.
 */
export function readRequirement(description: string): Requirement {
  const text = normaliseText(description.trim().slice(0, maxParameterDescription));
  const head = text.slice(0, 400);
  if (REQUIRED_FIRST.test(head)) return "required";
  if (OPTIONAL.test(head)) return "optional";
  if (REQUIRED_MARK.test(head) || REQUIRED_LAST.test(head)) return "required";
  return CONDITIONAL.test(head) || DEFAULT.test(text) ? "optional" : undefined;
}

/** The value that is taken if none is given, where a description names it. */
export function readDefault(description: string): string | undefined {
  const [, quoted, bare = "", more] = DEFAULT.exec(normaliseText(description.slice(0, maxParameterDescription))) ?? [];
  const text = (quoted ?? (more === undefined || /\d$/.test(bare) ? bare : "")).replace(/[.:,]$/, "");
  return text === "" ? undefined : text;
}
