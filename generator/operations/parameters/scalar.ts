import { isBigInteger } from "../../json/big-integers.ts";
import type { Json } from "../../json/json.ts";
import { isObjectPlaceholder, meaningOf } from "../../json/placeholders.ts";
import { literalToJson } from "../../ir/literal.ts";
import type { Parameter } from "../../ir/api.ts";
import type { Type } from "../../ir/type.ts";
import { isStandIn } from "../../variables/template.ts";
import { isPlaceholderText } from "./path-slots.ts";
import { hasLetter } from "../../util/letters.ts";

const stringType: Type = { kind: "string" };
/** Servers read numbers out of text, and many also take words there: `step=15s`, `to=now`. */
export const numberType: Type = { kind: "union", members: [{ kind: "number" }, { kind: "string" }] };
/** The same with integers that only a bigint represents. */
export const bigType: Extract<Type, { readonly kind: "union" }> = {
  kind: "union",
  members: [{ kind: "number", big: true }, { kind: "string" }],
};
/** What a `Date` is sent as. */
export const instantType: Type = { kind: "string", format: "date-time" };
/** What could be anything. */
export const scalarType: Type = { kind: "union", members: [{ kind: "string" }, { kind: "number" }, { kind: "boolean" }] };
const objectType: Type = { kind: "union", members: [stringType, { kind: "map", value: { kind: "unknown" } }] };

/**
 * The type of a parameter from the strings it was seen with in queries, headers, paths and forms.
 * It takes numbers or is a boolean only if every string is one and is written as JavaScript writes
 * it, so that the caller's number becomes the same bytes. Where a number fits, a string does too.
 */
export function inferScalarType(texts: readonly string[]): Type {
  const placeholder = texts.map(typeOfPlaceholder).find((type) => type !== undefined);
  if (placeholder !== undefined) return placeholder;
  const seen = texts.filter(saysSomething);
  const known = seen.filter((text) => !text.includes("{{"));
  if (known.length === 0) return seen.every(isWritten) ? stringType : scalarType;
  if (known.every((text) => text === "true" || text === "false")) return { kind: "boolean" };
  if (known.every(isPlainNumber)) return numberType;
  if (known.every((text) => isPlainNumber(text) || isBigInteger(text))) return bigType;
  return known.every(isInstant) ? instantType : stringType;
}

/** True if there are letters around the variables of a text, as in `Bearer {{token}}`. */
function isWritten(text: string): boolean {
  return hasLetter(text.replace(/\{\{[^{}]*\}\}/g, ""));
}

/** True for ISO 8601 with a time and a zone: what a `Date` is sent as. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/.test(text);
}

/**
 * `inferScalarType` for a parameter of a query or a form, which may also be a group of bracketed
 * names: a placeholder for an object stands for any. What was seen is a string, so one fits too.
 */
export function inferFieldType(texts: readonly string[]): Type {
  const seen = texts.filter((text) => text !== "");
  return seen.length > 0 && seen.every(isObjectPlaceholder) ? objectType : inferScalarType(texts);
}

/** The type of a parameter, marked if the strings that it was seen with say nothing about it. */
export function typedBy(texts: readonly string[], type: Type): Pick<Parameter, "type" | "empty"> {
  const isSeen = texts.some((text) => saysSomething(text) || typeOfPlaceholder(text) !== undefined);
  return isSeen ? { type } : { type, empty: true };
}

function saysSomething(text: string): boolean {
  return text !== "" && !isPlaceholderText(text);
}

function typeOfPlaceholder(text: string): Type | undefined {
  const hint = meaningOf(text);
  if (hint === undefined || hint.kind === "nothing") return undefined;
  if (hint.kind === "number") return numberType;
  if (hint.kind !== "string") return hint;
  return hint.format === undefined ? stringType : { kind: "string", format: hint.format };
}

/** The type of a parameter that a description states. Without a type, any scalar fits. */
export function documentedScalar(type: Type | undefined, values: readonly string[] | undefined, defaultText: string | undefined): Type {
  const single = type?.kind === "array" ? type.element : type;
  if (single?.kind === "boolean") return single;
  if (single?.kind === "number") return numberType;
  if (single?.kind === "string") return withValues(single, values);
  return withValues(single === undefined && defaultText !== undefined && isPlainNumber(defaultText) ? numberType : scalarType, values);
}

/** True for a number that is written as JavaScript writes it. */
function isPlainNumber(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text;
}

/**
 * Adds known values to a type; others stay allowed. Lists of numbers or booleans are not added as
 * strings.
 */
export function withValues(type: Type, values: readonly string[] | undefined): Type {
  const isText = (type.kind === "string" && type.format === undefined) || type === scalarType;
  if (values === undefined || !isText || values.every((value) => isPlainNumber(value) || value === "true" || value === "false"))
    return type;
  return { kind: "string", values };
}

/**
 * `inferScalarType` for a path segment: an id may consist of digits, so a string always fits, and
 * without evidence to the contrary a number does too.
 */
export function inferPathType(texts: readonly string[]): Type {
  const type = inferScalarType(texts);
  if (type === bigType) return { kind: "union", members: bigType.members.toReversed() };
  const isOpen = type === scalarType || type === numberType || (type === stringType && !texts.some(saysSomething));
  return isOpen ? { kind: "union", members: [{ kind: "string" }, { kind: "number" }] } : type;
}

/** A string as an argument of the given type. */
export function toArgument(text: string, type: Type): Json {
  if (type.kind === "union") {
    const [first = stringType] = type.members;
    return toArgument(text, isStandIn(text) ? first : (type.members.find((member) => fitsText(text, member)) ?? first));
  }
  if (type.kind === "literal") return literalToJson(type.value);
  if (type.kind === "number" && isPlainNumber(text)) return { kind: "number", text };
  if (type.kind === "boolean" && (text === "true" || text === "false")) return { kind: "boolean", value: text === "true" };
  if (type.kind === "number") return { kind: "number", text: "1" };
  if (type.kind === "boolean") return { kind: "boolean", value: true };
  return { kind: "string", value: text };
}

/** True if a string is a value of a scalar type, as it is sent. */
export function fitsText(text: string, type: Type): boolean {
  switch (type.kind) {
    case "string":
      return true;
    case "literal":
      return text === String(type.value);
    case "number":
      return isPlainNumber(text);
    case "boolean":
      return text === "true" || text === "false";
    case "union":
      return type.members.some((member) => fitsText(text, member));
    default:
      return false;
  }
}

/** True if every string is a value of the type. */
export function acceptsText(type: Type): boolean {
  return type.kind === "string" || (type.kind === "union" && type.members.some(acceptsText));
}
