import { addEntity, addToCell } from "./entity.ts";
import type { Entity, Graph, ObjectPlace } from "./entity.ts";
import { innerPlaces } from "./form.ts";
import type { InnerPlace } from "./form.ts";
import type { Json } from "../json/json.ts";
import { placeHints } from "./name-hints.ts";
import type { SampleRoot } from "./root.ts";
import { maxTexts, shapeOf } from "./shape.ts";
import { tellingName } from "./variants.ts";

/** Values at a place, and the entity around them. */
interface Visit {
  readonly values: readonly Json[];
  readonly place: ObjectPlace;
  readonly parent: Entity | undefined;
  /** From the parent to here. */
  readonly step: string;
  /** The step without the variant: the cell. */
  readonly cell: string;
}

/** Adds the objects of a body to the graph: an entity for each place where there are objects, outer before inner. Iterative: bodies may be deep. */
export function growEntities(graph: Graph, root: SampleRoot): void {
  const place: ObjectPlace = { root, path: "", owner: undefined, name: undefined, element: false, around: undefined };
  const queue: Visit[] = [{ values: bodiesOf(root.samples), place, parent: undefined, step: "", cell: "" }];
  for (const visit of queue) {
    const shape = shapeOf(visit.values);
    const telling = visit.place.name !== undefined && tellingName.test(visit.place.name) && shape.texts.size <= maxTexts;
    if (visit.parent !== undefined) {
      const words = new Set(telling ? shape.texts.keys() : []);
      addToCell(visit.parent, visit.cell, { count: visit.values.length, kinds: shape.kinds, words });
    }
    if (shape.elements.length > 0) queue.push(elementVisit(visit, shape.elements));
    if (shape.objects.length === 0) continue;
    const entity = addEntity(graph, shape.objects, visit.place);
    visit.parent?.children.set(visit.step, entity);
    for (const inner of innerPlaces(entity.form)) queue.push(innerVisit(entity, visit.place, inner));
  }
}

/** A variable as a whole body shows nothing, since bodies are seldom scalars. */
export function bodiesOf(samples: readonly Json[]): readonly Json[] {
  return samples.filter((sample) => sample.kind !== "variable");
}

function elementVisit(visit: Visit, values: readonly Json[]): Visit {
  const { place, parent, step, cell } = visit;
  return {
    values,
    place: { ...place, element: true, path: `${place.path}/~[]` },
    parent,
    step: `${step}/~[]`,
    cell: `${cell}/~[]`,
  };
}

function innerVisit(entity: Entity, outer: ObjectPlace, { step, cell, key, variant, values }: InnerPlace): Visit {
  const around = { entity, step };
  const path = outer.path + step;
  if (key === undefined) return { values, place: { ...outer, path, element: true, around }, parent: entity, step, cell };
  const owner = placeHints(outer, variant)[0];
  const place: ObjectPlace = { root: outer.root, path, owner, name: key, element: false, around };
  return { values, place, parent: entity, step, cell };
}
