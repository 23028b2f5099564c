import type { AnswerPart, ScriptValue, TimeFormat } from "../model.ts";
import { derive } from "../values/derive.ts";
import type { RandomValue, TimeValue } from "../values/fresh.ts";
import type { AnswerSource, Value } from "../values/value.ts";

/**
 * Values within a value that are told apart; characters of a string. Beyond, it is only said what
 * went into it.
 */
const mostParts = 64;
const longestText = 1_000;

interface Budget {
  /** Values that may refer to each other again and again. */
  left: number;
}

/** A value as data: what it is made of, as far as that can be said. */
export function describeValue(value: Value): ScriptValue {
  const budget: Budget = { left: mostParts };
  const described = describe(value, budget);
  if (budget.left >= 0) return described;
  const derived = derive([value], []);
  return derived.kind === "computed" ? describeComputed(derived, { left: mostParts }) : computed([], []);
}

function describe(value: Value, budget: Budget): ScriptValue {
  budget.left -= 1;
  if (budget.left < 0) return computed([], []);
  switch (value.kind) {
    case "constant":
      return describeConstant(value.value);
    case "variable":
      return { kind: "variable", scope: value.scope, name: value.name };
    case "answer":
      return describeAnswer(value);
    case "part":
      return ofAnswer(value.source, value.part);
    case "text":
      return describeText(value.parts, budget);
    case "template":
      return value.text.length > longestText ? computed([], []) : { kind: "template", text: value.text };
    case "time":
      return describeTime(value);
    case "uuid":
      return { kind: "uuid" };
    case "random":
      return describeRandom(value);
    case "base64":
      return describeBase64(value.of, budget);
    case "bytes":
      return describe(value.of, budget);
    case "json":
    case "object":
    case "list":
      return describeJson(value, budget);
    case "computed":
      return describeComputed(value, budget);
    case "size":
      return computed([], [describe(value.of, budget)]);
    case "condition":
      return value.result === undefined ? computed([], []) : describe(value.result, budget);
    default:
      return computed([], []);
  }
}

/** JSON has neither `undefined` nor `NaN`. */
function describeConstant(value: string | number | boolean | null | undefined): ScriptValue {
  const isTooLong = typeof value === "string" && value.length > longestText;
  const isNoNumber = typeof value === "number" && !Number.isFinite(value);
  return isTooLong || isNoNumber ? computed([], []) : { kind: "constant", value: value === undefined ? null : value };
}

function computed(by: readonly string[], from: readonly ScriptValue[]): ScriptValue {
  return { kind: "computed", by, from };
}

/** A selection of the answer is not a part of it. */
function describeAnswer({ source, format, path, selected }: Extract<Value, { readonly kind: "answer" }>): ScriptValue {
  const part = ofAnswer(source, { kind: format, path });
  return selected ? computed([], [part]) : part;
}

function ofAnswer(source: AnswerSource, part: AnswerPart): ScriptValue {
  return source.request === undefined ? { kind: "answer", part } : { kind: "fetched", request: source.request, part };
}

function describeText(parts: readonly Value[], budget: Budget): ScriptValue {
  const known = parts.filter((part) => part.kind !== "constant" || part.value !== "");
  const described = known.map((part) => describe(part, budget));
  const [first, second] = described;
  if (first === undefined) return { kind: "constant", value: "" };
  if (second === undefined) return first;
  const isBasic = first.kind === "constant" && first.value === "Basic " && second.kind === "basic" && described.length === 2;
  return isBasic ? { ...second, prefixed: true } : { kind: "text", parts: described };
}

function describeTime({ format, offset }: TimeValue): ScriptValue {
  const said: TimeFormat = format.kind === "date" || format.kind === "moment" ? { kind: "other" } : format;
  return { kind: "time", format: said, ...(offset === undefined ? {} : { offset }) };
}

/** A fraction, as `Math.random()` returns it, has no bounds that a test could use. */
function describeRandom({ of, min, max, base, length }: RandomValue): ScriptValue {
  if (of === "string") return { kind: "random", of, ...(base === undefined || length === undefined ? {} : { base, length }) };
  const isWhole = min !== undefined && max !== undefined && Number.isInteger(min) && Number.isInteger(max);
  return { kind: "random", of: "number", ...(isWhole ? { min, max } : {}) };
}

/** `user:password` is basic auth: two values with a colon between them. */
function describeBase64(of: Value, budget: Budget): ScriptValue {
  const inner = describe(of, budget);
  if (inner.kind !== "text") return { kind: "base64", of: inner };
  const at = inner.parts.findIndex((part) => part.kind === "constant" && typeof part.value === "string" && part.value.includes(":"));
  const colon = inner.parts[at];
  if (colon?.kind !== "constant" || typeof colon.value !== "string") return { kind: "base64", of: inner };
  const cut = colon.value.indexOf(":");
  const username = joined([...inner.parts.slice(0, at), { kind: "constant", value: colon.value.slice(0, cut) }]);
  const password = joined([{ kind: "constant", value: colon.value.slice(cut + 1) }, ...inner.parts.slice(at + 1)]);
  return { kind: "basic", username, password, prefixed: false };
}

function joined(parts: readonly ScriptValue[]): ScriptValue {
  const known = parts.filter((part) => part.kind !== "constant" || part.value !== "");
  const [first] = known;
  if (first === undefined) return { kind: "constant", value: "" };
  return known.length === 1 ? first : { kind: "text", parts: known };
}

/**
 * Only what is made of the answer is told apart: a literal object may be long, and says what it is
 * itself.
 */
function describeJson(value: Extract<Value, { readonly kind: "json" | "object" | "list" }>, budget: Budget): ScriptValue {
  const inner = value.kind === "json" ? value.of : value;
  if (value.kind === "json" && inner.kind === "answer") return { kind: "json", of: describe(inner, budget) };
  if (inner.kind === "constant" && inner.value !== undefined) return describeConstant(JSON.stringify(inner.value));
  const derived = derive([inner], value.kind === "json" ? ["JSON.stringify"] : []);
  return derived.kind === "computed" ? describeComputed(derived, budget) : computed([], []);
}

/** Only randomness went into it: a random string. */
function describeComputed({ by, from }: Extract<Value, { readonly kind: "computed" }>, budget: Budget): ScriptValue {
  const isRandom = from.length > 0 && from.every(({ kind }) => kind === "random") && by.every((name) => name === "_.sample");
  if (isRandom) return { kind: "random", of: "string" };
  return computed(
    by,
    from.map((value) => describe(value, budget)),
  );
}

/** The parts of the item's own answer that a value is made of. */
export function ownParts(value: ScriptValue): readonly AnswerPart[] {
  switch (value.kind) {
    case "answer":
      return [value.part];
    case "text":
      return value.parts.flatMap(ownParts);
    case "computed":
      return value.from.flatMap(ownParts);
    case "base64":
    case "json":
      return ownParts(value.of);
    case "basic":
      return [...ownParts(value.username), ...ownParts(value.password)];
    case "constant":
    case "variable":
    case "fetched":
    case "time":
    case "uuid":
    case "random":
    case "template":
      return [];
  }
}
