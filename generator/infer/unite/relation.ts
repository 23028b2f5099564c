import type { Entity, ObjectPlace } from "../entity.ts";

/**
 * What relates two entities before their properties are compared: they are in one property of two
 * things that are alike, they have a name in common, or nothing does.
 */
export type Relation = "one place" | "one name" | "none";

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
