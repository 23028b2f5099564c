import { addToGroup, countValue, groupBy } from "../util/group-by.ts";
import type { Graph } from "./entity.ts";
import { calledName } from "./name-hints.ts";

/** A value has few parts. An object with more properties is a thing, and these vary. */
const maxParts = 3;

/** A language tag, such as `de` or `pt-BR`: as a key, it is data. */
const languageTag = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/;

/**
 * The parts of values in requests, by the name of the properties that contain the values. Two or
 * three properties that make up objects of different names are the parts of one value: an amount
 * and its currency, a file and its name. All parts are needed, except those that some object of the
 * same name lacks. Linear.
 */
export function findParts({ endpoints }: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, (readonly string[])[]>();
  for (const place of [...endpoints.values()].flatMap(({ places }) => places)) {
    const [name] = calledName(place) ?? [];
    if (name === undefined) continue;
    for (const { members } of place.objects) addToGroup(byName, name, [...new Set(members.map(({ key }) => key))]);
  }
  const common = new Map([...byName].map(([name, objects]) => [name, inAll(objects)]));
  const values = [...byName].flatMap(([name, objects]) => distinct(objects.filter(isValue)).map((keys) => ({ name, keys })));
  const parts = new Map<string, Set<string>>();
  for (const places of groupBy(values, ({ keys }) => JSON.stringify([...keys].sort())).values()) {
    if (places.length < 2) continue;
    for (const { name, keys } of places) {
      const needed = keys.filter((key) => common.get(name)?.has(key) === true);
      parts.set(name, new Set([...(parts.get(name) ?? []), ...needed]));
    }
  }
  return parts;
}

function isValue(keys: readonly string[]): boolean {
  return keys.length > 1 && keys.length <= maxParts && !keys.every((key) => languageTag.test(key));
}

/** Lists of keys without those that differ from an earlier one only in their order. */
function distinct(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(lists.map((keys) => [JSON.stringify([...keys].sort()), keys])).values()];
}

/** The keys that all lists contain. */
function inAll(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const key of lists.flat()) countValue(counts, key);
  return new Set([...counts].flatMap(([key, count]) => (count === lists.length ? [key] : [])));
}
