import { documentedProperty, documentingPlaces, type EndpointPlace, type Entity, type Graph } from "./entity.ts";
import { findEvidence } from "./requirement-evidence.ts";
import type { PlaceEvidence, RequirementEvidence } from "./root.ts";
import { findParts } from "./values-of-parts.ts";

/** Decides which properties of an entity must be present. */
export type RequirementRule = (key: string, count: number, size: number) => boolean;

/**
 * Why a property must be present or may be missing: it is missing in a sample, or in none of what
 * is received (`always`); a description or a saved error says it (`described`); the config decides
 * for all requests (`policy`); the samples are evidence; or `nothing` shows that it must be sent.
 */
export type RequirementReason = "missing" | "always" | "described" | "policy" | "nothing" | RequirementEvidence;

/** Whether a property must be present, and why. */
export interface Required {
  readonly required: boolean;
  readonly because: RequirementReason;
}

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
export function requirementOf(entity: Entity, graph: Graph): RequirementRule {
  const explain = explainRequirement(entity, graph);
  return (key, count, size) => explain(key, count, size).required;
}

/** As `requirementOf`, with the reason for each property. */
export function explainRequirement(entity: Entity, graph: Graph): (key: string, count: number, size: number) => Required {
  const { requests } = graph.options;
  const isStrict = !entity.sent || (entity.received && requests === "strict");
  const evidence = isStrict ? undefined : evidenceOf(entity, graph);
  const documenting = documentingPlaces(entity);
  return (key, count, size) => {
    if (count < size) return { required: false, because: "missing" };
    const documented = documentedProperty(documenting, key)?.requirement;
    if (evidence === undefined)
      return documented === "optional" ? { required: false, because: "described" } : { required: true, because: "always" };
    if (documented !== undefined) return { required: documented === "required", because: "described" };
    if (requests !== "evidence") return { required: requests === "strict", because: "policy" };
    const because = evidence(key);
    return { required: because !== undefined, because: because ?? "nothing" };
  };
}

/** What the samples of an entity that is sent show about its properties. */
function evidenceOf(entity: Entity, graph: Graph): (key: string) => RequirementEvidence | undefined {
  const shown = [...entity.endpointPlaces].flatMap((key) => graph.endpoints.get(key) ?? []).map((place) => evidenceAt(place, graph));
  return (key) => {
    const found = shown.map((properties) => properties.get(key));
    return found.includes(undefined) ? undefined : found.flatMap((each) => (each === undefined || each === "none" ? [] : [each]))[0];
  };
}

function evidenceAt(place: EndpointPlace, graph: Graph): PlaceEvidence {
  return (place.evident ??= findEvidence(place.places, (graph.parts ??= findParts(graph))));
}
