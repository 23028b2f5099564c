import type { Json } from "../json/json.ts";
import { collectProperties } from "./shape.ts";
import type { ObjectSample } from "./shape.ts";
import { maxUnionMembers } from "../util/limits.ts";
import { addToGroup, countValue, countValues } from "../util/group-by.ts";

/** Objects grouped by the value of their discriminator, in order of first occurrence. */
export interface Variants {
  readonly key: string;
  readonly groups: ReadonlyMap<string, readonly ObjectSample[]>;
}

type Properties = ReadonlyMap<string, readonly Json[]>;

/**
 * How many properties are tried as discriminators, with and without a typical name. Keeps inference
 * linear.
 */
const maxNamedCandidates = 8;
const maxOtherCandidates = 3;

/** Names of properties that commonly distinguish kinds of object. */
export const discriminatorName = /^(?:@?type|kind|event|object|action|op|role|__typename|[\w.-]{1,40}(?:Type|_type|Kind|_kind))$/;

/** The names that have no other meaning. */
const kindWord = /^(?:@?type|kind|event|object|action|op|role|__typename)$/;

const word = /^[A-Za-z_][\w.:/ -]{0,63}$/;
/**
 * A discriminator value that is credible under any property name: a word in uniform case without
 * digits. Ids and titles look different.
 */
const plainWord = /^(?:[a-z]+(?:[_.:-][a-z]+)*|[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:[A-Z][a-z]+)+)$/;

/**
 * Divides objects into variants if one of their properties determines which other properties exist;
 * `undefined` if none does so clearly.
 *
 * The discriminator is a property that every object has, always with a word, and with 2 to 64
 * values. At least two of its values must have their own properties, which occur in every object
 * with that value and in no object with some other value.
 *
 * If its name is typical (`type`, `kind`, `event`, `object`, `@type`, `action`, `role`, `…Type`,
 * …), most of the properties that not all objects have must depend on the value in this way. One
 * value with its own properties is enough if all properties do so and every value occurred twice.
 * If some value occurred only once, the name must be one of those in full, and at most half of the
 * contents may be common to all objects.
 *
 * If its name is not typical, all properties must depend on the value, there must be two samples
 * per value on average, and the values must be plain words.
 */
export function findVariants(objects: readonly ObjectSample[], properties: Properties): Variants | undefined {
  if (objects.length < 2) return undefined;
  const everywhere = [...properties].filter(([, values]) => values.length === objects.length);
  if (everywhere.length === properties.size) return undefined;
  const candidates = everywhere.flatMap(([key, values]) => partitionBy(key, values, objects) ?? []);
  const named = candidates.filter(({ key }) => discriminatorName.test(key)).slice(0, maxNamedCandidates);
  const others = candidates
    .filter(({ key, groups }) => !discriminatorName.test(key) && isPlausible(groups, objects.length))
    .slice(0, maxOtherCandidates);
  return named.find((variants) => isClear(variants, "mostly")) ?? others.find((variants) => isClear(variants, "fully"));
}

function isPlausible(groups: ReadonlyMap<string, readonly ObjectSample[]>, size: number): boolean {
  return size >= 2 * groups.size && [...groups.keys()].every((value) => plainWord.test(value));
}

/**
 * Groups objects by a property, given its values in the order of the objects. `undefined` if an
 * object lacks it, or has anything but a word there.
 */
export function partitionBy(key: string, values: readonly Json[], objects: readonly ObjectSample[]): Variants | undefined {
  const groups = new Map<string, ObjectSample[]>();
  for (const [index, object] of objects.entries()) {
    const value = values[index];
    if (value?.kind !== "string" || !word.test(value.value)) return undefined;
    addToGroup(groups, value.value, object);
    if (groups.size > maxUnionMembers) return undefined;
  }
  return groups.size < 2 ? undefined : { key, groups };
}

/**
 * How many variants there would be if a union could have any number of members: the values of a
 * property named `type` or similar, if most properties depend on it and there are more values than
 * `maxUnionMembers`. `undefined` otherwise. Linear.
 */
export function countCutOffVariants(objects: readonly ObjectSample[], properties: Properties): number | undefined {
  for (const [key, values] of properties) {
    if (values.length !== objects.length || !kindWord.test(key)) continue;
    const kinds = values.map((value) => (value.kind === "string" && word.test(value.value) ? value.value : ""));
    const sizes = countValues(kinds);
    if (!sizes.has("") && sizes.size > maxUnionMembers && dependMostly(objects, kinds, sizes)) return sizes.size;
  }
  return undefined;
}

/**
 * As in `countDependent`, a property depends on the kind if it is in all objects of some kinds
 * alone.
 */
function dependMostly(objects: readonly ObjectSample[], kinds: readonly string[], sizes: ReadonlyMap<string, number>): boolean {
  const seen = new Map<string, Map<string, number>>();
  for (const [index, { members }] of objects.entries()) {
    const kind = kinds[index] ?? "";
    for (const key of new Set(members.map((member) => member.key))) {
      const counts = seen.get(key) ?? new Map<string, number>();
      countValue(counts, kind);
      seen.set(key, counts);
    }
  }
  const partial = [...seen.values()].filter((counts) => counts.size < sizes.size);
  const dependent = partial.filter((counts) => [...counts].every(([kind, count]) => count === sizes.get(kind)));
  return 2 * dependent.length > partial.length && dependent.length > 1;
}

type Table = { readonly size: number; readonly properties: Properties };

function isClear({ key, groups }: Variants, degree: "mostly" | "fully"): boolean {
  const tables = [...groups.values()].map((group): Table => ({ size: group.length, properties: collectProperties(group) }));
  const { owners, dependent, independent } = countDependent(tables);
  if (degree === "fully") return owners >= 2 && independent === 0;
  if (tables.some(({ size }) => size < 2))
    return owners >= 2 && dependent > independent && kindWord.test(key) && haveLittleInCommon(tables, key);
  return owners >= 2 ? dependent > independent : dependent > 0 && independent === 0;
}

/**
 * Counts the properties that depend on the value (present in all objects of some values and in none
 * of the others), those that do not, and the values that have such properties.
 */
function countDependent(tables: readonly Table[]): { readonly owners: number; readonly dependent: number; readonly independent: number } {
  const owners = new Set<number>();
  let dependent = 0;
  let independent = 0;
  for (const key of new Set(tables.flatMap(({ properties }) => [...properties.keys()]))) {
    const counts = tables.map(({ size, properties }) => ({ size, count: properties.get(key)?.length ?? 0 }));
    if (counts.every(({ size, count }) => count === size)) continue;
    if (counts.every(({ size, count }) => count === size || count === 0)) {
      dependent++;
      counts.forEach(({ count }, index) => (count > 0 ? owners.add(index) : owners));
    } else independent++;
  }
  return { owners: owners.size, dependent, independent };
}

/**
 * For a value that occurred only once, any property would seem to depend on it. Its objects must
 * therefore differ from the others: at most half of their properties are common to all.
 */
function haveLittleInCommon(tables: readonly Table[], discriminator: string): boolean {
  const [first, ...others] = tables;
  const keys = [...(first?.properties.keys() ?? [])].filter((key) => key !== discriminator);
  const common = keys.filter((key) => others.every(({ properties }) => properties.has(key))).length;
  const sizes = tables.map(({ properties }) => properties.size - 1);
  return 2 * common <= sizes.reduce((sum, size) => sum + size, 0) / tables.length;
}
