import type { PathSegment } from "../model.ts";
import { maxScriptPath } from "../../util/limits.ts";
import { type AnswerSource, type AnswerValue, unknown, type Value } from "./value.ts";

/** The whole JSON of an answer. */
export function wholeAnswer(source: AnswerSource, format: AnswerValue["format"] = "json"): AnswerValue {
  return { kind: "answer", source, format, path: [], selected: false };
}

/** A property. */
export function childOf(answer: AnswerValue, name: string): AnswerValue {
  return below(answer, { kind: "property", name });
}

/** An element: of a selection, any. */
export function elementOf(answer: AnswerValue, index?: number): AnswerValue {
  const segment: PathSegment = index === undefined || answer.selected ? { kind: "element" } : { kind: "element", index };
  return below(answer, segment);
}

/** What is under a key that the script computes. */
export function entryOf(answer: AnswerValue): AnswerValue {
  return below(answer, { kind: "entry" });
}

/** What stands in for a missing value is empty: what is below it is the answer's. */
function below({ kind, source, format, path }: AnswerValue, segment: PathSegment): AnswerValue {
  return { kind, source, format, path: [...path, segment], selected: false };
}

/** The value under a key of which this much is known. */
export function memberOfAnswer(answer: AnswerValue, key: Value): Value {
  if (answer.path.length >= maxScriptPath) return unknown;
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
  if (typeof key !== "string") return unknown;
  if (key === "length" && answer.format === "json") return { kind: "size", of: answer, back: 0 };
  // Of digits alone: an index of a list, or the key of an object.
  return /^\d+$/.test(key) ? entryOf(answer) : childOf(answer, key);
}

/**
 * The value at a path of lodash (`a.b[0].c`), or of chai's `nested.property`. Anything but names
 * and indexes is taken as one name.
 */
export function atPath(answer: AnswerValue, path: string): Value {
  const keys = path.length > 1_000 ? [] : [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key.replace(/^["']|["']$/g, ""));
  let value: Value = answer;
  for (const key of keys.slice(0, maxScriptPath)) {
    if (value.kind !== "answer") return unknown;
    value = /^\d{1,9}$/.test(key) ? elementOf(value, Number(key)) : childOf(value, key);
  }
  return value;
}

/** A place of an answer as a string, without indexes. */
export function placeKey({ source, path }: AnswerValue): string {
  const steps = path.map((segment) => (segment.kind === "property" ? `.${JSON.stringify(segment.name)}` : "[]"));
  return `${source.request ?? ""}${steps.join("")}`;
}
