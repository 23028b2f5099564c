import { addToGroup, groupBy } from "../../util/group-by.ts";
import { find, livingEntities, uniteEntities, type Entity, type Graph, type ObjectPlace } from "../entity.ts";
import { findChangedBodies } from "./changed.ts";
import { describeEntity, digestOf } from "./describe.ts";
import { idOf } from "../naming.ts";
import { canCompare, fitsInside } from "./may-unite.ts";
import { followStatuses } from "./moved.ts";
import { placeOfBody, type PublishedBodies, type SharedType } from "./published-bodies.ts";
import { samePlaces, typeAt } from "./type-at.ts";

/**
 * Makes one of the objects that were published as one type, and marks what was published, so that
 * nothing else changes it. Where the bodies of a method and path have changed so that they would
 * change a type for others, they leave it, if it then says what it did.
 */
export function keepPublished(graph: Graph, known: PublishedBodies): void {
  const published = followStatuses(graph, known);
  graph.published.isKnown = true;
  const changed = findChangedBodies(graph, published);
  const groups = new Map<string, Entity[]>();
  for (const entity of livingEntities(graph)) {
    const [place] = entity.places;
    if (place === undefined || published.bodies[place.root.id] === undefined) continue;
    const name = typeAt(place.root.id, place.path, published);
    if (name !== undefined) {
      entity.published = name;
      addToGroup(groups, name, entity);
    } else if (!changed.has(placeOfBody(place.root))) entity.published = "";
    const first = name === undefined ? undefined : published.shared[name]?.first;
    if (name !== undefined && (first ?? idOf(entity)) === idOf(entity)) graph.published.first.add(place);
  }
  for (const id of graph.published.digests.keys()) {
    const { single, alone = [] } = published.bodies[id] ?? {};
    for (const path of single === true ? [""] : alone) graph.published.single.add(id + path);
    const body = changed.has(placeOfBody({ id })) ? undefined : published.bodies[id];
    if (body !== undefined) graph.published.parts.set(id, new Set(body.parts));
  }
  rememberVariants(graph, published);
  for (const [name, { keys }] of Object.entries(published.shared)) graph.published.keys.set(name, keys);
  // What has not changed is united first: types inside others are compared as a whole.
  const parts = [...groups].map(([name, entities]) => {
    const type = published.shared[name];
    const group = uniteUnchanged(entities, changed, type);
    if (group.kept !== undefined && type !== undefined) graph.published.optional.set(name, new Set(type.optional));
    return group;
  });
  const shapes = groupBy(Object.values(published.shared), ({ first }) => first);
  const shapesAt = ({ root, path }: ObjectPlace): readonly SharedType[] =>
    [...samePlaces(root.id, path, published)].flatMap((same) => shapes.get(same.id + same.path) ?? []);
  for (const part of parts) uniteChanged(graph, part, shapesAt);
}

function rememberVariants({ published: { variants } }: Graph, { bodies }: PublishedBodies): void {
  for (const { types } of Object.values(bodies)) {
    for (const [path, name] of Object.entries(types)) {
      const start = path.lastIndexOf("/");
      const union = types[path.slice(0, Math.max(start, 0))];
      if (path.startsWith("/~|", start) && union !== undefined) variants.set(union + path.slice(start), name);
    }
  }
}

/** The entities of a published type. */
interface PublishedGroup {
  /** Of bodies that are as they were; `undefined` if all have changed. */
  readonly kept: Entity | undefined;
  /** Of each method and path where something has changed. */
  readonly changed: readonly Entity[];
  /** The published type, if it belongs to several bodies. */
  readonly type: SharedType | undefined;
}

/** The types of several bodies that a place has or had. */
type ShapesAt = (place: ObjectPlace) => readonly SharedType[];

function uniteUnchanged(entities: readonly Entity[], changed: ReadonlySet<string>, type: SharedType | undefined): PublishedGroup {
  const places = [...groupBy(entities, ({ places: [place] }) => (place === undefined ? "" : placeOfBody(place.root)))];
  const same = places.filter(([key]) => !changed.has(key));
  const others = places.filter(([key]) => changed.has(key));
  return {
    kept: uniteAll(same.flatMap(([, each]) => each)),
    changed: others.flatMap(([, each]) => uniteAll(each) ?? []),
    type,
  };
}

function uniteChanged(graph: Graph, { kept, changed, type }: PublishedGroup, shapesAt: ShapesAt): void {
  if (kept === undefined) return void uniteAll(changed);
  const staysAsItIs =
    changed.length > 0 && type?.shape === digestOf(describeEntity(find(kept), graph)) && staysInside(kept, shapesAt, graph);
  for (const each of changed) {
    if (!staysAsItIs || fitsInside(each, kept, graph)) uniteEntities(kept, each, "published");
    else leave(find(each), graph);
  }
}

/** The next run will not know that a place was the first of a type that it has left. */
function leave(entity: Entity, { published: { first } }: Graph): void {
  entity.published = undefined;
  for (const place of entity.places) first.delete(place);
}

/** True if the types of several bodies that begin inside a type say what they did. */
function staysInside(kept: Entity, shapesAt: ShapesAt, graph: Graph): boolean {
  const inside = new Set([find(kept)]);
  for (const entity of inside) {
    if (!canCompare(entity.objects.length, graph)) return true;
    const known = entity.places.flatMap(shapesAt);
    const digest = digestOf(describeEntity(entity, graph));
    if (known.length > 0 && !known.some(({ shape }) => shape === digest)) return false;
    for (const child of entity.children.values()) inside.add(find(child));
  }
  return true;
}

function uniteAll([first, ...others]: readonly Entity[]): Entity | undefined {
  if (first === undefined) return undefined;
  for (const other of others) uniteEntities(first, other, "published");
  return first;
}

/** The properties of an entity: those of its published type in their order, then the others. */
export function inPublishedOrder<Column extends readonly [key: string, ...unknown[]]>(
  columns: readonly Column[],
  { published = "", form }: Entity,
  graph: Graph,
): readonly Column[] {
  const ranks = new Map(graph.published.keys.get(published)?.map((key, index) => [key, index]));
  const rankOf = ([key]: Column): number => ranks.get(key) ?? ranks.size;
  return ranks.size === 0 || form.kind !== "object" ? columns : columns.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Puts the places of an entity in order: first that of its published type, then as found. */
export function sortPlaces({ places, objects }: Entity, { published: { first } }: Graph): void {
  const rank = (place: ObjectPlace): number => (first.has(place) ? 0 : 1);
  places.sort((one, two) => rank(one) - rank(two) || one.number - two.number);
  objects.length = 0;
  for (const place of places) for (const object of place.objects) objects.push(object);
}
