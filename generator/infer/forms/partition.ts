import { collectProperties } from "../shape.ts";
import type { ObjectSample } from "../shape.ts";
import type { Json } from "../../json/json.ts";
import { lowerCase } from "../../util/letters.ts";
import { countValue } from "../../util/group-by.ts";

/** The objects with one value of a discriminator: how many have each property. */
export interface Table {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** How the properties of objects depend on a discriminator. */
export interface Dependence {
  /** How many values have properties of their own. */
  readonly owners: number;
  readonly dependent: number;
  readonly independent: number;
}

/** Counts the properties of objects. */
export function tableOf(objects: readonly ObjectSample[]): Table {
  const counts = new Map([...collectProperties(objects)].map(([key, values]) => [key, values.length] as const));
  return { size: objects.length, counts };
}

/** How deep a discriminator is believed to reach, and how many properties of one object count. */
const maxTreeDepth = 2;
const maxTreeSize = 256;

/**
 * Counts the properties of objects and of the objects inside, but for arrays: an object that has
 * properties counts as these.
 */
export function treeTableOf(objects: readonly ObjectSample[]): Table {
  return treeTable(objects, new Set());
}

/**
 * True if each kind has properties of its own in the objects inside. What is empty or `null` where
 * another object has properties says nothing of them.
 */
export function haveTheirOwnInside(kinds: readonly (readonly ObjectSample[])[]): boolean {
  const filled = new Set(kinds.flatMap((objects) => [...treeTableOf(objects).counts.keys()]).flatMap(pathsAround));
  return countDependent(kinds.map((objects) => treeTable(objects, filled))).owners === kinds.length;
}

function pathsAround(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** Leaves out what is empty at the paths where other objects have properties. */
function treeTable(objects: readonly ObjectSample[], filled: ReadonlySet<string>): Table {
  const counts = new Map<string, number>();
  for (const object of objects) for (const path of pathsOf(object, filled)) countValue(counts, path);
  return { size: objects.length, counts };
}

function pathsOf(object: ObjectSample, filled: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  const pending: { readonly value: Json; readonly path: string; readonly depth: number }[] = [{ value: object, path: "", depth: -1 }];
  for (let next = pending.pop(); next !== undefined && paths.size < maxTreeSize; next = pending.pop()) {
    const { value, path, depth } = next;
    if (value.kind !== "object" || value.members.length === 0 || depth >= maxTreeDepth) {
      if (!isEmpty(value) || !filled.has(path)) paths.add(path);
      continue;
    }
    for (const member of value.members) {
      pending.push({ value: member.value, path: depth < 0 ? member.key : `${path}/${member.key}`, depth: depth + 1 });
    }
  }
  return paths;
}

function isEmpty(value: Json): boolean {
  if (value.kind === "object") return value.members.length === 0;
  return value.kind === "null" || (value.kind === "array" && value.items.length === 0);
}

/**
 * Counts the properties that depend on the value (present in all objects of some values and in none
 * of the others), those that do not, and the values that have such properties.
 */
export function countDependent(tables: readonly Table[]): Dependence {
  const owners = new Set<number>();
  let dependent = 0;
  let independent = 0;
  for (const key of new Set(tables.flatMap(({ counts }) => [...counts.keys()]))) {
    const seen = tables.map(({ size, counts }) => ({ size, count: counts.get(key) ?? 0 }));
    if (seen.every(({ size, count }) => count === size)) continue;
    if (seen.every(({ size, count }) => count === size || count === 0)) {
      dependent++;
      seen.forEach(({ count }, index) => (count > 0 ? owners.add(index) : owners));
    } else independent++;
  }
  return { owners: owners.size, dependent, independent };
}

/**
 * For a value that occurred only once, any property would seem to depend on it. Its objects must
 * therefore differ from the others: at most half of their properties are common to all.
 */
export function haveLittleInCommon(tables: readonly Table[], discriminator: string): boolean {
  const [first, ...others] = tables;
  const keys = [...(first?.counts.keys() ?? [])].filter((key) => key !== discriminator);
  const common = keys.filter((key) => others.every(({ counts }) => counts.has(key))).length;
  const sizes = tables.map(({ counts }) => counts.size - 1);
  return 2 * common <= sizes.reduce((sum, size) => sum + size, 0) / tables.length;
}

/**
 * True if the value of a discriminator is also the name of a property: `method: "card", card: …`.
 */
export function namesOwnProperty(value: string, objects: readonly ObjectSample[]): boolean {
  const name = plain(value);
  return objects.every(({ members }) => members.some(({ key }) => plain(key) === name));
}

function plain(text: string): string {
  return lowerCase(text.replace(/[^A-Za-z0-9]/g, ""));
}
