import { defaultFormOptions } from "./forms/form.ts";
import type { Form, FormOptions } from "./forms/form.ts";
import { formAt } from "./forms/form-at.ts";
import { calledName } from "./name-hints.ts";
import type { RequestPolicy } from "../config/model.ts";
import type { Property } from "../ir/type.ts";
import { createPublishedState, type PublishedState } from "./published/state.ts";
import type { PlaceEvidence, RootPlace, TypeRoot } from "./root.ts";
import type { SampleIndex } from "./sample-index.ts";
import { printSteps } from "./steps.ts";
import type { ObjectSample, SeenKind } from "./shape.ts";

/** What was seen in one cell of an entity; enough to compare it with another entity's. */
export interface SeenCell {
  /** The number of objects that have it. */
  count: number;
  readonly kinds: Set<SeenKind>;
  /** The values, if the cell may be a discriminator. */
  readonly words: Set<string>;
}

/**
 * Objects that are considered one thing and get one type: at first those of one place, later those
 * of all places that turn out to be alike. An entity that was absorbed lives on in the one that
 * absorbed it; see `find`.
 */
export interface Entity {
  /** Order of first occurrence. */
  readonly number: number;
  /** The entity that absorbed it. */
  absorbedBy: Entity | undefined;
  readonly objects: ObjectSample[];
  readonly places: ObjectPlace[];
  /** The names of the properties that contain it, in lower case and in the singular. */
  readonly names: Set<string>;
  /** The paths of the operations that send or receive it. */
  readonly paths: Set<string>;
  /** Where it is sent, by `endpointPlace`. */
  readonly endpointPlaces: Set<string>;
  form: Form;
  /** True if the form is older than the objects. */
  stale: boolean;
  /** By step; elements of arrays have their own cells. Variants share the cells of their keys. */
  readonly cells: Map<string, SeenCell>;
  /** Entities of the objects inside, by step. */
  readonly children: Map<string, Entity>;
  /** Why entities of other places have become part of it. */
  readonly united: Set<UniteReason>;
  /** True if some of it is sent. */
  sent: boolean;
  /** True if some of it is received. */
  received: boolean;
  /** The published type of its objects; an empty string if they had none of their own. */
  published: string | undefined;
}

/**
 * Why objects of several places are one thing: they are bodies of one method and path; their shapes
 * are equal, or have most properties in common; they are at one place of such things; or they were
 * published as one.
 */
export type UniteReason = "endpoint" | "equal" | "alike" | "inside" | "published";

/** A place in a root where objects occur. */
export interface ObjectPlace extends RootPlace {
  /** The entity around it, and the steps from there; `undefined` for a root. */
  readonly around: { readonly entity: Entity; readonly step: string } | undefined;
  /** Order of first occurrence. */
  readonly number: number;
  readonly objects: readonly ObjectSample[];
}

/** A place before its objects are known. */
export type Place = Omit<ObjectPlace, "objects" | "number">;

/** What inference may conclude. */
export interface GraphOptions extends FormOptions {
  readonly requests: RequestPolicy;
}

export const defaultGraphOptions: GraphOptions = { ...defaultFormOptions, requests: "evidence" };

/** What all operations on one method and path send at one place of their bodies. */
export interface EndpointPlace {
  readonly places: ObjectPlace[];
  /** What it shows to be required, once that is asked for; see `requirementOf`. */
  evident: PlaceEvidence | undefined;
}

/** All entities of some roots, and the entity of each object. */
export interface Graph {
  readonly options: GraphOptions;
  readonly entities: Entity[];
  readonly owners: Map<ObjectSample, Entity>;
  readonly index: SampleIndex;
  /** By `endpointPlace`. */
  readonly endpoints: Map<string, EndpointPlace>;
  /** The steps to required properties, valid while the entity has this number of objects. */
  readonly required: Map<Entity, { readonly objects: number; readonly steps: ReadonlySet<string> }>;
  /** The parts of values in requests, once they are asked for; see `findParts`. */
  parts: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** What an earlier run has published of it. */
  readonly published: PublishedState;
}

/** Creates a graph without entities. */
export function createGraph(options: GraphOptions = defaultGraphOptions): Graph {
  const [index, published] = [{ roots: [], samples: undefined }, createPublishedState()];
  return { options, entities: [], owners: new Map(), index, endpoints: new Map(), required: new Map(), parts: undefined, published };
}

