import { groupBy } from "../util/group-by.ts";
import { documentedProperty, type Entity, type ObjectPlace } from "./entity.ts";
import type { RequestPolicy } from "../config/model.ts";
import type { TypeRoot } from "./root.ts";
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
 * - it is the only property of a body; or
 * - two or more different bodies of one method and path all have it. A request that updates parts
 *   of something (PATCH) may leave out any property of its body, but not of objects inside it.
 *
 * If an entity occurs in several operations, all of them must require the property.
 */
export function requirementOf(entity: Entity, policy: RequestPolicy): Requirement {
  if (!entity.sent || (entity.received && policy === "strict")) {
    return (key, count, size) => count >= size && documentedProperty(entity, key)?.requirement !== "optional";
  }
  const evident = evidentKeys(entity);
  return (key, count, size) => {
    if (count < size) return false;
    const documented = documentedProperty(entity, key)?.requirement;
    if (documented !== undefined) return documented === "required";
    if (policy === "strict") return true;
    return policy === "evidence" && evident.has(key);
  };
}

/** The properties that the samples of every endpoint show to be required. */
function evidentKeys({ places }: Entity): ReadonlySet<string> {
  const sent = places.filter(({ root }) => root.sent === true);
  const perEndpoint = [...groupBy(sent, ({ root }) => endpointOf(root)).values()].map(evidentKeysAt);
  const [first, ...others] = perEndpoint;
  return new Set([...(first ?? [])].filter((key) => others.every((keys) => keys.has(key))));
}

function evidentKeysAt(places: readonly ObjectPlace[]): ReadonlySet<string> {
  if (places.some(({ root, path }) => path === "" && root.request?.partial === true)) return new Set();
  const objects = places.flatMap((place) => place.objects);
  const columns = collectProperties(objects);
  const isWhole = places.every(({ path }) => path === "");
  const enough = (isWhole && columns.size === 1) || countBodies(places) > 1;
  return new Set(enough ? [...columns].filter(([, values]) => values.length === objects.length).map(([key]) => key) : []);
}

/** Operations on the same method and path are evidence for each other. */
export function endpointOf({ id, request }: TypeRoot): string {
  return request === undefined ? id : `${request.method} ${request.path}`;
}

/** The number of different bodies. */
function countBodies(places: readonly ObjectPlace[]): number {
  return new Set(places.flatMap(({ root }) => root.request?.bodies ?? [])).size;
}
