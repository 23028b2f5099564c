import { find, livingEntities, uniteEntities } from "./entity.ts";
import type { Entity, Graph } from "./entity.ts";
import { formOf, innerPlaces } from "./form.ts";
import type { WantedForm } from "./form.ts";
import type { Json } from "../json/json.ts";
import { shapeOf } from "./shape.ts";

/**
 * Brings the forms up to date after entities were united, and sees to it that the objects at one place of an entity are one entity: what a form
 * brings together (the values of a map, a property of one variant) may have grown apart. Ends, since there are fewer entities after each step.
 */
export function settle(graph: Graph, wanted: ReadonlyMap<Entity, WantedForm>): void {
  const open = livingEntities(graph).filter((entity) => entity.stale || wanted.has(entity));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entity = find(next);
    if (!entity.stale && !wanted.has(entity)) continue;
    entity.form = formOf(entity.objects, graph.options, wanted.get(entity));
    entity.stale = false;
    for (const { values } of innerPlaces(entity.form)) open.push(...uniteObjects(graph, values));
    if (entity.stale) open.push(entity);
  }
}

/** Unites the entities of the objects at one place, at every depth of arrays. Returns those that have changed. */
function uniteObjects(graph: Graph, values: readonly Json[]): readonly Entity[] {
  const changed: Entity[] = [];
  for (let level = values; level.length > 0;) {
    const { objects, elements } = shapeOf(level);
    const [first, ...others] = new Set(objects.flatMap((object) => graph.owners.get(object) ?? []).map(find));
    if (first !== undefined) {
      for (const other of others) uniteEntities(first, other);
      // Stale also without others: what is inside united entities has been united with them.
      if (find(first).stale) changed.push(find(first));
    }
    level = elements;
  }
  return changed;
}
