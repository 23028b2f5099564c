import type { Block } from "./blocks.ts";
import type { Requirement } from "./required.ts";
import { lowerCase } from "../util/letters.ts";

/** Where a parameter is sent. */
export type ParameterPlace = "path" | "query" | "header" | "body";

/** What the headings above a table or list say about it. */
export interface Section {
  readonly level: number;
  /** The section is about responses, or about variables of Postman. */
  readonly foreign: boolean;
  readonly place: ParameterPlace | undefined;
  readonly requirement: Requirement;
}

/** There is no heading above. */
export const topSection: Section = { level: 0, foreign: false, place: undefined, requirement: undefined };

/**
 * A short title with one of these words is about them. A sentence may mention some of them in
 * passing.
 */
const foreignTitle =
  /\b(?:responses?|returns?|returned|results?|outputs?|errors?|(?:status|error|result) codes?|variables?|environment|events?)\b/i;
const foreignSentence = /\b(?:response|returns|returned|environment|variables?)\b/i;
const requirementTitle =
  /^(?:the )?(required|mandatory|optional)(?: (?:query|path|body|url|request|form|header|input))?(?: (?:parameters?|params?|fields?|properties|attributes?|arguments?|headers?|keys?))?$/i;
const placePatterns: readonly (readonly [ParameterPlace, RegExp])[] = [
  ["query", /\bquery\b/i],
  ["header", /\bheaders?\b/i],
  ["path", /\bpath\b/i],
  ["body", /\b(?:body|form|form-?data|payload|json)\b/i],
];

/** What a heading says about the text below it, within the surrounding section. */
export function readSection({ level, text }: Extract<Block, { kind: "heading" }>, outer: Section): Section {
  const isSentence = text.length > 50;
  const isRequest = /\brequests?\b/i.test(text) && !/\bresponse\b/i.test(text);
  const [, word] = requirementTitle.exec(text) ?? [];
  return {
    level,
    foreign: outer.foreign || (!isRequest && (isSentence ? foreignSentence : foreignTitle).test(text)),
    place: readPlace(text) ?? outer.place,
    requirement: word === undefined ? outer.requirement : lowerCase(word) === "optional" ? "optional" : "required",
  };
}

/** The place that a text names, if it names exactly one. */
export function readPlace(text: string): ParameterPlace | undefined {
  const named = placePatterns.filter(([, pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}
