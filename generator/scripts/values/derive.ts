import { plain, someNumber, unknown, type Value } from "./value.ts";

/**
 * Functions and values that a computed value remembers; values that are looked through for them.
 */
const most = 16;
const mostVisited = 200;

/** The same, where the result is certainly a number. */
export function deriveNumber(values: readonly Value[]): Value {
  const derived = derive(values, []);
  return derived.kind === "computed" ? { ...derived, isNumber: true } : someNumber;
}

interface Origins {
  readonly from: Set<Value>;
  readonly names: Set<string>;
  /** Values that may still be looked at: they may refer to each other again and again. */
  left: number;
}

/**
 * A value that is computed from others by functions: it remembers which variables, parts of answers
 * and the like went into it. `unknown` if none did.
 */
export function derive(values: readonly Value[], by: readonly string[]): Value {
  const origins: Origins = { from: new Set(), names: new Set(), left: mostVisited };
  for (const value of values) collect(plain(value), origins);
  for (const name of by) if (origins.names.size < most) origins.names.add(name);
  const { from, names } = origins;
  return from.size === 0 && names.size === 0 ? unknown : { kind: "computed", by: [...names], from: [...from] };
}

function collect(value: Value, origins: Origins): void {
  origins.left -= 1;
  if (origins.left < 0 || origins.from.size >= most) return;
  switch (value.kind) {
    case "answer":
    case "part":
    case "variable":
    case "time":
    case "uuid":
    case "random":
    case "template":
      origins.from.add(value);
      return;
    case "computed":
      for (const inner of value.from) if (origins.from.size < most) origins.from.add(inner);
      for (const name of value.by) if (origins.names.size < most) origins.names.add(name);
      return;
    case "base64":
    case "bytes":
    case "json":
      return collect(value.of, origins);
    case "size":
    case "key":
    case "keys":
      origins.from.add(value.of);
      return;
    default:
      for (const inner of partsOf(value)) if (origins.left >= 0) collect(inner, origins);
  }
}

function* partsOf(value: Value): Iterable<Value> {
  if (value.kind === "text") yield* value.parts;
  if (value.kind === "object") for (const cell of value.members.values()) yield cell.value;
  if (value.kind !== "list") return;
  for (const cell of value.items) yield cell.value;
  if (value.each !== undefined) yield value.each;
}
