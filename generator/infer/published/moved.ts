import { groupBy } from "../../util/group-by.ts";
import { livingEntities, type Entity, type Graph } from "../entity.ts";
import type { PublishedBodies, PublishedBody } from "./published-bodies.ts";
import { bodyOf, typeAt } from "./type-at.ts";

/** The id of an operation, and a status. */
const answerId = /^(.*)#(\d{3})$/s;

/**
 * What was published, with the bodies whose status was corrected under their ids of today. An
 * answer that is gone and the only new one of its operation are the same body if they have the same
 * shape, or all its published types are where they were.
 */
export function followStatuses(graph: Graph, published: PublishedBodies): PublishedBodies {
  const { digests } = graph.published;
  const gone = groupBy(
    Object.keys(published.bodies).filter((id) => answerId.test(id) && !digests.has(id)),
    operationOf,
  );
  if (gone.size === 0) return published;
  const fresh = groupBy(
    [...digests.keys()].filter((id) => answerId.test(id) && published.bodies[id] === undefined),
    operationOf,
  );
  const entities = groupBy(livingEntities(graph), ({ places: [place] }) => place?.root.id ?? "");
  const moved = new Map<string, string>();
  for (const [operation, [before = "", ...others]] of gone) {
    const [now, ...rivals] = fresh.get(operation) ?? [];
    if (now === undefined || others.length + rivals.length > 0) continue;
    const isEqual = published.bodies[before]?.shape === digests.get(now);
    if (isEqual || isSameBody(before, entities.get(now) ?? [], published)) moved.set(before, now);
  }
  return moved.size === 0 ? published : move(published, moved);
}

function operationOf(id: string): string {
  return answerId.exec(id)?.[1] ?? id;
}

function statusOf(id: string): string {
  return answerId.exec(id)?.[2] ?? "";
}

/** True if the objects of a body include all that had types of their own, with known properties. */
function isSameBody(id: string, now: readonly Entity[], published: PublishedBodies): boolean {
  const { bodies, shared } = published;
  const types = Object.entries(bodies[id]?.types ?? {}).filter(([path]) => !path.includes("/~|"));
  const paths = new Set(now.map(pathOf));
  if (!types.some(([path, name]) => path !== "" || shared[name] !== undefined) || !types.every(([path]) => paths.has(path))) return false;
  return now.every((entity) => {
    const type = shared[typeAt(id, pathOf(entity), published) ?? ""];
    return type === undefined || keysOf(entity).every((key) => type.keys.includes(key));
  });
}

function pathOf({ places: [place] }: Entity): string {
  return place?.path ?? "";
}

function keysOf({ objects }: Entity): readonly string[] {
  return objects.flatMap(({ members }) => members.map(({ key }) => key));
}

/**
 * A type of a body alone is called after its status (`…Error`), so it stays behind where its name
 * would be wrong.
 */
function move({ bodies, shared }: PublishedBodies, moved: ReadonlyMap<string, string>): PublishedBodies {
  const idNow = (id: string): string => moved.get(id) ?? id;
  const moveBody = (id: string, body: PublishedBody): PublishedBody => {
    const isKept = (name: string): boolean => shared[name] !== undefined || fitsStatus(name, statusOf(id), statusOf(idNow(id)));
    return { ...body, types: Object.fromEntries(Object.entries(body.types).filter(([path, name]) => path !== "" || isKept(name))) };
  };
  const renamed = Object.entries(bodies).map(([id, body]) => [idNow(id), moved.has(id) ? moveBody(id, body) : body] as const);
  const places = Object.entries(shared).map(([name, type]) => {
    const id = bodyOf(type.first);
    return [name, { ...type, first: idNow(id) + type.first.slice(id.length) }] as const;
  });
  return { bodies: Object.fromEntries(renamed), shared: Object.fromEntries(places) };
}

/** True if a type's name for the answer with one status may be that for another one. */
function fitsStatus(name: string, before: string, now: string): boolean {
  const isSuccess = (status: string): boolean => status.startsWith("2");
  return isSuccess(before) === isSuccess(now) && !name.includes(before);
}
