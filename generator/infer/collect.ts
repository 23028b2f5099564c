import { addEntity, addToCell } from "./entity.ts";
import type { Entity, Graph, Place } from "./entity.ts";
import { innerPlaces } from "./forms/form.ts";
import type { InnerPlace } from "./forms/form.ts";
import type { Json } from "../json/json.ts";
import { placeHints } from "./name-hints.ts";
import type { SampleRoot } from "./root.ts";
import { maxDistinctStrings, shapeOf } from "./shape.ts";
import { discriminatorName } from "./forms/variants.ts";

/** The values at a place, and the entity that contains them. */
interface PlaceValues {
  readonly values: readonly Json[];
  readonly place: Place;
  readonly parent: Entity | undefined;
  /** The step from the parent to this place. */
  readonly step: string;
  /** The step without the variant, which is the key of the cell. */
  readonly cell: string;
}

/**
 * Adds the objects of a body to the graph: one entity per place that has objects, outer before
 * inner. Iterative, because bodies may be deeply nested.
 */
export function collectEntities(graph: Graph, root: SampleRoot): void {
  graph.index.roots.push(root);
  const place: Place = { root, path: "", owner: undefined, name: undefined, element: false, around: undefined };
  const queue: PlaceValues[] = [{ values: bodiesOf(root.samples), place, parent: undefined, step: "", cell: "" }];
  for (const visit of queue) {
    const shape = shapeOf(visit.values);
    const isDiscriminator =
      visit.place.name !== undefined && discriminatorName.test(visit.place.name) && shape.strings.size <= maxDistinctStrings;
    if (visit.parent !== undefined) {
      const words = new Set(isDiscriminator ? shape.strings.keys() : []);
      addToCell(visit.parent, visit.cell, { count: visit.values.length, kinds: shape.kinds, words });
    }
    if (shape.elements.length > 0) queue.push(valuesOfElements(visit, shape.elements));
    if (shape.objects.length === 0) continue;
    const entity = addEntity(graph, shape.objects, visit.place);
    visit.parent?.children.set(visit.step, entity);
    for (const inner of innerPlaces(entity.form)) queue.push(valuesWithin(entity, visit.place, inner));
  }
}

/** Samples without whole-body variables, which say nothing: bodies are seldom scalars. */
export function bodiesOf(samples: readonly Json[]): readonly Json[] {
  return samples.filter(({ kind }) => kind !== "variable" && kind !== "placeholder");
}

function valuesOfElements(visit: PlaceValues, values: readonly Json[]): PlaceValues {
  const { place, parent, step, cell } = visit;
  return {
    values,
    place: { ...place, element: true, path: `${place.path}/~[]` },
    parent,
    step: `${step}/~[]`,
    cell: `${cell}/~[]`,
  };
}

function valuesWithin(entity: Entity, outer: Place, { step, cell, key, variant, values }: InnerPlace): PlaceValues {
  const around = { entity, step };
  const path = outer.path + step;
  if (key === undefined) return { values, place: { ...outer, path, element: true, around }, parent: entity, step, cell };
  const owner = placeHints(outer, variant)[0];
  const place: Place = { root: outer.root, path, owner, name: key, element: false, around };
  return { values, place, parent: entity, step, cell };
}
