import { find, livingEntities } from "./entity.ts";
import type { Entity, Graph } from "./entity.ts";
import type { WantedForm } from "./form.ts";
import { collectProperties, shapeOf } from "./shape.ts";
import type { JsonObject } from "./shape.ts";

/** A form that somebody asked for, and of what: of the objects at a root or of a type, by its id, or of what its properties hold. */
export interface FormWish {
  readonly id: string;
  /** Keys of properties, from there on; arrays and maps in between are passed through. */
  readonly keys: readonly string[];
  readonly form: WantedForm;
}

/** The entities that wishes are about. Of a wish without objects, nothing. */
export function wantedForms(graph: Graph, wishes: readonly FormWish[]): ReadonlyMap<Entity, WantedForm> {
  if (wishes.length === 0) return new Map();
  const byPlace = indexPlaces(graph);
  return new Map(wishes.flatMap((wish) => entitiesOf(wish, byPlace, graph).map((entity) => [entity, wish.form] as const)));
}

/** The wishes that did not come true: there are no such objects, or a discriminator that does not tell them apart. */
export function unmetWishes(graph: Graph, wishes: readonly FormWish[]): readonly FormWish[] {
  if (wishes.length === 0) return [];
  const byPlace = indexPlaces(graph);
  return wishes.filter((wish) => {
    const entities = entitiesOf(wish, byPlace, graph);
    return entities.length === 0 || entities.some(({ form }) => form.kind !== wish.form.kind);
  });
}

function indexPlaces(graph: Graph): ReadonlyMap<string, Entity> {
  return new Map(livingEntities(graph).flatMap((entity) => entity.places.map(({ root, path }) => [root.id + path, entity] as const)));
}

function entitiesOf({ id, keys }: FormWish, byPlace: ReadonlyMap<string, Entity>, graph: Graph): readonly Entity[] {
  // The type of a variant has its union's objects, a root that is a list those of its elements.
  const start = byPlace.get(id) ?? byPlace.get(`${id}/~[]`) ?? byPlace.get(id.replace(/\/~\|[^/]*$/, ""));
  let objects: readonly JsonObject[] = start?.objects ?? [];
  for (const key of keys) objects = innerObjects(objects, key);
  return [...new Set(objects.flatMap((object) => graph.owners.get(object) ?? []).map(find))];
}

function innerObjects(objects: readonly JsonObject[], key: string): readonly JsonObject[] {
  const found: JsonObject[] = [];
  for (let shape = shapeOf(collectProperties(objects).get(key) ?? []); ; shape = shapeOf(shape.elements)) {
    found.push(...shape.objects);
    if (shape.elements.length === 0) return found;
  }
}
