import type { Json } from "./json.ts";
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

const tellingName = /^(?:@?type|kind|event|object|action|op|role|__typename|[\w.-]{1,40}(?:Type|_type|Kind|_kind))$/;

const word = /^[A-Za-z_][\w.:/ -]{0,63}$/;

/**
 * Parts objects into variants if one of their properties decides which other properties exist; `undefined` if none does
 * cleanly.
 *
 * The rule: the discriminator is a property that every object has, always a word, with 2 to 64 values. At least two of its
 * values have properties of their own: in every object of that value, in no object of some other value. If the name tells
 * (`type`, `kind`, `event`, `object`, `@type`, `action`, `role`, `…Type`, …), most of the properties that not all objects have
 * must follow the value so; if it does not, all of them must, with two samples a value on average.
 */
export function findVariants(objects: readonly JsonObject[], properties: Properties): Variants | undefined {
  if (objects.length < 2) return undefined;
  const everywhere = [...properties].filter(([, values]) => values.length === objects.length);
  if (everywhere.length === properties.size) return undefined;
  const candidates = everywhere.flatMap(([key, values]) => partition(key, values, objects) ?? []);
  const telling = candidates.filter(({ key }) => tellingName.test(key)).slice(0, maxTelling);
  const guesses = candidates.filter(({ key, groups }) => !tellingName.test(key) && objects.length >= 2 * groups.size).slice(0, maxGuesses);
  return telling.find((variants) => isClean(variants, "mostly")) ?? guesses.find((variants) => isClean(variants, "fully"));
}

function partition(key: string, values: readonly Json[], objects: readonly JsonObject[]): Variants | undefined {
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

function isClean({ groups }: Variants, degree: "mostly" | "fully"): boolean {
  const tables = [...groups.values()].map((group) => ({ size: group.length, properties: collectProperties(group) }));
  const keys = new Set(tables.flatMap(({ properties }) => [...properties.keys()]));
  const owners = new Set<number>();
  let following = 0;
  let straying = 0;
  for (const key of keys) {
    const counts = tables.map(({ size, properties }) => ({ size, count: properties.get(key)?.length ?? 0 }));
    if (counts.every(({ size, count }) => count === size)) continue;
    if (counts.every(({ size, count }) => count === size || count === 0)) {
      following++;
      counts.forEach(({ count }, index) => (count > 0 ? owners.add(index) : owners));
    } else straying++;
  }
  return owners.size >= 2 && (degree === "fully" ? straying === 0 : following > straying);
}
