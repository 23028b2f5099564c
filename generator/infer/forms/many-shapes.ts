import { maxUnionMembers } from "../../util/limits.ts";
import { livingEntities } from "../entity.ts";
import type { Graph } from "../entity.ts";
import { countCutOffVariants } from "./variants.ts";

/** Objects at one place with more kinds than a union may have members. */
export interface ManyShapes {
  /** The id of the body in which they occur first, and the steps from there. */
  readonly root: string;
  readonly path: string;
  readonly form: "map" | "object";
}

/** The entities whose objects are not a union only because it would be too large. */
export function findManyShapes(graph: Graph): readonly ManyShapes[] {
  return livingEntities(graph).flatMap(({ form, objects, places }): readonly ManyShapes[] => {
    const [place] = places;
    if (place === undefined || objects.length <= maxUnionMembers || form.kind === "variants") return [];
    const common = { root: place.root.id, path: place.path };
    if (form.kind === "map") return form.because === "shapes" ? [{ ...common, form: "map" }] : [];
    return countCutOffVariants(objects, form.record.columns) === undefined ? [] : [{ ...common, form: "object" }];
  });
}
