import { find, livingEntities, type Entity, type Graph, type ObjectPlace } from "../entity.ts";
import type { Json } from "../../json/json.ts";
import { idOf, type NamedEntity } from "../naming.ts";
import { evidenceAt, haveSeveral, requirementOf } from "../requirement.ts";
import { escapeStep, variantStep } from "../steps.ts";
import { addToGroup } from "../../util/group-by.ts";
import { describeEntity, digestOf } from "./describe.ts";
import { inPublishedOrder } from "./keep.ts";
import { isTypeName, type PublishedBodies, type PublishedBody, type SharedType } from "./published-bodies.ts";

/** What inference says about published types. */
export interface BodyTypes {
  /** The published names of types, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** What to publish, with ids in place of names. */
  readonly publish: PublishedBodies;
}

/** Bodies without types. */
export const noBodyTypes: BodyTypes = { names: new Map(), publish: { bodies: {}, shared: {} } };

/**
 * What the next run must know about the types of bodies, with the ids of types in place of their
 * names.
 */
export function listPublished(graph: Graph, names: ReadonlyMap<Entity, NamedEntity>): PublishedBodies {
  const types = new Map<string, Map<string, string>>([...graph.published.digests.keys()].map((id) => [id, new Map()]));
  const shared = new Map<string, SharedType>();
  const listed = new Set<string>();
  for (const entity of livingEntities(graph)) {
    const named = names.get(entity);
    if (named === undefined && !isShared(entity)) continue;
    const id = named?.id ?? namelessId(entity);
    if (isShared(entity)) shared.set(id, listShared(entity, graph));
    const places = entity.places.filter((place) => isNewInside(place, entity, listed));
    // What was listed once stays so: the next run must find it under the same id.
    if (named === undefined && places.length < 2 && !isListedNameless(entity)) continue;
    const own: readonly (readonly [string, string])[] = [["", id], ...(named === undefined ? [] : listVariants(named))];
    for (const { root, path } of places) for (const [step, type] of own) types.get(root.id)?.set(path + step, type);
  }
  const parts = listParts(graph);
  const alone = listAlone(graph);
  const bodies = [...graph.published.digests].map(([id, shape]): readonly [string, PublishedBody] => {
    const own = parts.get(id);
    const facts = { ...(own === undefined ? {} : { parts: own.sort() }), ...describeAlone(alone.get(id)) };
    return [id, { shape, types: Object.fromEntries(types.get(id) ?? []), ...facts }];
  });
  return { bodies: Object.fromEntries(bodies), shared: Object.fromEntries(shared) };
}

/** The properties that are required as parts of values, by the ids of bodies. */
function listParts(graph: Graph): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const endpoint of graph.endpoints.values()) {
    const keys = [...evidenceAt(endpoint, graph)].flatMap(([key, because]) => (because === "part" ? [key] : []));
    for (const { root, path } of endpoint.places) for (const key of keys) addToGroup(parts, root.id, `${path}/${escapeStep(key)}`);
  }
  return parts;
}

/**
 * What is alone among the bodies of its method and path, by the ids of bodies: steps to objects,
 * without any to the body itself.
 */
function listAlone(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const alone = new Map<string, string[]>();
  for (const { places } of graph.endpoints.values()) {
    if (haveSeveral(places, graph)) continue;
    for (const { root, path } of places) if (root.request !== undefined) addToGroup(alone, root.id, path);
  }
  return alone;
}

function describeAlone(paths: readonly string[] = []): Pick<PublishedBody, "single" | "alone"> {
  if (paths.includes("")) return { single: true };
  return paths.length === 0 ? {} : { alone: paths.toSorted() };
}

/** False inside a type of several places, if the same was met there before. */
function isNewInside({ around }: ObjectPlace, { number }: Entity, met: Set<string>): boolean {
  const outer = around === undefined ? undefined : find(around.entity);
  if (around === undefined || outer === undefined || !isShared(outer)) return true;
  const key = `${outer.number}${around.step} ${number}`;
  return !met.has(key) && met.add(key).size > 0;
}

/** The published names of types, by their ids. */
export function listPublishedNames(graph: Graph, names: ReadonlyMap<Entity, NamedEntity>): ReadonlyMap<string, string> {
  const { variants } = graph.published;
  return new Map(
    [...names].flatMap(([{ published = "" }, named]) => {
      const own = isTypeName(published) ? [[named.id, published] as const] : [];
      const inner = listVariants(named).flatMap(([step, id]) => {
        const name = variants.get(published + step);
        return name === undefined ? [] : [[id, name] as const];
      });
      return [...own, ...inner];
    }),
  );
}

function listVariants({ variants, other }: NamedEntity): readonly (readonly [step: string, id: string])[] {
  const seen = [...variants].map(([value, { id }]) => [variantStep(value), id] as const);
  return other === undefined ? seen : [...seen, [variantStep(""), other.id]];
}

/** The variants of a union have orders of their own, which are not kept. */
function listShared(entity: Entity, graph: Graph): SharedType {
  const record = entity.form.kind === "object" ? entity.form.record : { size: 0, columns: new Map<string, readonly Json[]>() };
  const columns = inPublishedOrder([...record.columns], entity, graph);
  const isRequired = requirementOf(entity, graph);
  const optional = columns.flatMap(([key, values]) => (isRequired(key, values.length, record.size) ? [] : [key]));
  return {
    first: idOf(entity),
    shape: digestOf(describeEntity(entity, graph)),
    keys: columns.map(([key]) => key),
    ...(optional.length === 0 ? {} : { optional }),
  };
}

function namelessId(entity: Entity): string {
  return isListedNameless(entity) ? entity.published : `~${digestOf(idOf(entity))}`;
}

function isListedNameless(entity: Entity): entity is Entity & { published: string } {
  return entity.published?.startsWith("~") === true;
}

function isShared({ places }: Entity): boolean {
  return places.length > 1;
}
