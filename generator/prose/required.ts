import { normaliseText, readHtml, stripMarkup } from "./description-text.ts";
import { conditionWord, negation, noWord, optionalWord, requiredWord, yesWord } from "./requirement-words.ts";
import { maxParameterDescription } from "../util/limits.ts";

/** Whether a description says that a value is required. */
export type Requirement = "required" | "optional" | undefined;

/**
 * Every pattern below has one of these words. Most descriptions have none, and the patterns, which
 * repeat the words, take milliseconds to compile.
 */
const anyWord = new RegExp(`${requiredWord}|${optionalWord}`, "i");

/** `Required: yes`, `mandatory = true`; after `no`, the word says the opposite. */
const yes = ` ?[:=?] ?${yesWord}(?![A-Za-z])`;
const no = ` ?[:=?] ?${noWord}(?![A-Za-z])`;
const notRequired = `${negation} ${requiredWord}`;
const answered = new RegExp(
  String.raw`^[\W_]*(?:is )?(?:(${requiredWord}${no}|${optionalWord}${yes})|(?:${requiredWord}${yes}|${optionalWord}${no}))(?!,? ${conditionWord}\b)`,
  "i",
);
/** `(Required)` or `[required]` anywhere. */
const requiredMark = new RegExp(String.raw`\(${requiredWord}\)|\[${requiredWord}[\]}]`, "i");
/** `(string, required)`. Of several lines, the others may be about parts of the value. */
const requiredNote = noteOf(`${requiredWord}(?!,? ${conditionWord}\\b)`);
/** `Required.`, `Mandatory: the id`; not `Required if …`, which means not always. */
const requiredFirst = new RegExp(String.raw`^[\W_]*${requiredWord}(?!_?[A-Za-z0-9])(?!(?:${yes})?,? ${conditionWord}\b)`, "i");
/** A clause of its own at the end: `Id; required`, `Id, required`, `Id - required`. */
const requiredLast = new RegExp(String.raw`(?:^|[.;\n] ?|(?<!\b(?:not|if|when|where)), ?| [-–—] ?)${requiredWord}[.:;]?$`, "i");
const conditional = new RegExp(
  String.raw`^[\W_]*${requiredWord}(?:${yes})?(?: |, ${conditionWord}\b)|\b(?:conditionally|sometimes) required\b`,
  "i",
);
const optional = new RegExp(
  String.raw`\((?:${optionalWord}|${notRequired})\)|^[\W_]*${optionalWord}(?!_?[A-Za-z0-9])|(?<!\w)${optionalWord}[.:;]?$|(?<!\w)${notRequired}(?!\w)`,
  "i",
);
const optionalNote = noteOf(optionalWord);

/** A word in brackets in the first line, alone or among others. */
function noteOf(word: string): RegExp {
  return new RegExp(
    String.raw`^[^\n]{0,400}?[([](?!(?:if|when|unless) )(?:[^()[\]\n]{0,60}[,;|/] ?)?${word}(?: ?[,;|/][^()[\]\n]{0,60})?[)\]}]`,
    "i",
  );
}

/**
 * A quoted default is a value, and so is a word that ends its sentence, unlike
 * `Defaults to the time of the call`.
 */
const defaultPattern =
  /(?<!\bno )\bdefault(?:s to|(?: value)?(?: is set to| is| ?[:=])):?(?: ?[`"'“‘*]{1,3}([^`"'”’*\n]{1,80})| ([^\s;)]{1,80})(?=$|[\s;)])( ?[A-Za-z])?| )/i;

/**
 * Reads from a description whether a value is required. OpenAPI importers put `(Required)` in
 * front; people write `required`, `mandatory` or `optional`, in their language, at the start or as
 * a separate clause. A value that is required under a condition is optional, and so is one that has
 * a default. A sentence that only mentions the word is ignored.
 */
export function readRequirement(description: string): Requirement {
  const text = normaliseText(description.trim().slice(0, maxParameterDescription));
  // Most values have no description.
  if (text === "") return undefined;
  const head = stripMarkup(readHtml(text.slice(0, 400)));
  if (!anyWord.test(head)) return defaultPattern.test(text) ? "optional" : undefined;
  const answer = answered.exec(head);
  if (answer !== null) return answer[1] === undefined ? "required" : "optional";
  if (requiredFirst.test(head)) return "required";
  if (optional.test(head) || optionalNote.test(head)) return "optional";
  if (requiredMark.test(head) || requiredNote.test(head) || requiredLast.test(head)) return "required";
  return conditional.test(head) || defaultPattern.test(text) ? "optional" : undefined;
}

/** A mark, and a cheap look at where it would be. */
interface MarkPattern {
  readonly fits: RegExp;
  readonly mark: RegExp;
}

/** What would mean something else, or nothing, without the mark before it. */
const restriction = String.raw`(?:[,;:]? ?[-–—]? ?(?:but|unless|except|only|although|though|however|and|or|for|in case)|,? (?:if|when))\b`;
/** What stands between a mark and the rest. */
const rest = "[ .:;,–—-]{0,5}";
const patterns = {
  required: patternsFor(`${requiredWord}(?:${yes}|(?!${yes}|${no}))|${optionalWord}${no}`),
  optional: patternsFor(`${optionalWord}(?:${yes}|(?!${yes}|${no}))|${notRequired}|${requiredWord}${no}`),
} as const;

/**
 * A mark in front, with the emphasis that is around it alone, and one in brackets at the end. What
 * restricts a mark would be false without it: `Optional, but required if …`.
 */
function patternsFor(words: string): readonly MarkPattern[] {
  const bracketed = String.raw`\([*_\x60]{0,3}(?:${words})[*_\x60]{0,3}\)|\[[*_\x60]{0,3}(?:${words})[*_\x60]{0,3}\]`;
  const emphasised = (mark: string): string =>
    String.raw`([*_\x60]{1,3})(?:${mark})[.:;,]?\1|<(b|strong|em|i|u|code)>(?:${mark})[.:;,]?</\2>`;
  return [
    { fits: /^[([*_`<]/, mark: new RegExp(String.raw`^(?:${emphasised(bracketed)}|${bracketed})${rest}`, "i") },
    {
      fits: /^/,
      mark: new RegExp(String.raw`^(?:${emphasised(words)}|(?:${words})(?=[.:;,]| [-–—] |$))(?!${restriction})${rest}`, "i"),
    },
    { fits: /[)\]]\.?$/, mark: new RegExp(String.raw` (?:${bracketed})\.?$`, "i") },
  ];
}

/**
 * A description without the mark that says whether a value is required: the type says so. Only a
 * mark that agrees with the type is left out.
 */
export function withoutRequirement(description: string, required: boolean): string {
  const trimmed = description.trim();
  if (!anyWord.test(trimmed)) return trimmed;
  const own = required ? patterns.required : patterns.optional;
  return own.reduce((text, { fits, mark }) => (fits.test(text) ? text.replace(mark, "") : text), trimmed);
}

/** The default, if the description names one. */
export function readDefault(description: string): string | undefined {
  if (description === "") return undefined;
  const [, quoted, bare = "", more] = defaultPattern.exec(normaliseText(description.slice(0, maxParameterDescription))) ?? [];
  const text = (quoted ?? (more === undefined || /\d$/.test(bare) ? bare : "")).replace(/[.:,]$/, "");
  return text === "" ? undefined : text;
}
