import type { PathSegment } from "../model.ts";
import { maxScriptPath } from "../../util/limits.ts";
import { type AnswerSource, type AnswerValue, constant, unknown, type Value } from "./value.ts";

/** UTF-16 units of a property's name. */
const longestKey = 200;

/** The whole JSON of an answer. */
export function wholeAnswer(source: AnswerSource, format: AnswerValue["format"] = "json"): AnswerValue {
  return { kind: "answer", source, format, path: [], selected: false };
}

/** A property, if it can be one: `length` is none. */
export function propertyOf(answer: AnswerValue, name: string): AnswerValue | undefined {
  const value = memberOfAnswer(answer, constant(name));
  return value.kind === "answer" ? value : undefined;
}

/** An element: of a selection, any. */
export function elementOf(answer: AnswerValue, index?: number): Value {
  return below(answer, index === undefined || answer.selected ? { kind: "element" } : { kind: "element", index });
}

/** A step to any element, in place of one to a certain element. */
export function withoutIndex(segment: PathSegment): PathSegment {
  return segment.kind === "element" ? { kind: "element" } : segment;
}

/** What is under a key that the script computes. */
export function entryOf(answer: AnswerValue): Value {
  return below(answer, { kind: "entry" });
}

/** What stands in for a missing value is empty: what is below it is the answer's. */
function below({ kind, source, format, path }: AnswerValue, segment: PathSegment): Value {
  return path.length >= maxScriptPath ? unknown : { kind, source, format, path: [...path, segment], selected: false };
}

/** The value under a key of which this much is known. */
export function memberOfAnswer(answer: AnswerValue, key: Value): Value {
  switch (key.kind) {
    case "constant":
      return constantMember(answer, key.value);
    case "size":
      return key.back > 0 ? elementOf(answer, -key.back) : elementOf(answer);
    case "number":
    case "random":
      return elementOf(answer);
    default:
      return entryOf(answer);
  }
}

function constantMember(answer: AnswerValue, key: string | number | boolean | null | undefined): Value {
  if (typeof key === "number") return Number.isSafeInteger(key) && key >= 0 ? elementOf(answer, key) : unknown;
  if (typeof key !== "string" || key.length > longestKey) return unknown;
  if (key === "length" && answer.format === "json") return { kind: "size", of: answer, back: 0 };
  // Of digits alone: an index of a list, or the key of an object.
  return /^\d+$/.test(key) ? entryOf(answer) : below(answer, { kind: "property", name: key });
}

/**
 * The value at a path of lodash (`a.b[0].c`), or of chai's `nested.property`. Anything but names
 * and indexes is taken as one name.
 */
export function atPath(answer: Value, path: string): Value {
  const keys = path.length > longestKey * 4 ? [] : [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key.replace(/^["']|["']$/g, ""));
  let value: Value = answer;
  for (const key of keys.slice(0, maxScriptPath)) {
    if (value.kind !== "answer") return unknown;
    value = memberOfAnswer(value, constant(/^\d{1,9}$/.test(key) ? Number(key) : key));
  }
  return value;
}

/** A place of an answer as a string, without indexes. */
export function placeKey({ source, path }: AnswerValue): string {
  const steps = path.map((segment) => (segment.kind === "property" ? `.${JSON.stringify(segment.name)}` : "[]"));
  return `${source.request ?? ""}${steps.join("")}`;
}
