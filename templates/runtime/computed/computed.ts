import { toBase64 } from "../values/base64.js";
import type { CompleteGroup, Computed, ComputeVariable, ExpandText } from "../values/variables.js";

/**
 * Computes variables by their names, each once for a call: `known` keeps what it was. While it is
 * computed it has no value of its own, so that one which refers to itself ends.
 */
export function computing(values: Readonly<Record<string, Computed>>): ComputeVariable {
  return (name, expand, known) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined && !known.has(name)) {
      known.set(name, undefined);
      known.set(name, compute(value, expand));
    }
    return known.get(name);
  };
}

/** Adds values to arguments. What the caller passes, even `undefined`, is not computed. */
export function completing(values: Readonly<Record<string, Computed>>): CompleteGroup {
  return (given = {}, expand) => {
    const open = Object.entries(values).filter(([name]) => !Object.hasOwn(given, name));
    return { ...Object.fromEntries(open.map(([name, value]) => [name, compute(value, expand)])), ...given };
  };
}

function compute(value: Computed, expand: ExpandText): string {
  return typeof value === "string" ? expand(value) : value(expand);
}

/** Several values as one string. */
export function joinedText(...parts: readonly Computed[]): Computed {
  return (expand) => parts.map((part) => compute(part, expand)).join("");
}

/** The Base64 of a value's UTF-8 bytes. */
export function base64Text(of: Computed): Computed {
  return (expand) => toBase64(compute(of, expand));
}

/** A random whole number from `min` to `max`, both included. */
export function randomNumber(min: number, max: number): Computed {
  return () => String(min + Math.floor(Math.random() * (max - min + 1)));
}

/** Random digits of a number with this base: with 36, digits and lower-case letters. */
export function randomDigits(base: number, length: number): Computed {
  return () => Array.from({ length }, () => Math.floor(Math.random() * base).toString(base)).join("");
}
