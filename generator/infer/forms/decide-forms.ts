import { find, livingEntities, uniteEntities } from "../entity.ts";
import type { Entity, Graph } from "../entity.ts";
import { formOfCallersKeys } from "./callers-keys.ts";
import { innerPlaces } from "./form.ts";
import type { RequestedForm } from "./form.ts";
import { formAt } from "./form-at.ts";
import type { Json } from "../../json/json.ts";
import { sortPlaces } from "../published/keep.ts";
import { shapeOf } from "../shape.ts";

/**
 * Updates the forms after entities have been united, and makes sure that the objects at one place
 * of an entity belong to one entity. A form may bring together objects (the values of a map, a
 * property of one variant) that were separate entities. Terminates because each step leaves fewer
 * entities.
 */
export function decideForms(graph: Graph, wanted: ReadonlyMap<Entity, RequestedForm>): void {
  const askedFor = (entity: Entity): RequestedForm | undefined => wanted.get(entity) ?? formOfCallersKeys(entity);
  const pending = livingEntities(graph).filter((entity) => entity.stale || askedFor(entity) !== undefined);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entity = find(next);
    const asked = askedFor(entity);
    if (!entity.stale && asked === undefined) continue;
    sortPlaces(entity, graph);
    entity.form = formAt(entity.objects, entity.places, graph.options, asked);
    entity.stale = false;
    for (const { values } of innerPlaces(entity.form)) pending.push(...uniteObjects(graph, values));
    if (entity.stale) pending.push(entity);
  }
}

/**
 * Unites the entities of the objects at one place, at every depth of arrays. Returns those that
 * changed.
 */
function uniteObjects(graph: Graph, values: readonly Json[]): readonly Entity[] {
  const changed: Entity[] = [];
  for (let level = values; level.length > 0;) {
    const { objects, elements } = shapeOf(level);
    const [first, ...others] = new Set(objects.flatMap((object) => graph.owners.get(object) ?? []).map(find));
    if (first !== undefined) {
      for (const other of others) uniteEntities(first, other, "inside");
      // May be stale even if there are no others: what is inside united entities has been united
      // too.
      if (find(first).stale) changed.push(find(first));
    }
    level = elements;
  }
  return changed;
}
