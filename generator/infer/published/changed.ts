import { groupBy } from "../../util/group-by.ts";
import { livingEntities, type Graph } from "../entity.ts";
import { describeEntity, digestOf } from "./describe.ts";
import { placeOfBody, type PublishedBodies } from "./published-bodies.ts";

/**
 * Digests of what each body shows by itself, by the id of its root. Before anything is united, and
 * without the parts of values that other bodies show: those are found afterwards.
 */
export function digestBodies(graph: Graph): ReadonlyMap<string, string> {
  const byRoot = groupBy(livingEntities(graph), ({ places: [place] }) => place?.root.id ?? "");
  graph.parts = new Map();
  const digests = new Map(
    [...byRoot].map(([id, entities]) => {
      const lines = entities.map((entity) => `${entity.places[0]?.path ?? ""} ${describeEntity(entity, graph)}`);
      return [id, digestOf(lines.join("\n"))];
    }),
  );
  graph.parts = undefined;
  for (const endpoint of graph.endpoints.values()) endpoint.evident = undefined;
  return digests;
}

/** The methods, paths and parts where a body is new, or shows something else than it did. */
export function findChangedBodies({ published: { digests } }: Graph, { bodies }: PublishedBodies): ReadonlySet<string> {
  return new Set([...digests].filter(([id, shape]) => shape !== bodies[id]?.shape).map(([id]) => placeOfBody({ id })));
}
