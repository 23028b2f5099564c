import { livingEntities, uniteEntities } from "./entity.ts";
import type { Entity, Graph } from "./entity.ts";
import { endpointOf } from "./entity.ts";
import { collectProperties } from "./shape.ts";
import { findVariants } from "./forms/variants.ts";
import { mayUnite } from "./published/may-unite.ts";
import { groupBy } from "../util/group-by.ts";

/**
 * Unites the request bodies of one method and path if they are variants of one thing: an item for
 * each way to pay is one operation of the server.
 */
export function uniteEndpoints(graph: Graph): void {
  if (!graph.options.variants) return;
  const bodies = livingEntities(graph).filter(isBody);
  for (const [first, ...others] of groupBy(bodies, ({ places }) => endpointsOf(places)).values()) {
    if (first === undefined || others.length === 0 || others.some((other) => !mayUnite(first, other, graph))) continue;
    const objects = [first, ...others].flatMap((entity) => entity.objects);
    if (findVariants(objects, collectProperties(objects)) === undefined) continue;
    for (const other of others) uniteEntities(first, other, "endpoint");
  }
}

function isBody({ sent, received, cells, places }: Entity): boolean {
  return sent && !received && cells.size > 0 && places.every(({ path, root }) => path === "" && root.request !== undefined);
}

function endpointsOf(places: Entity["places"]): string {
  return places.map(({ root }) => endpointOf(root)).join("\n");
}
