import { assertNever } from "../util/assert-never.ts";

/** A variable that a script of the collection computes before each request of an operation. */
export interface ComputedVariable {
  readonly name: string;
  /**
   * How a call computes it; `undefined` if only the caller can, because what the script does is not
   * followed.
   */
  readonly value: CallValue | undefined;
}

/** A value that is new with each call. */
export type CallValue =
  /** A string, possibly with variables. */
  | { readonly kind: "text"; readonly text: string }
  /** The time of the call, moved by `offset` milliseconds. */
  | { readonly kind: "time"; readonly format: ComputedTime; readonly offset: number }
  /** The same, as moment.js writes it. */
  | { readonly kind: "pattern"; readonly pattern: string; readonly zone: "local" | "utc"; readonly offset: number }
  | { readonly kind: "uuid" }
  /** A whole number from `min` to `max`, both included. */
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  /** Random digits of a number with this base. */
  | { readonly kind: "digits"; readonly base: number; readonly length: number }
  | { readonly kind: "joined"; readonly parts: readonly CallValue[] }
  | { readonly kind: "base64"; readonly of: CallValue };

/** Since 1970, ISO 8601, or HTTP's form. */
export type ComputedTime = "milliseconds" | "seconds" | "iso" | "iso-date" | "utc";

/** The strings of a value that may contain variables. The reader of scripts bounds its depth. */
export function textsOfComputed(value: CallValue): readonly string[] {
  switch (value.kind) {
    case "text":
      return [value.text];
    case "joined":
      return value.parts.flatMap(textsOfComputed);
    case "base64":
      return textsOfComputed(value.of);
    case "time":
    case "pattern":
    case "uuid":
    case "number":
    case "digits":
      return [];
    default:
      return assertNever(value);
  }
}

/**
 * What a value is, in words: "the current time in ISO 8601". Strings of the collection are quoted.
 */
export function describeComputed(value: CallValue, quote: (text: string) => string): string {
  switch (value.kind) {
    case "text":
      return quote(value.text);
    case "time":
      return `${describeTime(value.format)}${describeOffset(value.offset)}`;
    case "pattern":
      return `the current time as ${quote(value.pattern)}${value.zone === "utc" ? " in UTC" : ""}${describeOffset(value.offset)}`;
    case "uuid":
      return "a random UUID";
    case "number":
      return `a random number from ${value.min} to ${value.max}`;
    case "digits":
      return `${value.length} random characters`;
    case "joined":
      return value.parts.map((part) => describeComputed(part, quote)).join(" + ");
    case "base64":
      return `Base64 of ${describeComputed(value.of, quote)}`;
    default:
      return assertNever(value);
  }
}

function describeTime(format: ComputedTime): string {
  switch (format) {
    case "milliseconds":
    case "seconds":
      return `the current time in ${format}`;
    case "iso":
      return "the current time in ISO 8601";
    case "iso-date":
      return "the current date";
    case "utc":
      return "the current time in HTTP's form";
    default:
      return assertNever(format);
  }
}

function describeOffset(offset: number): string {
  if (offset === 0) return "";
  const seconds = Math.abs(offset) / 1000;
  const [amount, unit] = seconds % 86_400 === 0 ? [seconds / 86_400, "day"] : [seconds, "second"];
  return ` ${offset > 0 ? "plus" : "minus"} ${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
