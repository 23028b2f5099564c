import { find, livingEntities } from "./entity.ts";
import type { Entity, Graph, ObjectPlace } from "./entity.ts";
import { variantStep } from "./form.ts";
import type { Form } from "./form.ts";
import { isPlainName, placeHints, shapeHints } from "./name-hints.ts";

/** An entity that has a type of its own. */
export interface NamedEntity {
  readonly id: string;
  readonly nameHints: readonly string[];
  /** Ids and hints of the variants, by the discriminator's value. */
  readonly variants: ReadonlyMap<string, { readonly id: string; readonly nameHints: readonly string[] }>;
}

/** An object of fewer properties is understood where it stands. */
const minProperties = 3;

/** The id that an entity's type has: the root and the steps to the place where it was first seen. */
export function idOf({ places }: Entity): string {
  const [first] = places;
  return first === undefined ? "" : first.root.id + first.path;
}

/**
 * Which entities get a type of their own. Roots, elements of roots, unions and recursive ones do; nested ones with three properties or more; smaller
 * ones if two places call them by the same name. (`{ href }` under ten unlike names has nothing in common but its looks.)
 * Without properties there is nothing to name.
 */
export function nameEntities(graph: Graph): ReadonlyMap<Entity, NamedEntity> {
  const recursive = findRecursive(graph);
  const named = new Map<Entity, NamedEntity>();
  for (const entity of livingEntities(graph)) {
    const places = distinctPlaces(entity);
    if (deservesName(entity, places) || (recursive.has(entity) && entity.form.kind !== "map"))
      named.set(entity, nameEntity(entity, places));
  }
  return named;
}

function nameEntity(entity: Entity, places: readonly ObjectPlace[]): NamedEntity {
  const id = idOf(entity);
  const keys = keysOf(entity.form);
  const variants = entity.form.kind === "variants" ? [...entity.form.records.keys()] : [];
  const hintsOf = (variant: string): readonly string[] => shapeHints(places, keys).map((hint) => `${variant} ${hint}`);
  return {
    id,
    nameHints: shapeHints(places, keys),
    variants: new Map(variants.map((variant) => [variant, { id: id + variantStep(variant), nameHints: hintsOf(variant) }])),
  };
}

function keysOf(form: Form): readonly string[] {
  if (form.kind === "map") return [];
  return form.kind === "object" ? [...form.record.columns.keys()] : [form.key];
}

/** What lies inside an entity that occurs fifty times is at one place, not at fifty. */
function distinctPlaces({ places }: Entity): readonly ObjectPlace[] {
  const seen = new Map<string, ObjectPlace>();
  places.forEach((place, index) => {
    const key =
      place.around === undefined ? `root ${index}` : `${find(place.around.entity).number}${place.around.step}${place.element ? "[]" : ""}`;
    if (!seen.has(key)) seen.set(key, place);
  });
  return [...seen.values()];
}

function deservesName({ form }: Entity, places: readonly ObjectPlace[]): boolean {
  if (form.kind === "map") return false;
  if (form.kind === "variants") return true;
  const count = form.record.columns.size;
  if (count === 0) return false;
  if (count >= minProperties || places.some((place) => place.name === undefined)) return true;
  const names = places.map((place) => placeHints(place)[0] ?? "").filter(isPlainName);
  return new Set(names).size < names.length;
}

/** The entities that contain themselves. Depth first, iterative. */
function findRecursive(graph: Graph): ReadonlySet<Entity> {
  const recursive = new Set<Entity>();
  const done = new Set<Entity>();
  for (const start of livingEntities(graph)) {
    const path = new Set<Entity>();
    const open: { readonly entity: Entity; readonly leave: boolean }[] = [{ entity: start, leave: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { entity, leave } = next;
      if (leave) {
        path.delete(entity);
        done.add(entity);
      } else if (path.has(entity)) recursive.add(entity);
      else if (!done.has(entity)) {
        path.add(entity);
        open.push({ entity, leave: true }, ...[...entity.children.values()].map((child) => ({ entity: find(child), leave: false })));
      }
    }
  }
  return recursive;
}
