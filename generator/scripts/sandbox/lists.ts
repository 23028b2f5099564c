import { elementOf, entryOf } from "../values/answers.ts";
import { isOneOf } from "../values/compare.ts";
import { claim, someCondition, toCondition } from "../values/conditions.ts";
import { derive } from "../values/derive.ts";
import { join } from "../values/join.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import {
  type AnswerValue,
  type FunctionValue,
  list,
  listOf,
  type ListValue,
  numberOf,
  someNumber,
  unknown,
  type Value,
} from "../values/value.ts";

/**
 * Methods that call a function for each element and are the same for lists of the answer and of the
 * script.
 */
export function callIterator(run: Run, source: AnswerValue | ListValue, element: Value, method: string, callback: FunctionValue): Value {
  const visit = (): Value => run.callForEach(callback, [element, someNumber, source]);
  const select = (): void => recordRead(run, visit(), callback.node.start);
  switch (method) {
    case "forEach":
    case "each":
      visit();
      return unknown;
    case "map":
      return listOf(visit());
    case "flatMap":
      return listOf(flat(visit()));
    case "filter":
      select();
      return source.kind === "answer" ? { ...source, selected: true } : listOf(element);
    case "find":
    case "findLast":
      select();
      return element;
    case "some":
    case "findIndex":
      select();
      return method === "some" ? someCondition : someNumber;
    case "every":
      return claim(toCondition(visit()).whenTrue.claims);
    case "sort":
    case "toSorted":
      run.callForEach(callback, [element, element]);
      return source.kind === "answer" ? { ...source, selected: true } : listOf(element);
    case "reduce":
    case "reduceRight":
      run.callForEach(callback, [unknown, element, someNumber, source]);
      return derive([source], []);
    default:
      return unknown;
  }
}

/** Names of the methods that take a function. */
export const iterators: ReadonlySet<string> = new Set(
  "forEach each map flatMap filter find findLast some findIndex every sort toSorted reduce reduceRight".split(" "),
);

/** Elements of a literal list, or members of an object, that are gone through one by one. */
export const mostElements = 64;

/** True if the elements of a list are known, and few enough to go through them one by one. */
export function isShortList({ complete, items }: ListValue): boolean {
  return complete && items.length > 0 && items.length <= mostElements;
}

/** A method of a list that the script has made. */
export function callList(run: Run, source: ListValue, method: string, args: readonly Value[]): Value {
  const [first = unknown] = args;
  if (iterators.has(method) && first.kind === "function") return iterateList(run, source, method, first);
  switch (method) {
    case "includes":
      return isOneOf(first, source);
    case "indexOf":
    case "lastIndexOf":
      return { kind: "position", found: isOneOf(first, source) };
    case "push":
    case "unshift":
      return push(run, source, args, method);
    case "pop":
    case "shift":
    case "at":
      return edge(source, method, numberOf(first));
    case "slice":
    case "concat":
    case "reverse":
    case "sort":
      return listOf(anyElement(source));
    case "flat":
      return listOf(flat(anyElement(source)));
    case "join":
    case "toString":
      return derive([source], []);
    default:
      return unknown;
  }
}

/**
 * Elements that are known are gone through one by one: a list of names that the answer must have.
 */
function iterateList(run: Run, source: ListValue, method: string, callback: FunctionValue): Value {
  if (!isShortList(source) || !["forEach", "each", "map", "every"].includes(method)) {
    return callIterator(run, source, anyElement(source), method, callback);
  }
  const results = source.items.map(({ value }) => run.call(callback, [value, someNumber, source]));
  if (method === "map") return list(results);
  return method === "every" ? claim(results.flatMap((result) => toCondition(result).whenTrue.claims)) : unknown;
}

function push(run: Run, source: ListValue, args: readonly Value[], method: string): Value {
  if ((source.level ?? run.level) !== run.level) return someNumber;
  const isCertain = run.journal === undefined && method === "push" && source.items.length < 1_000;
  if (isCertain) source.items.push(...args.map((value) => ({ value })));
  else {
    source.complete = false;
    source.each = args.reduce((one, two) => join(one, two), source.each ?? anyElement(source));
  }
  return someNumber;
}

function edge(source: ListValue, method: string, index: number | undefined): Value {
  if (!source.complete) return source.each ?? unknown;
  const at = method === "pop" ? -1 : method === "shift" ? 0 : index;
  return (at === undefined ? undefined : source.items.at(at)?.value) ?? anyElement(source);
}

/** What is known of whichever element. */
export function anyElement({ items, each, complete }: ListValue): Value {
  const values = [...items.slice(0, mostElements).map(({ value }) => value), ...(each === undefined ? [] : [each])];
  const [first, ...rest] = values;
  return first === undefined || (!complete && each === undefined) ? unknown : rest.reduce((one, two) => join(one, two), first);
}

/** An element of a list within a list. Nobody makes a list flat that has no lists in it. */
export function flat(inner: Value): Value {
  return inner.kind === "answer" || inner.kind === "list" ? elementsOf(inner) : inner;
}

/** A method of `Object.keys(answer)`. */
export function callKeys(run: Run, answer: AnswerValue, method: string, args: readonly Value[]): Value {
  const [first = unknown] = args;
  const key: Value = { kind: "key", of: answer };
  if (iterators.has(method) && first.kind === "function") return callIterator(run, listOf(key), key, method, first);
  return method === "includes" || method === "indexOf" ? someCondition : unknown;
}

/** What `for (const element of value)` goes through. */
export function elementsOf(value: Value): Value {
  switch (value.kind) {
    case "answer":
      return elementOf(value);
    case "list":
      return anyElement(value);
    case "keys":
      return { kind: "key", of: value.of };
    default:
      return derive([value], []);
  }
}

/** What `Object.entries(value)` and `Object.values(value)` go through. */
export function entriesOf(value: Value): { readonly key: Value; readonly entry: Value } {
  return value.kind === "answer" ? { key: { kind: "key", of: value }, entry: entryOf(value) } : { key: unknown, entry: unknown };
}
