import { find, livingEntities, type Entity, type Graph, type ObjectPlace } from "../entity.ts";
import { idOf, type NamedEntity } from "../naming.ts";
import { variantStep } from "../steps.ts";
import { describeEntity, digestOf } from "./describe.ts";
import { inPublishedOrder } from "./keep.ts";
import { isTypeName, type PublishedBodies, type SharedType } from "./published-bodies.ts";

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
    if (isShared(entity))
      shared.set(id, { first: idOf(entity), shape: digestOf(describeEntity(entity, graph)), keys: listKeys(entity, graph) });
    const places = entity.places.filter((place) => isNewInside(place, entity, listed));
    if (named === undefined && places.length < 2) continue;
    const own: readonly (readonly [string, string])[] = [["", id], ...(named === undefined ? [] : listVariants(named))];
    for (const { root, path } of places) for (const [step, type] of own) types.get(root.id)?.set(path + step, type);
  }
  const bodies = [...graph.published.digests].map(([id, shape]) => [id, { shape, types: Object.fromEntries(types.get(id) ?? []) }]);
  return { bodies: Object.fromEntries(bodies), shared: Object.fromEntries(shared) };
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
function listKeys(entity: Entity, graph: Graph): readonly string[] {
  if (entity.form.kind !== "object") return [];
  return inPublishedOrder([...entity.form.record.columns], entity, graph).map(([key]) => key);
}

function namelessId(entity: Entity): string {
  return entity.published?.startsWith("~") === true ? entity.published : `~${digestOf(idOf(entity))}`;
}

function isShared({ places }: Entity): boolean {
  return places.length > 1;
}
