import { documentedProperty, endpointPlace, type EndpointPlace, type Entity, type Graph } from "./entity.ts";
import { findEvidence } from "./requirement-evidence.ts";
import type { PlaceEvidence, RequirementEvidence } from "./root.ts";
import { findParts } from "./values-of-parts.ts";

/** Decides which properties of an entity must be present. */
export type Requirement = (key: string, count: number, size: number) => boolean;

/**
 * Which properties of an entity are required.
 *
 * Of a received entity: those that all its objects have. A sender may leave out what a sample
 * happens to have, so a property that is sent is required only if
 *
 * - a description says so;
 * - a saved response to a request without it says that it is missed; or
 * - the samples are evidence for it (`findEvidence`).
 *
 * If an entity occurs in several endpoints, one of them must show it, and none may contradict.
 */
export function requirementOf(entity: Entity, graph: Graph): Requirement {
  const { requests } = graph.options;
  if (!entity.sent || (entity.received && requests === "strict")) {
    return (key, count, size) => count >= size && documentedProperty(entity, key)?.requirement !== "optional";
  }
  const evidence = evidenceOf(entity, graph);
  return (key, count, size) => {
    if (count < size) return false;
    const documented = documentedProperty(entity, key)?.requirement;
    if (documented !== undefined) return documented === "required";
    return requests === "evidence" ? evidence(key) !== undefined : requests === "strict";
  };
}

/** What the samples of an entity that is sent show about its properties. */
function evidenceOf(entity: Entity, graph: Graph): (key: string) => RequirementEvidence | undefined {
  const keys = [...new Set(entity.places.filter(({ root }) => root.sent === true).map(endpointPlace))];
  const shown = keys.flatMap((key) => graph.endpoints.get(key) ?? []).map((place) => evidenceAt(place, graph));
  return (key) => {
    const found = shown.map((properties) => properties.get(key));
    return found.includes(undefined) ? undefined : found.flatMap((each) => (each === undefined || each === "none" ? [] : [each]))[0];
  };
}

function evidenceAt(place: EndpointPlace, graph: Graph): PlaceEvidence {
  return (place.evident ??= findEvidence(place.places, (graph.parts ??= findParts(graph))));
}
