import { find, livingEntities } from "../entity.ts";
import type { Entity, Graph } from "../entity.ts";
import type { RequestedForm } from "./form.ts";
import { collectProperties, shapeOf } from "../shape.ts";
import type { ObjectSample } from "../shape.ts";

/**
 * A form that the user's config asks for, for the objects at a root, of a type or in a property.
 */
export interface FormOverride {
  /** Of the root or the type. */
  readonly id: string;
  /** Property keys, from there on; arrays and maps in between are passed through. */
  readonly keys: readonly string[];
  readonly form: RequestedForm;
}

/** The forms asked for, by entity. An override that is about no objects is left out. */
export function formsByEntity(graph: Graph, overrides: readonly FormOverride[]): ReadonlyMap<Entity, RequestedForm> {
  if (overrides.length === 0) return new Map();
  const byPlace = indexPlaces(graph);
  return new Map(overrides.flatMap((override) => entitiesOf(override, byPlace, graph).map((entity) => [entity, override.form] as const)));
}

/**
 * The overrides that could not be applied: there are no such objects, or the discriminator does not
 * tell them apart.
 */
export function unsatisfiedForms(graph: Graph, overrides: readonly FormOverride[]): readonly FormOverride[] {
  if (overrides.length === 0) return [];
  const byPlace = indexPlaces(graph);
  return overrides.filter((override) => {
    const entities = entitiesOf(override, byPlace, graph);
    return entities.length === 0 || entities.some(({ form }) => form.kind !== override.form.kind);
  });
}

function indexPlaces(graph: Graph): ReadonlyMap<string, Entity> {
  return new Map(livingEntities(graph).flatMap((entity) => entity.places.map(({ root, path }) => [root.id + path, entity] as const)));
}

/** For the type of a variant, the objects of its union; for a root that is a list, its elements. */
function entitiesOf({ id, keys }: FormOverride, byPlace: ReadonlyMap<string, Entity>, graph: Graph): readonly Entity[] {
  const start = byPlace.get(id) ?? byPlace.get(`${id}/~[]`) ?? byPlace.get(id.replace(/\/~\|[^/]*$/, ""));
  let objects: readonly ObjectSample[] = start?.objects ?? [];
  for (const key of keys) objects = innerObjects(objects, key);
  return [...new Set(objects.flatMap((object) => graph.owners.get(object) ?? []).map(find))];
}

function innerObjects(objects: readonly ObjectSample[], key: string): readonly ObjectSample[] {
  const found: ObjectSample[] = [];
  for (let shape = shapeOf(collectProperties(objects).get(key) ?? []); ; shape = shapeOf(shape.elements)) {
    found.push(...shape.objects);
    if (shape.elements.length === 0) return found;
  }
}
