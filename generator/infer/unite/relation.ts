import type { Entity, ObjectPlace } from "../entity.ts";

const relations = ["one place", "one name", "none"] as const;

/**
 * What relates two entities before their properties are compared: they are in one property of two
 * things that are alike, they have a name in common, or nothing does.
 */
export type Relation = (typeof relations)[number];

/** How two entities are related wherever they are. */
export function relationByName(one: Entity, other: Entity): Relation {
  return haveCommon(one.names, other.names) ? "one name" : "none";
}

/** So many places of an entity are compared with those of another. Keeps the search linear. */
const maxPlaces = 8;

/** The places of an entity that are compared with those of another. */
export function comparedPlaces({ places }: Entity): readonly ObjectPlace[] {
  return places.slice(0, maxPlaces);
}

/** True if two sets have an element in common. */
export function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}

/** More than the entities of any input that is read. Numbers of pairs stay exact with it. */
const manyEntities = 2 ** 24;

/** A number of its own for two related entities in any order: most pairs are only looked up. */
export function numberPair(one: Entity, other: Entity, relation: Relation): number {
  const pair = Math.min(one.number, other.number) * manyEntities + Math.max(one.number, other.number);
  return pair * relations.length + relations.indexOf(relation);
}
