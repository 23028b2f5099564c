import type { CallValue } from "../../ir/computed.ts";
import type { ScriptValue, TimeFormat } from "../../scripts/model.ts";
import { assertNever } from "../../util/assert-never.ts";

/**
 * How a call computes what a script computes; `undefined` if that cannot be said. The reader limits
 * the depth of values.
 */
export function toComputed(value: ScriptValue): CallValue | undefined {
  switch (value.kind) {
    case "constant":
      return { kind: "text", text: String(value.value) };
    case "variable":
      return value.scope === "vault" || /[{}]/.test(value.name) ? undefined : { kind: "text", text: `{{${value.name}}}` };
    case "template":
      return { kind: "text", text: value.text };
    case "time":
      return value.offset === undefined ? undefined : toTime(value.format, value.offset);
    case "uuid":
      return { kind: "uuid" };
    case "random":
      return toRandom(value);
    case "text":
      return toJoined(value.parts);
    case "base64":
      return toBase64(value.of);
    case "basic": {
      const encoded = toBase64({ kind: "text", parts: [value.username, colon, value.password] });
      return value.prefixed && encoded !== undefined ? { kind: "joined", parts: [{ kind: "text", text: "Basic " }, encoded] } : encoded;
    }
    default:
      return undefined;
  }
}

const colon: ScriptValue = { kind: "constant", value: ":" };

/** True for a value that differs from call to call, or that no string with variables can say. */
export function isNewPerCall(value: CallValue): boolean {
  switch (value.kind) {
    case "text":
      return /\{\{\$/.test(value.text);
    case "joined":
      return value.parts.some(isNewPerCall);
    default:
      return true;
  }
}

/** True for a value that a script computes, and a call cannot. */
export function isNotFollowed(value: ScriptValue): boolean {
  return isComputation(value) && toComputed(value) === undefined;
}

function isComputation(value: ScriptValue): boolean {
  switch (value.kind) {
    case "text":
      return value.parts.some(isComputation);
    case "json":
      return isComputation(value.of);
    case "computed":
    case "time":
    case "uuid":
    case "random":
    case "base64":
    case "basic":
      return true;
    case "constant":
    case "variable":
    case "template":
    case "answer":
    case "fetched":
      return false;
    default:
      return assertNever(value);
  }
}

/** The parts of a pattern of moment.js that the runtime knows. */
const knownParts: ReadonlySet<string> = new Set("YYYY YY MMMM MMM MM M DD D dddd ddd HH H hh h mm m ss s SSS ZZ Z A a X x T".split(" "));
const longestPattern = 100;

/** True if the runtime writes the pattern as moment.js does. Text in brackets is kept. */
function isKnownPattern(pattern: string): boolean {
  const open = pattern.replaceAll(/\[[^[\]]*\]/g, "");
  const parts = open.match(/([A-Za-z])\1*/g) ?? [];
  return pattern.length <= longestPattern && !/[[\]\\]/.test(open) && parts.every((part) => knownParts.has(part));
}

function toTime(format: TimeFormat, offset: number): CallValue | undefined {
  switch (format.kind) {
    case "pattern":
      if (!isKnownPattern(format.pattern)) return undefined;
      return { kind: "pattern", pattern: format.pattern, zone: format.utc === true ? "utc" : "local", offset };
    case "other":
      return undefined;
    default:
      return { kind: "time", format: format.kind, offset };
  }
}

function toRandom(value: Extract<ScriptValue, { readonly kind: "random" }>): CallValue | undefined {
  if (value.of === "number") {
    const { min, max } = value;
    return min === undefined || max === undefined || max < min ? undefined : { kind: "number", min, max };
  }
  const { base, length } = value;
  const isBase = base !== undefined && Number.isInteger(base) && base >= 2 && base <= 36;
  return !isBase || length === undefined ? undefined : { kind: "digits", base, length };
}

/** Neighbours are one string, unless a brace of one could meet that of another. */
function toJoined(parts: readonly ScriptValue[]): CallValue | undefined {
  const joined: CallValue[] = [];
  let wasPlain = false;
  for (const part of parts) {
    const value = toComputed(part);
    if (value === undefined) return undefined;
    const isPlain = part.kind === "variable" || (part.kind === "constant" && !hasBrace(part));
    const last = joined.at(-1);
    if (isPlain && wasPlain && last?.kind === "text" && value.kind === "text") {
      joined[joined.length - 1] = { kind: "text", text: last.text + value.text };
    } else joined.push(value);
    wasPlain = isPlain;
  }
  const [only] = joined;
  return only !== undefined && joined.length === 1 ? only : { kind: "joined", parts: joined };
}

function hasBrace(value: ScriptValue): boolean {
  return value.kind === "constant" && typeof value.value === "string" && /[{}]/.test(value.value);
}

/** A script encodes the braces of its own strings as they are, so no variable may be put there. */
function toBase64(of: ScriptValue): CallValue | undefined {
  const parts = of.kind === "text" ? of.parts : [of];
  if (parts.some(hasBrace)) return undefined;
  const value = toComputed(of);
  return value === undefined ? undefined : { kind: "base64", of: value };
}
