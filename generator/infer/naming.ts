import { find, livingEntities } from "./entity.ts";
import type { Entity, Graph, ObjectPlace } from "./entity.ts";
import { isTypeName } from "./published/published-bodies.ts";
import { variantStep } from "./steps.ts";
import type { Form } from "./forms/form.ts";
import { isPlainName, placeHints, shapeHints } from "./name-hints.ts";

/** An entity that has its own named type. */
export interface NamedEntity {
  readonly id: string;
  readonly nameHints: readonly string[];
  /** Ids and hints of the variants, by the discriminator's value. */
  readonly variants: ReadonlyMap<string, NamedVariant>;
  /** The variant that was not seen, if there may be one. */
  readonly other: NamedVariant | undefined;
}

interface NamedVariant {
  readonly id: string;
  readonly nameHints: readonly string[];
}

/**
 * True if a union may have members that no sample shows. A server can send a new kind of object
 * at any time; a client sends those that the server is known to accept.
 */
export function isOpen({ sent }: Entity, form: Form): boolean {
  return !sent && form.kind === "variants" && form.values === "string";
}

/** An object with fewer properties is clear without a name. */
const minProperties = 3;

/** The id of an entity's type: the root, and the steps to the place where it first occurred. */
export function idOf({ places }: Entity): string {
  const [first] = places;
  return first === undefined ? "" : first.root.id + first.path;
}

/**
 * Decides which entities get a named type: roots, elements of roots, unions and recursive entities;
 * nested ones with three or more properties; smaller ones if two places have the same name for
 * them. (`{ href }` at ten places with different names is similar only in its looks.) An object
 * without properties is not named. What was published has a name if it had one.
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
  const hints = shapeHints(places, keys);
  const variantOf = (variant: string, word: string): NamedVariant => ({
    id: id + variantStep(variant),
    nameHints: hints.map((hint) => `${word} ${hint}`),
  });
  return {
    id,
    nameHints: hints,
    variants: new Map(variants.map((variant) => [variant, variantOf(variant, wordOf(variant, entity.form))])),
    other: isOpen(entity, entity.form) ? variantOf("", "other") : undefined,
  };
}

/** What a variant is called. */
function wordOf(variant: string, form: Form): string {
  if (form.kind !== "variants" || form.values === "string") return variant;
  if (/success|succeeded|^ok$/i.test(form.key)) return variant === "true" ? "successful" : "failed";
  return variant === "true" ? form.key : `not ${form.key}`;
}

function keysOf(form: Form): readonly string[] {
  if (form.kind === "map") return [];
  return form.kind === "object" ? [...form.record.columns.keys()] : [];
}

/** An object inside an entity that occurs fifty times has one place, not fifty. */
function distinctPlaces({ places }: Entity): readonly ObjectPlace[] {
  const seen = new Map<string, ObjectPlace>();
  places.forEach((place, index) => {
    const key =
      place.around === undefined ? `root ${index}` : `${find(place.around.entity).number}${place.around.step}${place.element ? "[]" : ""}`;
    if (!seen.has(key)) seen.set(key, place);
  });
  return [...seen.values()];
}

function deservesName({ form, published }: Entity, places: readonly ObjectPlace[]): boolean {
  if (form.kind === "map") return false;
  if (published !== undefined) return isTypeName(published);
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
    const pending: { readonly entity: Entity; readonly leave: boolean }[] = [{ entity: start, leave: false }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { entity, leave } = next;
      if (leave) {
        path.delete(entity);
        done.add(entity);
      } else if (path.has(entity)) recursive.add(entity);
      else if (!done.has(entity)) {
        path.add(entity);
        pending.push({ entity, leave: true }, ...[...entity.children.values()].map((child) => ({ entity: find(child), leave: false })));
      }
    }
  }
  return recursive;
}
