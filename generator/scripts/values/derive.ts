import { plain, unknown, type Value } from "./value.ts";

/** Functions and values that a computed value remembers. */
const most = 16;

/**
 * A value that is computed from others by functions: it remembers which variables, parts of answers
 * and the like went into it. `unknown` if none did.
 */
export function derive(values: readonly Value[], by: readonly string[]): Value {
  const from = new Set<Value>();
  const names = new Set<string>();
  for (const value of values) collect(plain(value), from, names, 0);
  for (const name of by) if (names.size < most) names.add(name);
  if (from.size === 0 && names.size === 0) return unknown;
  return { kind: "computed", by: [...names], from: [...from] };
}

function collect(value: Value, from: Set<Value>, names: Set<string>, depth: number): void {
  if (from.size >= most || depth > 6) return;
  switch (value.kind) {
    case "answer":
    case "part":
    case "variable":
    case "time":
    case "uuid":
    case "random":
    case "template":
      from.add(value);
      return;
    case "computed":
      for (const inner of value.from) if (from.size < most) from.add(inner);
      for (const name of value.by) if (names.size < most) names.add(name);
      return;
    case "text":
      for (const inner of value.parts) collect(inner, from, names, depth + 1);
      return;
    case "base64":
    case "bytes":
    case "json":
      return collect(value.of, from, names, depth + 1);
    case "size":
    case "key":
    case "keys":
      from.add(value.of);
      return;
    case "list":
      for (const item of value.items.slice(0, 16)) collect(item.value, from, names, depth + 1);
      if (value.each !== undefined) collect(value.each, from, names, depth + 1);
      return;
    case "object":
      for (const cell of [...value.members.values()].slice(0, 16)) collect(cell.value, from, names, depth + 1);
      return;
    default:
      return;
  }
}
