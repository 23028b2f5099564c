import { wholeAnswer } from "../values/answers.ts";
import { isOfType } from "../values/compare.ts";
import { claim, present, someCondition, toCondition } from "../values/conditions.ts";
import { derive, deriveNumber } from "../values/derive.ts";
import { literalOfJson } from "../values/literal.ts";
import { recordRead } from "../run/record.ts";
import { maybe, perhaps, type Run } from "../run/run.ts";
import { constant, list, listOf, numberOf, type ObjectValue, someNumber, textOf, unknown, type Value } from "../values/value.ts";
import { computeTime } from "./time.ts";
import { roundRandom } from "./random.ts";
import { entriesOf } from "./lists.ts";
import { requiredModule } from "./names.ts";
import type { Handler, NamedCall } from "./handler.ts";

/** What JavaScript itself offers. */
export const builtinHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["require", ({ args }) => module(args[0])],
  ["pm.require", ({ args }) => module(args[0])],
  ["JSON.parse", parseJson],
  ["JSON.stringify", ({ args }) => ({ kind: "json", of: args[0] ?? unknown })],
  ["structuredClone", ({ args }) => args[0] ?? unknown],
  ["Array.isArray", ({ args }) => isOfType(args[0] ?? unknown, "array", "chai")],
  ["Array.from", ({ args }) => (args[0]?.kind === "answer" ? { ...args[0], selected: true } : (args[0] ?? unknown))],
  ["Object.keys", ({ args }) => keysOf(args[0])],
  ["Object.values", ({ args }) => valueList(args[0] ?? unknown)],
  ["Object.entries", ({ args }) => entryList(args[0] ?? unknown)],
  ["Number.isInteger", ({ args }) => isNumber(args[0])],
  ["Number.isFinite", ({ args }) => isNumber(args[0])],
  ["isNaN", () => someCondition],
  ["Boolean", ({ args }) => toCondition(args[0] ?? unknown)],
  ["String", ({ args }) => asText(args[0] ?? unknown)],
  ["Number", toNumber],
  ["parseInt", toNumber],
  ["parseFloat", toNumber],
  ["Math.floor", toNumber],
  ["Math.trunc", toNumber],
  ["Math.round", toNumber],
  ["Math.ceil", toNumber],
  ["encodeURIComponent", ({ args }) => derive(args, [])],
  ["encodeURI", ({ args }) => derive(args, [])],
  ["setTimeout", ({ args }, run) => later(args[0], run)],
  ["setInterval", ({ args }, run) => later(args[0], run)],
  ["xml2Json", ({ args }) => parseXml(args[0])],
  ["xml2js.parseString", xmlCallback],
  ["xml2js.Parser().parseString", xmlCallback],
  ["xml2js.parseStringPromise", ({ args }) => parseXml(args[0])],
  ["eval", () => unknown],
]);

function module(specifier: Value | undefined): Value {
  const text = textOf(specifier);
  return text === undefined ? unknown : requiredModule(text);
}

function parseJson({ args, offset }: NamedCall, run: Run): Value {
  const [text = unknown] = args;
  if (text.kind === "part") return text.part.kind === "text" ? wholeAnswer(text.source) : derive([text], []);
  if (text.kind === "json") return text.of;
  if (text.kind === "constant" && typeof text.value === "string") return literalOfJson(text.value, run.level);
  if (text.kind === "answer") recordRead(run, text, offset, ["string"]);
  return derive([text], []);
}

function parseXml(text: Value | undefined): Value {
  return text?.kind === "part" && text.part.kind === "text" ? wholeAnswer(text.source, "xml") : unknown;
}

/** `parseString(text, options?, (error, result) => …)`. */
function xmlCallback({ args }: NamedCall, run: Run): Value {
  const callback = args.find((value) => value.kind === "function");
  return callback?.kind === "function" ? run.call(callback, [constant(null), parseXml(args[0])]) : unknown;
}

/** Keys of a literal object that are listed. */
const mostKeys = 200;

function keysOf(value: Value | undefined): Value {
  if (value?.kind === "answer") return { kind: "keys", of: value };
  return value !== undefined && isLiteral(value) ? list([...value.members.keys()].map((name) => constant(name))) : unknown;
}

function valueList(value: Value): Value {
  return isLiteral(value) ? list([...value.members.values()].map((cell) => cell.value)) : listOf(entriesOf(value).entry);
}

function isLiteral(value: Value): value is ObjectValue {
  return value.kind === "object" && value.complete && value.members.size <= mostKeys;
}

function entryList(value: Value): Value {
  if (isLiteral(value)) return list([...value.members].map(([name, cell]) => list([constant(name), cell.value])));
  const { key, entry } = entriesOf(value);
  return listOf(list([key, entry]));
}

function isNumber(value: Value | undefined): Value {
  return value?.kind === "answer" ? claim([present(value, ["number"])]) : someCondition;
}

/** The value as a string: it is no longer of the kind that it was. */
function asText(value: Value): Value {
  if (value.kind === "constant") return constant(String(value.value));
  return value.kind === "answer" ? { kind: "text", parts: [value] } : value;
}

function toNumber({ name, args, offset }: NamedCall, run: Run): Value {
  const [value = unknown] = args;
  switch (value.kind) {
    case "answer":
      recordRead(run, value, offset, ["number", "string"]);
      return deriveNumber([value]);
    case "time":
      return computeTime(value, "|", 0) ?? deriveNumber([value]);
    case "random":
      return roundRandom(value, name);
    case "hundreds":
      return { ...value, whole: true };
    case "part":
      return value.part.kind === "status" ? value : deriveNumber([value]);
    case "constant":
      return numberOf(value) === undefined ? numberOfText(value) : value;
    default:
      return deriveNumber([value]);
  }
}

function numberOfText(value: Value): Value {
  const number = Number(textOf(value)?.trim() || NaN);
  return Number.isFinite(number) ? constant(number) : someNumber;
}

function later(callback: Value | undefined, run: Run): Value {
  if (callback?.kind === "function") maybe(run, perhaps(run), () => run.call(callback, []));
  return unknown;
}
