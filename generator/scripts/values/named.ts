import { constant, type ObjectValue, textOf, unknown, type Value } from "./value.ts";

/** A member of an object that a script has made; `undefined` as a value if it has none. */
export function memberOf(object: ObjectValue, name: string): Value {
  return object.members.get(name)?.value ?? constant(undefined);
}

/**
 * The name and the value of a header or a parameter: `{ key, value }`, or a string with a separator
 * between them.
 */
export function nameAndValue(entry: Value, separator: ":" | "="): readonly [name: string | undefined, value: Value] {
  if (entry.kind === "object") return [textOf(memberOf(entry, "key")), memberOf(entry, "value")];
  const first = entry.kind === "text" ? entry.parts[0] : entry;
  const text = textOf(first) ?? "";
  const at = text.indexOf(separator);
  if (at <= 0) return [undefined, unknown];
  const rest = constant(text.slice(at + 1).trim());
  const value: Value = entry.kind === "text" ? { kind: "text", parts: [rest, ...entry.parts.slice(1)] } : rest;
  return [text.slice(0, at).trim(), value];
}
