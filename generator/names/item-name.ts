import { stripMarkup } from "../prose/description-text.ts";
import { letters, numbers } from "../util/letters.ts";
import { splitWords, withoutArticles } from "./words.ts";

/** What the name of an item or a folder says, as words. */
export interface SpokenName {
  /** Clauses in their order. The first says most. */
  readonly clauses: readonly (readonly string[])[];
  /** What stands in brackets or after `e.g.`, and the `copy` that Postman adds. */
  readonly aside: readonly string[];
  /** A number or a test id in front: `1.`, `4.1.0:`, `TC-001_`. */
  readonly ordinal: readonly string[];
}

/** Nobody reads a longer name to its end. It also bounds the time of the patterns below. */
const maxRead = 400;

const notWords = new RegExp(`^[^${letters}${numbers}([{<]+`, "u");
/** `1.`, `4.1.0:`, `(2)`, `0 -`, `1a)`, but not `3DS` and not `2.0`. */
const numeral = /^(?:\((\d{1,4})\)|[#№]?(\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?)(?: ?[.):_–—]+ ?| ?-+ | - ?|-(?=[A-Za-z])))(?=[^\d\s])/;
/** `1 Get token`: a bare number is an ordinal before a verb of HTTP. */
const numeralBeforeVerb = /^(\d{1,3}[a-z]?) (?=(?:get|list|create|add|post|put|patch|update|delete|send|fetch|retrieve|read)\b)/i;
const testId = /^((?:tc|test|test ?case|case|step|scenario|us|uc|req|task)[-_ #]{0,2}\d{1,5}(?:\.\d{1,5}){0,3}) ?(?:[_:.)–—-]+) ?(?=\S)/i;
const copy = /(?:[ _-]\(?copy(?:[ _-]?\d{1,3})?\)?)+$/i;
const defaultName = /^(?:(?:new|untitled|unnamed) (?:http |graphql )?(?:request|folder|collection|item)|untitled)(?: ?\(?\d*\)?)?$/i;
/** Words that begin a clause: what stands before them makes sense alone. */
const clauseWords =
  "which|that|who|whose|where|when|while|if|unless|because|optionally|so|then|including|such|based|within|without|given|identified|" +
  "associated|belonging|corresponding|matching|containing|specified|used";
const clauseEnd = new RegExp(String.raw`[,;:.!?…](?=\s|$)|\s[-–—|/~>→]+\s|[–—→]|(?<!\b(?:a|an|the|of))\s(?=(?:${clauseWords})\s)`);

/** Reads a name: what it is about, without what only sorts or explains it. */
export function readName(name: string): SpokenName {
  const flat = stripMarkup(name.slice(0, maxRead).replace(/\s+/g, " ")).replace(/https?:\/\/\S+/g, " ");
  const { ordinal, rest } = takeOrdinal(flat.replace(notWords, "").trim());
  const own = rest.replace(copy, "").replace(/^copy of /i, "");
  if (defaultName.test(own.trim())) return { clauses: [], aside: [], ordinal };
  const asides: string[] = own.length < rest.length ? [rest.slice(own.length)] : [];
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

function takeOrdinal(text: string): { readonly ordinal: readonly string[]; readonly rest: string } {
  const found = numeral.exec(text) ?? numeralBeforeVerb.exec(text) ?? testId.exec(text);
  const rest = found === null ? "" : text.slice(found[0].length);
  if (found === null || !/[A-Za-z]/.test(rest)) return { ordinal: [], rest: text };
  return { ordinal: splitWords(found[1] ?? found[2] ?? ""), rest };
}

/** A name without a number or a test id in front. */
export function withoutOrdinal(name: string): string {
  return takeOrdinal(name).rest;
}
