import type { Entity } from "../entity.ts";

/**
 * What relates two entities before their properties are compared: they are in one property of two
 * things that are alike, they have a name in common, or nothing does.
 */
export type Relation = "one place" | "one name" | "none";

/** How two entities are related wherever they are. */
export function relationByName(one: Entity, other: Entity): Relation {
  return haveCommon(one.names, other.names) ? "one name" : "none";
}

/** True if two sets have an element in common. */
export function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
