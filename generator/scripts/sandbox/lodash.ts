import { atPath, elementOf } from "../values/answers.ts";
import { equal, isOfType, isOneOf } from "../values/compare.ts";
import { absent, claim, present, someCondition } from "../values/conditions.ts";
import { derive } from "../values/derive.ts";
import { withFallback } from "../values/join.ts";
import { statusIn } from "../values/conditions.ts";
import { statusRange } from "../values/statuses.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { type AnswerValue, constant, listOf, numberOf, textOf, unknown, type Value } from "../values/value.ts";
import { includes } from "./tests.ts";
import { anyElement, callIterator, callList } from "./lists.ts";
import type { Handler, NamedCall } from "./handler.ts";

const ofType =
  (type: string): Handler =>
  ({ args }) =>
    isOfType(args[0] ?? unknown, type, "chai");

/** What of lodash looks at answers. */
export const lodashHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["_.get", get],
  ["_.has", ({ args }) => has(args[0] ?? unknown, args[1])],
  ["_.isArray", ofType("array")],
  ["_.isString", ofType("string")],
  ["_.isNumber", ofType("number")],
  ["_.isBoolean", ofType("boolean")],
  ["_.isPlainObject", ofType("object")],
  ["_.isUndefined", ofType("undefined")],
  ["_.isNull", ofType("null")],
  ["_.isEmpty", ({ args }) => isEmpty(args[0] ?? unknown)],
  ["_.isEqual", ({ args }) => equal(args[0] ?? unknown, args[1] ?? unknown, "deep")],
  ["_.inRange", ({ args }) => inRange(args)],
  ["_.includes", ({ args }) => includesIn(args)],
  ["_.contains", ({ args }) => includesIn(args)],
  ["_.size", ({ args }) => (args[0]?.kind === "answer" ? { kind: "size", of: args[0], back: 0 } : { kind: "number" })],
  ["_.first", ({ args }) => elementAt(args[0], 0)],
  ["_.head", ({ args }) => elementAt(args[0], 0)],
  ["_.last", ({ args }) => elementAt(args[0], -1)],
  ...["forEach", "each", "map", "filter", "find", "some", "every", "reduce", "sortBy", "orderBy"].map((name): [string, Handler] => [
    `_.${name}`,
    (call, run) => iterate(call, run, name),
  ]),
]);

function get({ args, offset }: NamedCall, run: Run): Value {
  const [object = unknown, path, fallback] = args;
  const text = textOf(path);
  if (object.kind !== "answer" || text === undefined) return unknown;
  const value = atPath(object, text);
  recordRead(run, value, offset);
  return fallback === undefined ? value : withFallback(value, fallback);
}

function has(object: Value, path: Value | undefined): Value {
  const text = textOf(path);
  const value = object.kind === "answer" && text !== undefined ? atPath(object, text) : unknown;
  return value.kind === "answer" ? claim([present(value)], [absent(value)]) : someCondition;
}

/** It is asked of anything, `undefined` included: that is empty. */
function isEmpty(value: Value): Value {
  return value.kind === "answer" ? claim([], [present(value, ["array", "object", "string"])]) : someCondition;
}

function inRange([value = unknown, from, to]: readonly Value[]): Value {
  const [start, end] = [numberOf(from), numberOf(to)];
  const isStatus = value.kind === "part" && value.part.kind === "status" && value.source.request === undefined;
  return isStatus && start !== undefined && end !== undefined ? statusIn(statusRange(start, Math.ceil(end) - 1)) : someCondition;
}

function includesIn([container = unknown, element = constant(undefined)]: readonly Value[]): Value {
  return container.kind === "list" ? isOneOf(element, container) : includes(container, element);
}

function elementAt(value: Value | undefined, index: number): Value {
  if (value?.kind === "answer") return elementOf(value, index);
  return value?.kind === "list" ? (value.items.at(index)?.value ?? anyElement(value)) : unknown;
}

function iterate({ args, offset }: NamedCall, run: Run, name: string): Value {
  const [source = unknown, callback = unknown] = args;
  const method = name === "sortBy" || name === "orderBy" ? "filter" : name;
  if (source.kind === "list" && callback.kind === "function") return callList(run, source, method, [callback]);
  if (source.kind !== "answer") return derive([source], []);
  // lodash goes through objects, too.
  recordRead(run, source, offset, ["array", "object"]);
  if (callback.kind === "function") return callIterator(run, source, elementOf(source), method, callback);
  return matching(run, source, method, callback, offset);
}

/** `_.find(list, { name: "x" })`, `_.map(list, "name")`. */
function matching(run: Run, source: AnswerValue, method: string, pattern: Value, offset: number): Value {
  const element = elementOf(source);
  if (pattern.kind === "object") {
    for (const name of pattern.members.keys()) recordRead(run, atPath(element, name), offset);
  }
  const text = textOf(pattern);
  const property = text === undefined ? unknown : atPath(element, text);
  recordRead(run, property, offset);
  if (method === "map") return listOf(property);
  return method === "find" ? element : { ...source, selected: true };
}
