import { addToGroup, addToSet } from "../../../util/group-by.ts";
import { reachFrom } from "../../../util/reach.ts";
import type { Declarations } from "./declarations.ts";
import { haveSameCode } from "./texts.ts";

/**
 * The names that mean the same in both snapshots: their own text is the same, apart from comments,
 * and so is that of all they refer to.
 */
export function findUnchanged(old: Declarations, next: Declarations): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const { references } of [old, next])
    for (const [name, targets] of references) for (const target of targets) addToGroup(users, target, name);
  const names = new Set([...old.texts.keys(), ...next.texts.keys()]);
  const changed = [...names].filter((name) => !haveSameCode(old.texts.get(name), next.texts.get(name)));
  const reached = reachFrom(changed, (name) => users.get(name));
  return new Set([...next.texts.keys()].filter((name) => !reached.has(name)));
}

/** The functions that refer to a name, through any number of types. */
export function createUsers({ references, functions }: Declarations): (name: string) => readonly string[] {
  const users = new Map<string, Set<string>>();
  for (const [name, targets] of references) for (const target of targets) addToSet(users, target, name);
  return (name) => [...reachFrom([name], (each) => users.get(each))].filter((each) => each !== name && functions.has(each)).sort();
}
