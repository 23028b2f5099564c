import { documentedProperty, documentingPlaces } from "./documented.ts";
import { type EndpointPlace, type Entity, find, type Graph, type ObjectPlace } from "./entity.ts";
import type { Json } from "../json/json.ts";
import { calledName } from "./name-hints.ts";
import { findEvidence } from "./requirement-evidence.ts";
import type { PlaceEvidence, RequirementEvidence } from "./root.ts";
import { escapeStep } from "./steps.ts";
import { findParts } from "./values-of-parts.ts";

/** Decides which properties of an entity must be present. */
export type RequirementRule = (key: string, count: number, size: number) => boolean;

/**
 * Why a property must be present or may be missing: it is missing in a sample, or in none of what
 * is received (`always`); a description or a saved error says it (`described`); the client fills it
 * in (`filled`); the config decides for all requests (`policy`); a published type says it
 * (`published`); the samples are evidence; or `nothing` shows that it must be sent.
 */
export type RequirementReason = "missing" | "always" | "described" | "filled" | "policy" | "published" | "nothing" | RequirementEvidence;

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
 * If an entity occurs in several endpoints, one of them must show it, and none may contradict. What
 * was published as optional stays so for the others if one endpoint changes.
 */
export function requirementOf(entity: Entity, graph: Graph): RequirementRule {
  const explain = explainRequirement(entity, graph);
  return (key, count, size) => explain(key, count, size).required;
}

/**
 * True for a property whose known values are all objects like the one around it: if it had to be
 * present, no such object would have an end. Where it ends, a sample has a variable.
 */
export function isEndless(entity: Entity, values: readonly Json[], { owners }: Graph): boolean {
  const known = values.filter(({ kind }) => kind !== "variable" && kind !== "placeholder");
  const isLike = (value: Json): boolean => {
    const owner = value.kind === "object" ? owners.get(value) : undefined;
    return owner !== undefined && find(owner) === find(entity);
  };
  return known.length > 0 && known.every(isLike);
}

/** As `requirementOf`, with the reason for each property. */
export function explainRequirement(entity: Entity, graph: Graph): (key: string, count: number, size: number) => Required {
  const { requests } = graph.options;
  const isStrict = !entity.sent || (entity.received && requests === "strict");
  const evidence = isStrict ? undefined : evidenceOf(entity, graph);
  const documenting = documentingPlaces(entity);
  const published = graph.published.optional.get(entity.published ?? "");
  return (key, count, size) => {
    if (count < size) return { required: false, because: "missing" };
    if (published?.has(key) === true) return { required: false, because: "published" };
    const documented = documentedProperty(documenting, key)?.requirement;
    if (evidence === undefined)
      return documented === "optional" ? { required: false, because: "described" } : { required: true, because: "always" };
    if (documented !== undefined) {
      const because = documented === "optional" && isFilled(entity, key) ? "filled" : "described";
      return { required: documented === "required", because };
    }
    if (requests !== "evidence") return { required: requests === "strict", because: "policy" };
    const because = evidence(key);
    return { required: because !== undefined, because: because ?? "nothing" };
  };
}

/** True for a property of a body that is a variable of the client. */
function isFilled({ places }: Entity, key: string): boolean {
  return places.some(({ root, path }) => path === "" && root.request?.filled?.includes(key) === true);
}

/** What the samples of an entity that is sent show about its properties. */
function evidenceOf(entity: Entity, graph: Graph): (key: string) => RequirementEvidence | undefined {
  const shown = [...entity.endpointPlaces].flatMap((key) => graph.endpoints.get(key) ?? []).map((place) => evidenceAt(place, graph));
  return (key) => {
    let first: RequirementEvidence | undefined;
    for (const properties of shown) {
      const found = properties.get(key);
      if (found === undefined) return undefined;
      if (found !== "none") first ??= found;
    }
    return first;
  };
}

/** What the samples of one place in the bodies of a method and path show. */
export function evidenceAt(endpoint: EndpointPlace, graph: Graph): PlaceEvidence {
  return (endpoint.evident ??= findEvidence(endpoint.places, {
    isPart: partOf(endpoint.places, graph),
    several: haveSeveral(endpoint.places, graph),
  }));
}

/**
 * True for places in two or more different bodies. Where one was published as the only one, a
 * second one makes nothing required: that would break callers because of a sample.
 */
export function haveSeveral(places: readonly ObjectPlace[], { published }: Graph): boolean {
  const bodies = new Set(places.flatMap(({ root }) => root.request?.bodies ?? []));
  return bodies.size > 1 && !places.some(({ root, path }) => published.single.has(root.id) || published.single.has(root.id + path));
}

/** What other operations send changes nothing for bodies that are as they were published. */
function partOf(places: readonly ObjectPlace[], graph: Graph): (key: string) => boolean {
  const published = places.map(({ root, path }) => [path, graph.published.parts.get(root.id)] as const);
  if (published.every(([, parts]) => parts !== undefined))
    return (key) => published.some(([path, parts]) => parts?.has(`${path}/${escapeStep(key)}`) === true);
  const parts = (graph.parts ??= findParts(graph));
  const names = [...new Set(places.map((place) => calledName(place)?.[0] ?? ""))];
  return (key) => names.every((name) => parts.get(name)?.has(key) === true);
}
