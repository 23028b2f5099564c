import { elementOf, propertyOf } from "../values/answers.ts";
import { absent, claim, present, someCondition } from "../values/conditions.ts";
import { derive } from "../values/derive.ts";
import type { JsonKind } from "../model.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { type AnswerValue, listOf, numberOf, someNumber, textOf, unknown, type Value } from "../values/value.ts";
import { callIterator, flat, iterators } from "./lists.ts";

const ofLists = "push pop shift unshift splice fill flat reverse toReversed join keys values entries copyWithin";
const ofBoth = "slice concat includes indexOf lastIndexOf at";
const ofStrings =
  "startsWith endsWith split substring substr trim trimStart trimEnd toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase charAt " +
  "charCodeAt codePointAt replace replaceAll match matchAll padStart padEnd localeCompare normalize repeat search has";

/** What a value is whose method of that name is called. */
const kinds: ReadonlyMap<string, readonly JsonKind[]> = new Map<string, readonly JsonKind[]>([
  ...ofLists.split(" ").map((name): [string, readonly JsonKind[]] => [name, ["array"]]),
  ...[...iterators].map((name): [string, readonly JsonKind[]] => [name, ["array"]]),
  ...ofBoth.split(" ").map((name): [string, readonly JsonKind[]] => [name, ["array", "string"]]),
  ...ofStrings.split(" ").map((name): [string, readonly JsonKind[]] => [name, ["string"]]),
  ...["toFixed", "toPrecision", "toExponential"].map((name): [string, readonly JsonKind[]] => [name, ["number"]]),
]);

/**
 * A method of a value of the answer: it tells what the value is. JSON has no functions, so other
 * names are no properties.
 */
export function callAnswer(run: Run, answer: AnswerValue, method: string, args: readonly Value[], offset: number): Value {
  const [first = unknown] = args;
  const isText = first.kind === "constant" && typeof first.value === "string";
  const used =
    (method === "includes" || method === "indexOf") && first.kind === "constant" && !isText ? ["array" as const] : kinds.get(method);
  recordRead(run, answer, offset, used);
  if (iterators.has(method)) {
    return first.kind === "function" ? callIterator(run, answer, elementOf(answer), method, first) : { ...answer, selected: true };
  }
  const claimed = claim([present(answer, used)]);
  if (method === "includes" || method === "startsWith" || method === "endsWith" || method === "has") return claimed;
  if (method === "indexOf" || method === "lastIndexOf" || method === "search") return { kind: "position", found: claimed };
  return kinds.get(method)?.includes("array") === true ? listResult(answer, method, first) : otherResult(answer, method, first);
}

function listResult(answer: AnswerValue, method: string, first: Value): Value {
  switch (method) {
    case "pop":
      return elementOf(answer, -1);
    case "shift":
      return elementOf(answer, 0);
    case "at":
      return atIndex(answer, numberOf(first));
    case "slice":
    case "concat":
    case "reverse":
    case "toReversed":
    case "splice":
      return { ...answer, selected: true };
    case "flat":
      return listOf(flat(elementOf(answer)));
    case "push":
    case "unshift":
      return someNumber;
    default:
      return derive([answer], []);
  }
}

function otherResult(answer: AnswerValue, method: string, first: Value): Value {
  switch (method) {
    case "split":
      return listOf(derive([answer], []));
    case "toString":
    case "valueOf":
      return { kind: "text", parts: [answer] };
    case "hasOwnProperty":
      return hasOwn(answer, first);
    default:
      return kinds.has(method) ? derive([answer], []) : unknown;
  }
}

function atIndex(answer: AnswerValue, index: number | undefined): Value {
  return elementOf(answer, index !== undefined && Number.isSafeInteger(index) ? index : undefined);
}

/** What `hasOwnProperty`, `in` and `_.has` say of a name. */
export function hasOwn(answer: AnswerValue, name: Value): Value {
  const text = textOf(name);
  const child = text === undefined ? undefined : propertyOf(answer, text);
  return child === undefined ? someCondition : claim([present(child)], [absent(child)]);
}
