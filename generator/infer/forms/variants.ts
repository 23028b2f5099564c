import type { Json } from "../../json/json.ts";
import { countDependent, haveLittleInCommon, namesOwnProperty, tableOf, treeTableOf } from "./partition.ts";
import type { Dependence } from "./partition.ts";
import type { ObjectSample } from "../shape.ts";
import { meaningOf } from "../../json/placeholders.ts";
import { printJson } from "../../json/print-json.ts";
import { isLorem, isStandInWord } from "./filler.ts";
import { maxUnionMembers } from "../../util/limits.ts";
import { addToGroup, countValue, countValues } from "../../util/group-by.ts";

/** Objects grouped by the value of their discriminator, in order of first occurrence. */
export interface Variants {
  readonly key: string;
  /** Of the values; `true` and `false` are the names of the groups of a boolean. */
  readonly kind: "string" | "boolean";
  readonly groups: ReadonlyMap<string, readonly ObjectSample[]>;
}

type Properties = ReadonlyMap<string, readonly Json[]>;

/** What an object says about its variant. */
type Mark = Extract<Json, { kind: "string" | "boolean" }>;

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
/** Names that distinguish kinds of object if the contents confirm it. */
const softKindWord = /^(?:method|mode|channel|provider|scheme|strategy|format|status|state|result|outcome)$/;
/** Names of booleans that say what else there is. */
const outcomeName = /^(?:is_?)?(?:success|successful|succeeded|ok|valid|found|error|failed)$/i;

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
 * values; or always with a boolean. At least two of its values must have their own properties,
 * which occur in every object with that value and in no object with some other value.
 *
 * If its name is typical (`type`, `kind`, `event`, `object`, `@type`, `action`, `role`, `…Type`,
 * …), most of the properties that not all objects have must depend on the value in this way. One
 * value with its own properties is enough if all properties do so and every value occurred twice.
 * If some value occurred only once, the name must be one of those in full, and at most half of the
 * contents may be common to all objects. The properties of the objects inside count as well: in
 * JSON:API, the type of a resource determines those of its `attributes`.
 *
 * If its name is less typical (`method`, `status`; a boolean `success`), all properties must depend
 * on the value, and each value must have its own, if some value occurred only once. A word must
 * also be the name of such a property.
 *
 * If its name is not typical, all properties must depend on the value, there must be two different
 * samples per value on average, and the values must be plain words or booleans.
 */
export function findVariants(objects: readonly ObjectSample[], properties: Properties): Variants | undefined {
  if (objects.length < 2) return undefined;
  const everywhere = [...properties].filter(([, values]) => values.length === objects.length);
  const candidates = everywhere.flatMap(([key, values]) => partitionBy(key, values, objects) ?? []);
  const named = candidates.filter(({ key, kind }) => kind === "string" && discriminatorName.test(key)).slice(0, maxNamedCandidates);
  return (
    (everywhere.length === properties.size ? undefined : findShallow(candidates, named, objects.length)) ??
    named.find((variants) => kindWord.test(variants.key) && isClearInside(variants))
  );
}

function findShallow(candidates: readonly Variants[], named: readonly Variants[], size: number): Variants | undefined {
  const others = candidates.filter((variants) => !named.includes(variants));
  const frequent = others.filter(({ kind, groups }) => isFrequent(kind, groups, size)).slice(0, maxOtherCandidates);
  return (
    named.find(isMostlyClear) ??
    frequent.find((variants) => isFullyClear(dependenceOf(variants)) && areRepeated(variants)) ??
    others.slice(0, maxNamedCandidates).find(isClearOnce)
  );
}

function isFrequent(kind: Variants["kind"], groups: ReadonlyMap<string, readonly ObjectSample[]>, size: number): boolean {
  if (kind === "boolean") return [...groups.values()].every((group) => group.length > 1);
  return size >= 2 * groups.size && [...groups.keys()].every((value) => plainWord.test(value));
}

/**
 * True if there are as many different objects as `isFrequent` asks for: a body that an item and its
 * examples have in common was seen once.
 */
function areRepeated({ kind, groups }: Variants): boolean {
  const sizes = [...groups.values()].map((group) => new Set(group.map((object) => printJson(object))).size);
  if (kind === "boolean") return sizes.every((size) => size > 1);
  return sizes.reduce((sum, size) => sum + size, 0) >= 2 * sizes.length;
}

/**
 * Groups objects by a property, given its values in the order of the objects. `undefined` if an
 * object lacks it, or has anything but a word or a boolean there.
 */
export function partitionBy(key: string, values: readonly Json[], objects: readonly ObjectSample[]): Variants | undefined {
  const groups = new Map<string, ObjectSample[]>();
  const kind = values[0]?.kind;
  if (kind !== "string" && kind !== "boolean") return undefined;
  for (const [index, object] of objects.entries()) {
    const value = values[index];
    if (value?.kind !== kind || !isMark(value)) return undefined;
    addToGroup(groups, String(value.value), object);
    if (groups.size > maxUnionMembers) return undefined;
  }
  const isReal = kind === "boolean" || ![...groups.keys()].every(isStandInWord);
  return groups.size < 2 || !isReal ? undefined : { key, kind, groups };
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

/** A boolean, or a word that is not a placeholder. */
function isMark(value: Json): value is Mark {
  if (value.kind === "boolean") return true;
  return value.kind === "string" && word.test(value.value) && meaningOf(value.value) === undefined && !isLorem(value.value);
}

function dependenceOf({ groups }: Variants): Dependence {
  return countDependent([...groups.values()].map(tableOf));
}

function isFullyClear({ owners, independent }: Dependence): boolean {
  return owners >= 2 && independent === 0;
}

function isMostlyClear({ key, groups }: Variants): boolean {
  const tables = [...groups.values()].map(tableOf);
  const { owners, dependent, independent } = countDependent(tables);
  if (tables.some(({ size }) => size < 2))
    return owners >= 2 && dependent > independent && kindWord.test(key) && haveLittleInCommon(tables, key);
  return owners >= 2 ? dependent > independent : dependent > 0 && independent === 0;
}

/** For values that occurred only once, under names that are less typical. */
function isClearOnce({ key, kind, groups }: Variants): boolean {
  if (!(kind === "boolean" ? outcomeName : softKindWord).test(key)) return false;
  const tables = [...groups.values()].map(tableOf);
  const dependence = countDependent(tables);
  if (!isFullyClear(dependence) || dependence.owners < groups.size) return false;
  return kind === "boolean" ? haveLittleInCommon(tables, key) : [...groups].every(([value, group]) => namesOwnProperty(value, group));
}

/** The value determines what is inside. */
function isClearInside({ key, groups }: Variants): boolean {
  const tables = [...groups.values()].map(treeTableOf);
  const { owners, dependent, independent } = countDependent(tables);
  return owners === groups.size && dependent > independent && haveLittleInCommon(tables, key);
}
