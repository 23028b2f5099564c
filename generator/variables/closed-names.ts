import { meaningOf } from "../json/placeholders.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { hasComputedName, variableNames } from "./template.ts";
import { addToGroup } from "../util/group-by.ts";

/**
 * True for a string that is not a value: it stands for a type (`<integer>`) or a secret, or
 * contains a composed name.
 */
export function saysNothing(text: string): boolean {
  return meaningOf(text) !== undefined || holdsPlaceholder(text) || hasComputedName(text);
}

/**
 * The variables that can be resolved to a value without stand-ins, however many others they need.
 * Linear.
 */
export function findClosedNames(names: readonly string[], valueOf: (name: string) => string | undefined): ReadonlySet<string> {
  const remaining = new Set(names);
  const users = new Map<string, string[]>();
  const pending: string[] = [];
  for (const name of names) {
    const value = valueOf(name);
    const needed = variableNames(value ?? "");
    if (value === undefined || saysNothing(value) || needed.some((other) => !remaining.has(other))) pending.push(name);
    for (const other of needed) addToGroup(users, other, name);
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (remaining.delete(name)) for (const user of users.get(name) ?? []) pending.push(user);
  }
  return remaining;
}
