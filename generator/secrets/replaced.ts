import type { Json } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";

/**
 * The names of the members of a JSON text whose values are others in a second one, which has the
 * same form. A placeholder of digits does not show that it is one.
 */
export function findReplaced(before: string, after: string): readonly string[] {
  const [one, other] = [parseTolerantJson(before).value, parseTolerantJson(after).value];
  const names = new Set<string>();
  if (one !== undefined && other !== undefined) compare(one, other, "", names);
  return [...names];
}

// Recursion stays within the depth that the parser reads.
function compare(one: Json, other: Json, name: string, names: Set<string>): void {
  if (one.kind === "object" && other.kind === "object") {
    const pairs = other.members.map((member, index) => [one.members[index], member] as const);
    for (const [before, { key, value }] of pairs) if (before !== undefined) compare(before.value, value, key, names);
  } else if (one.kind === "array" && other.kind === "array") {
    for (const [index, item] of other.items.entries()) compare(one.items[index] ?? item, item, "", names);
  } else if (name !== "" && textOf(one) !== textOf(other)) names.add(name);
}

function textOf(value: Json): string {
  if (value.kind === "string") return value.value;
  return value.kind === "number" ? value.text : value.kind;
}
