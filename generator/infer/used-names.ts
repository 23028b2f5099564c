import type { NamedType, Type } from "../ir/type.ts";
import { referencesOf } from "../ir/type.ts";
import { reachFrom } from "../util/reach.ts";
import type { Entity } from "./entity.ts";
import type { NamedEntity } from "./naming.ts";
import { isTypeName } from "./published/published-bodies.ts";

/**
 * The names that some body leads to, and those that were published. Others nobody could use: what
 * is inside a value that is typed as `unknown`, such as that of a JSON Patch.
 */
export function pickUsedNames(
  names: ReadonlyMap<Entity, NamedEntity>,
  roots: Iterable<Type>,
  types: readonly NamedType[],
): ReadonlyMap<Entity, NamedEntity> {
  const published = [...names].flatMap(([{ published: name }, named]) => (name !== undefined && isTypeName(name) ? idsOf(named) : []));
  const inside = new Map(types.map(({ id, type }) => [id, referencesOf(type)]));
  const used = reachFrom([...[...roots].flatMap(referencesOf), ...published], (id) => inside.get(id));
  const kept = [...names].filter(([, named]) => idsOf(named).some((id) => used.has(id)));
  return kept.length === names.size ? names : new Map(kept);
}

/** The ids of a type and its variants. */
export function idsOf({ id, variants, other }: NamedEntity): readonly string[] {
  return [id, ...[...variants.values()].map((variant) => variant.id), ...(other === undefined ? [] : [other.id])];
}
