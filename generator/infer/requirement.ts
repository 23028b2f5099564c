import { documentedProperty, endpointPlace, type Entity, type Graph, type ObjectPlace } from "./entity.ts";
import { collectProperties } from "./shape.ts";

/** Decides which properties of an entity must be present. */
export type Requirement = (key: string, count: number, size: number) => boolean;

/**
 * Which properties of an entity are required.
 *
 * Of a received entity: those that all its objects have. A sender may leave out what a sample
 * happens to have, so a property that is sent is required only if
 *
 * - a description says so;
 * - a saved response to a request without it says that it is missed;
 * - it is the only property of a body, apart from those that the client fills;
 * - it is a variable without a value, which only the caller can know; or
 * - two or more different bodies of one method and path, of whatever operations, all have it. A
 *   request that updates parts of something (PATCH) may leave out any property of its body, but not
 *   of objects inside it.
 *
 * If an entity occurs in several endpoints, one of them must show it, and none may contradict.
 */
export function requirementOf(entity: Entity, { options: { requests }, endpoints }: Graph): Requirement {
  if (!entity.sent || (entity.received && requests === "strict")) {
    return (key, count, size) => count >= size && documentedProperty(entity, key)?.requirement !== "optional";
  }
  const keys = [...new Set(entity.places.filter(({ root }) => root.sent === true).map(endpointPlace))];
  const shown = keys.flatMap((key) => endpoints.get(key) ?? []).map((place) => (place.evident ??= evidentKeys(place.places)));
  return (key, count, size) => {
    if (count < size) return false;
    const documented = documentedProperty(entity, key)?.requirement;
    if (documented !== undefined) return documented === "required";
    if (requests !== "evidence") return requests === "strict";
    return shown.some((properties) => properties.get(key) === true) && shown.every((properties) => properties.has(key));
  };
}

/**
 * The properties that may be required as far as the samples of one place show: `true` if they are
 * evidence for it, `false` if there are too few of them.
 */
function evidentKeys(places: readonly ObjectPlace[]): ReadonlyMap<string, boolean> {
  const isWhole = places.every(({ path }) => path === "");
  if (isWhole && places.some(({ root }) => root.request?.partial === true)) return new Map();
  const objects = places.flatMap((place) => place.objects);
  const columns = collectProperties(objects);
  const filled = new Set(places.flatMap(({ root }) => root.request?.filled ?? []));
  const own = [...columns.keys()].filter((key) => !filled.has(key));
  const enough = (isWhole && own.length === 1) || countBodies(places) > 1;
  const open = new Set(isWhole ? places.flatMap(({ root }) => root.request?.open ?? []) : []);
  const inAll = [...columns].filter(([, values]) => values.length === objects.length);
  return new Map(inAll.map(([key]) => [key, enough || open.has(key)]));
}

/** The number of different bodies. */
function countBodies(places: readonly ObjectPlace[]): number {
  return new Set(places.flatMap(({ root }) => root.request?.bodies ?? [])).size;
}
