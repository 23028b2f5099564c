import { addToGroup } from "../../../util/group-by.ts";
import { reachFrom } from "../../../util/reach.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Leaves out what cannot differ for callers: two snapshots with the names that changed, those that
 * refer to them, and all that these need. Comparing the rest would find nothing, and takes longest.
 */
export function narrowSnapshots(old: Snapshot, next: Snapshot): readonly [old: Snapshot, next: Snapshot] {
  const names = new Set([...old.texts.keys(), ...next.texts.keys()]);
  const needs = new Map(Array.from(names, (name) => [name, listNames(new Set([old.texts.get(name), next.texts.get(name)]), names)]));
  const users = new Map<string, string[]>();
  for (const [name, needed] of needs) for (const each of needed) addToGroup(users, each, name);
  const concerned = reachFrom(listChanged(old, next, names), (name) => users.get(name));
  const kept = reachFrom(concerned, (name) => needs.get(name));
  const narrow = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    texts: only(snapshot.texts, kept),
    facts: only(snapshot.facts, kept),
  });
  return [narrow(old), narrow(next)];
}

function listChanged(old: Snapshot, next: Snapshot, names: ReadonlySet<string>): readonly string[] {
  const [oldPlaces, nextPlaces] = [listPlaces(old), listPlaces(next)];
  const isSame = (name: string): boolean =>
    old.texts.get(name) === next.texts.get(name) &&
    old.facts.get(name) === next.facts.get(name) &&
    oldPlaces.get(name)?.join() === nextPlaces.get(name)?.join();
  return [...names].filter((name) => !isSame(name));
}

/** Name → the sub-paths that export it. */
function listPlaces({ modules }: Snapshot): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const [module, names] of modules) for (const name of names) addToGroup(places, name, module);
  return places;
}

/** The known names in texts; those in comments and of members are too many, which does no harm. */
function listNames(texts: Iterable<string | undefined>, known: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const name of text?.match(/[A-Za-z_$][\w$]*/g) ?? []) if (known.has(name)) found.add(name);
  return found;
}

function only<Value>(map: ReadonlyMap<string, Value>, names: ReadonlySet<string>): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([name]) => names.has(name)));
}
