import type { Json } from "../json/json.ts";
import { collectProperties } from "./shape.ts";
import type { JsonObject } from "./shape.ts";

/** Objects parted by the value of their discriminator, in order of first sight. */
export interface Variants {
  readonly key: string;
  readonly groups: ReadonlyMap<string, readonly JsonObject[]>;
}

type Properties = ReadonlyMap<string, readonly Json[]>;

/** More values than this are data, not kinds of object. */
const maxVariants = 64;

/** How many properties are tried as discriminators, by whether the name promises anything; keeps inference linear. */
const maxTelling = 8;
const maxGuesses = 3;

/** Names of properties that commonly say what kind of object it is. */
export const tellingName = /^(?:@?type|kind|event|object|action|op|role|__typename|[\w.-]{1,40}(?:Type|_type|Kind|_kind))$/;

/** Those that say nothing else. */
const kindName = /^(?:@?type|kind|event|object|action|op|role|__typename)$/;

const word = /^[A-Za-z_][\w.:/ -]{0,63}$/;
/** The value of a discriminator whose name tells nothing: a word in one case, without digits. Ids and titles look otherwise. */
const plainWord = /^(?:[a-z]+(?:[_.:-][a-z]+)*|[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:[A-Z][a-z]+)+)$/;

/**
 * Parts objects into variants if one of their properties decides which other properties exist; `undefined` if none does
 * cleanly.
 *
 * The rule: the discriminator is a property that every object has, always a word, with 2 to 64 values. At least two of its
 * values have properties of their own: in every object of that value, in no object of some other value. If the name tells
 * (`type`, `kind`, `event`, `object`, `@type`, `action`, `role`, `…Type`, …), most of the properties that not all objects have
 * must follow the value so; one value with properties of its own is enough if all follow and every value was seen twice; and if one was seen but once,
 * the name must be one of those in full, and half of what objects hold, at most, may be common to all. If the name does not tell, all properties must follow, with two samples a value on average, and the values must be plain words.
 */
export function findVariants(objects: readonly JsonObject[], properties: Properties): Variants | undefined {
  if (objects.length < 2) return undefined;
  const everywhere = [...properties].filter(([, values]) => values.length === objects.length);
  if (everywhere.length === properties.size) return undefined;
  const candidates = everywhere.flatMap(([key, values]) => partitionBy(key, values, objects) ?? []);
  const telling = candidates.filter(({ key }) => tellingName.test(key)).slice(0, maxTelling);
  const guesses = candidates.filter(({ key, groups }) => !tellingName.test(key) && isGuess(groups, objects.length)).slice(0, maxGuesses);
  return telling.find((variants) => isClean(variants, "mostly")) ?? guesses.find((variants) => isClean(variants, "fully"));
}

function isGuess(groups: ReadonlyMap<string, readonly JsonObject[]>, size: number): boolean {
  return size >= 2 * groups.size && [...groups.keys()].every((value) => plainWord.test(value));
}

/** Parts objects by a property, given its values in the objects' order; `undefined` if an object lacks it, or has anything but a word there. */
export function partitionBy(key: string, values: readonly Json[], objects: readonly JsonObject[]): Variants | undefined {
  const groups = new Map<string, JsonObject[]>();
  for (const [index, object] of objects.entries()) {
    const value = values[index];
    if (value?.kind !== "string" || !word.test(value.value)) return undefined;
    const group = groups.get(value.value);
    if (group === undefined) groups.set(value.value, [object]);
    else group.push(object);
    if (groups.size > maxVariants) return undefined;
  }
  return groups.size < 2 ? undefined : { key, groups };
}

type Table = { readonly size: number; readonly properties: Properties };

function isClean({ key, groups }: Variants, degree: "mostly" | "fully"): boolean {
  const tables = [...groups.values()].map((group): Table => ({ size: group.length, properties: collectProperties(group) }));
  const { owners, following, straying } = countFollowing(tables);
  if (degree === "fully") return owners >= 2 && straying === 0;
  if (tables.some(({ size }) => size < 2))
    return owners >= 2 && following > straying && kindName.test(key) && haveLittleInCommon(tables, key);
  return owners >= 2 ? following > straying : following > 0 && straying === 0;
}

/** How many properties follow the value (in all objects of some values, in none of the others), how many do not, and how many values have such ones. */
function countFollowing(tables: readonly Table[]): { readonly owners: number; readonly following: number; readonly straying: number } {
  const owners = new Set<number>();
  let following = 0;
  let straying = 0;
  for (const key of new Set(tables.flatMap(({ properties }) => [...properties.keys()]))) {
    const counts = tables.map(({ size, properties }) => ({ size, count: properties.get(key)?.length ?? 0 }));
    if (counts.every(({ size, count }) => count === size)) continue;
    if (counts.every(({ size, count }) => count === size || count === 0)) {
      following++;
      counts.forEach(({ count }, index) => (count > 0 ? owners.add(index) : owners));
    } else straying++;
  }
  return { owners: owners.size, following, straying };
}

/** Of values seen once anything would follow. What they hold must be as different as what they are called: half of it at most is common to all. */
function haveLittleInCommon(tables: readonly Table[], discriminator: string): boolean {
  const [first, ...others] = tables;
  const keys = [...(first?.properties.keys() ?? [])].filter((key) => key !== discriminator);
  const common = keys.filter((key) => others.every(({ properties }) => properties.has(key))).length;
  const sizes = tables.map(({ properties }) => properties.size - 1);
  return 2 * common <= sizes.reduce((sum, size) => sum + size, 0) / tables.length;
}