/** Adds a new entity for the objects of one place. */
export function addEntity(graph: Graph, objects: readonly ObjectSample[], at: Place): Entity {
  const place: ObjectPlace = { ...at, number: graph.entities.length, objects };
  const entity: Entity = {
    number: place.number,
    absorbedBy: undefined,
    objects: [...objects],
    places: [place],
    names: new Set(calledName(place) ?? []),
    paths: new Set([place.root.request?.path ?? place.root.id]),
    endpointPlaces: new Set(place.root.sent === true ? [endpointPlace(place)] : []),
    form: formAt(objects, [place], graph.options),
    stale: false,
    cells: new Map(),
    children: new Map(),
    united: new Set(),
    sent: place.root.sent === true,
    received: place.root.sent !== true,
    published: undefined,
  };
  graph.entities.push(entity);
  if (place.root.sent === true) addToEndpoint(graph, place);
  for (const object of objects) graph.owners.set(object, entity);
  return entity;
}

function addToEndpoint({ endpoints }: Graph, place: ObjectPlace): void {
  const key = endpointPlace(place);
  const known = endpoints.get(key);
  if (known === undefined) endpoints.set(key, { places: [place], evident: undefined });
  else known.places.push(place);
}

/** Operations on the same method and path are evidence for each other. */
export function endpointOf({ id, request }: TypeRoot): string {
  return request === undefined ? id : `${request.method} ${request.path}`;
}

/** The endpoint and the steps in its bodies; variants are not told apart. */
function endpointPlace({ root, path }: Pick<RootPlace, "root" | "path">): string {
  return `${endpointOf(root)}\n${path.replace(/\/~\|[^/]*/g, "")}`;
}

/** True if descriptions or scripts name properties of an entity that no sample has. */
export function hasUndeclared({ places }: Entity): boolean {
  return places.some(({ root, path }) => (root.undeclared?.get(printSteps(path))?.length ?? 0) > 0);
}

/** The properties of an entity that only descriptions or scripts name. */
export function undeclaredProperties({ places }: Entity): readonly Property[] {
  const found = places.flatMap(({ root, path }) => root.undeclared?.get(printSteps(path)) ?? []);
  if (found.length === 0) return found;
  return [...new Map(found.toReversed().map((property) => [property.key, property])).values()].toReversed();
}

/** The entity that absorbed this one, directly or indirectly; itself if none did. */
export function find(entity: Entity): Entity {
  let root = entity;
  while (root.absorbedBy !== undefined) root = root.absorbedBy;
  for (let next = entity; next.absorbedBy !== undefined && next.absorbedBy !== root;) {
    const parent: Entity = next.absorbedBy;
    next.absorbedBy = root;
    next = parent;
  }
  return root;
}

/**
 * Unites two entities, and those that both contain at the same step. The one that was seen first
 * remains.
 */
export function uniteEntities(one: Entity, other: Entity, reason: UniteReason): void {
  const pending: (readonly [Entity, Entity])[] = [[one, other]];
  let because = reason;
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = [find(pair[0]), find(pair[1])];
    if (left === right) continue;
    const [first, second] = left.number < right.number ? [left, right] : [right, left];
    pending.push(...absorb(first, second));
    first.united.add(because);
    because = "inside";
  }
}

/** Returns the children that must be united next. */
function absorb(first: Entity, second: Entity): readonly (readonly [Entity, Entity])[] {
  second.absorbedBy = first;
  for (const object of second.objects) first.objects.push(object);
  for (const place of second.places) first.places.push(place);
  for (const name of second.names) first.names.add(name);
  for (const path of second.paths) first.paths.add(path);
  for (const place of second.endpointPlaces) first.endpointPlaces.add(place);
  for (const reason of second.united) first.united.add(reason);
  first.stale = true;
  first.sent ||= second.sent;
  first.received ||= second.received;
  first.published = first.published || (second.published ?? first.published);
  for (const [step, cell] of second.cells) addToCell(first, step, cell);
  const both: (readonly [Entity, Entity])[] = [];
  for (const [step, child] of second.children) {
    const own = first.children.get(step);
    if (own === undefined) first.children.set(step, child);
    else both.push([own, child]);
  }
  return both;
}

/** Adds what was seen to the cell of a step. */
export function addToCell(entity: Entity, step: string, seen: SeenCell): void {
  const cell = entity.cells.get(step);
  if (cell === undefined) {
    entity.cells.set(step, { count: seen.count, kinds: new Set(seen.kinds), words: new Set(seen.words) });
    return;
  }
  cell.count += seen.count;
  for (const kind of seen.kinds) cell.kinds.add(kind);
  for (const word of seen.words) cell.words.add(word);
}

/** The entities that have not been absorbed, in order of first occurrence. */
export function livingEntities(graph: Graph): readonly Entity[] {
  return graph.entities.filter(({ absorbedBy }) => absorbedBy === undefined);
}
