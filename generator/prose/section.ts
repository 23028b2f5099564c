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
  /** What its own heading, or one further out, says to be about parameters of the request. */
  readonly ofParameters: "own" | "outer" | undefined;
}

/** There is no heading above. */
export const topSection: Section = { level: 0, foreign: false, place: undefined, requirement: undefined, ofParameters: undefined };

/**
 * A short title with one of these words is about them. A sentence may mention some of them in
 * passing.
 */
const foreignTitle =
  /\b(?:responses?|returns?|returned|results?|outputs?|errors?|(?:status|error|result) codes?|variables?|environment|events?)\b|返回|应答|响应|错误码/i;
const foreignSentence = /\b(?:response|returns|returned|environment|variables?)\b/i;
const parametersTitle =
  /\b(?:param(?:eter)?s?|arguments|query ?string|request (?:body|fields|properties|attributes|headers)|body|payload|form ?data|inputs?)\b|^query$|请求参数|请求头/i;
/**
 * What stands below such a title lists values, describes something else that is sent, or must not
 * be passed.
 */
const otherTitle =
  /\b(?:values?|one of|enums?|codes?|types?|examples?|samples?|possible|either|status(?:es)?|choices|notes?|limits?|webhooks?|callbacks?|notifications?|removed|deprecated|unsupported|not supported|no longer|ignored)\b|^(?:GET|POST|PUT|PATCH|DELETE)\b|\b(?:GET|POST|PUT|PATCH|DELETE) \//i;
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
    ofParameters: readSubject(text, outer, word !== undefined),
  };
}

function readSubject(text: string, outer: Section, isRequirement: boolean): Section["ofParameters"] {
  if (isRequirement) return /param|arg|field|propert|attribute|header|body/i.test(text) ? "own" : outer.ofParameters;
  if (otherTitle.test(text)) return undefined;
  return parametersTitle.test(text) ? "own" : outer.ofParameters === undefined ? undefined : "outer";
}

/** The place that a text names, if it names exactly one. */
export function readPlace(text: string): ParameterPlace | undefined {
  const named = placePatterns.filter(([, pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}
