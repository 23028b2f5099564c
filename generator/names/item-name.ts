import { stripMarkup } from "../prose/description-text.ts";
import { letters, numbers } from "../util/letters.ts";
import { splitWords, withoutArticles } from "./words.ts";

/** What the name of an item or a folder says, as words. */
export interface SpokenName {
  /** Clauses in their order. The first says most. */
  readonly clauses: readonly (readonly string[])[];
  /** What stands in brackets or after `e.g.`, and the `copy` that Postman adds. */
  readonly aside: readonly string[];
  /** A number or a test id in front: `1.`, `4.1.0:`, `1.1`, `TC-001_`. */
  readonly ordinal: readonly string[];
}

/** Nobody reads a longer name to its end. It also bounds the time of the patterns below. */
const maxRead = 400;

const notWords = new RegExp(`^[^${letters}${numbers}([{<]+`, "u");
/** `1.`, `4.1.0:`, `(2)`, `0 -`, `1a)`, but not `3DS` and not `2.0`. */
const numeral = /^(?:\((\d{1,4})\)|[#№]?(\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?)(?: ?[.):_–—]+ ?| ?-+ | - ?|-(?=[A-Za-z])))(?=[^\d\s])/;
/** `1 Get token`: a bare number is an ordinal before a verb of HTTP. */
const numeralBeforeVerb = /^(\d{1,3}[a-z]?) (?=(?:get|list|create|add|post|put|patch|update|delete|send|fetch|retrieve|read)\b)/i;
/**
 * `1.1 Create boat`, `01 Boats`: what begins with zero or has parts needs no verb after it, but
 * before some words it is a version or a measure: `2.0 API`, `2.4 GHz channels`.
 */
const numeralOfParts = new RegExp(
  String.raw`^(\d{1,3}(?:\.\d{1,4}){1,4}[a-z]?|0\d{1,2}) ` +
    "(?!(?:apis?|versions?|v\\d+|alpha|beta|releases?|drafts?|specs?|specifications?|protocols?|standards?|schemas?|compatible|compliant|" +
    "and|or|to|[kmg]?hz|[kmgt]i?b|k?g|[kcm]?m|inch(?:es)?|miles?|percent|thousand|million|billion|seconds?|minutes?|hours?|days?)\\b)" +
    `(?=[${letters}])`,
  "iu",
);
/** `SB 2.1.0: Create boat`, `A1.2 - Create boat`; `TLS 1.2:` and `API 2.0.1:` are versions. */
const numeralAfterLetters =
  /^(?!(?:V|IP|API|SDK|TLS|SSL|UBL|XML)[ _-]?\d)([A-Z]{1,3}[ _-]?\d{1,3}(?:\.\d{1,4}){2,4}|[A-Z]{1,2}[ _-]?\d{1,3}\.\d{1,4})(?: ?[:)]| [-–—]) ?(?=\S)/;
const testId = /^((?:tc|test|test ?case|case|step|scenario|us|uc|req|task)[-_ #]{0,2}\d{1,5}(?:\.\d{1,5}){0,3}) ?(?:[_:.)–—-]+) ?(?=\S)/i;
/** What Postman puts around the name of a copy: `Boats Copy 2`, and earlier `Copy of Boats`. */
const copyBefore = /^(?:copy of )+(?=\S)/i;
const copyAfter = /(?:[ _-]\(?copy(?:[ _-]?\d{1,3})?\)?)+$/i;
const defaultName = /^(?:(?:new|untitled|unnamed) (?:http |graphql )?(?:request|folder|collection|item)|untitled)(?: ?\(?\d*\)?)?$/i;
/** Words that begin a clause: what stands before them makes sense alone. */
const clauseWords =
  "which|that|who|whose|where|when|while|if|unless|because|optionally|so|then|including|such|based|within|without|given|identified|" +
  "associated|belonging|corresponding|matching|containing|specified|used";
const clauseEnd = new RegExp(String.raw`[,;:.!?…](?=\s|$)|\s[-–—|/~>→]+\s|[–—→]|(?<!\b(?:a|an|the|of))\s(?=(?:${clauseWords})\s)`);

/** Reads a name: what it is about, without what only sorts or explains it. */
export function readName(name: string): SpokenName {
  const flat = stripMarkup(name.slice(0, maxRead).replace(/\s+/g, " ")).replace(/https?:\/\/\S+/g, " ");
  const { ordinal, copy, own } = takeOrigin(flat.replace(notWords, "").trim());
  if (defaultName.test(own)) return { clauses: [], aside: [], ordinal };
  const asides: string[] = copy === "" ? [] : [copy];
  const text = own
    .replace(/\((e?s)\)/g, "$1")
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (_, round?: string, square?: string) => {
      asides.unshift(round ?? square ?? "");
      return " , ";
    })
    .replace(/(?:[,;(] ?)?\b(?:e\. ?g|i\. ?e)\b\.?(.*)$/i, (_, example: string) => {
      asides.unshift(example);
      return "";
    });
  const clauses = text.split(clauseEnd).map((clause) => withoutArticles(splitWords(clause)));
  return {
    clauses: clauses.filter((words) => words.length > 0),
    aside: asides.flatMap((aside) => withoutArticles(splitWords(aside))),
    ordinal,
  };
}

/** Takes off what says where a name comes from: a number in front, also one behind `Copy of`. */
function takeOrigin(text: string): { readonly ordinal: readonly string[]; readonly copy: string; readonly own: string } {
  const outer = takeOrdinal(text);
  const { copy, own } = takeCopy(outer.rest);
  if (outer.ordinal.length > 0) return { ordinal: outer.ordinal, copy, own };
  const inner = takeOrdinal(own);
  return { ordinal: inner.ordinal, copy, own: inner.rest };
}

/** Takes off what Postman puts around the name of a copy: `Copy of X` is a copy as `X Copy` is. */
function takeCopy(text: string): { readonly copy: string; readonly own: string } {
  const before = copyBefore.exec(text)?.[0] ?? "";
  const behind = text.slice(before.length);
  const own = behind.replace(copyAfter, "");
  return { copy: before.replace(/ of /gi, " ") + behind.slice(own.length), own: own.trim() };
}

function takeOrdinal(text: string): { readonly ordinal: readonly string[]; readonly rest: string } {
  const found = [numeral, numeralBeforeVerb, numeralOfParts, numeralAfterLetters, testId].map((each) => each.exec(text)).find(Boolean);
  const rest = found ? text.slice(found[0].length) : "";
  if (!found || !/[A-Za-z]/.test(rest)) return { ordinal: [], rest: text };
  return { ordinal: splitWords(joinParts(found[1] ?? found[2] ?? "")), rest };
}

/** `2.1.1` → `211`: the parts are no words of their own, which a name would say once. */
function joinParts(ordinal: string): string {
  return ordinal.replace(/(\d)\.(?=\d)/g, "$1");
}

/** A name without a number or a test id in front. */
export function withoutOrdinal(name: string): string {
  return takeOrdinal(name).rest;
}

/** A name as it was before Postman copied it. */
export function withoutCopy(name: string): string {
  return takeCopy(name.trim()).own;
}
