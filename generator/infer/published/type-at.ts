import type { PublishedBodies } from "./published-bodies.ts";

/** The published type of an object. */
export function typeAt(id: string, path: string, published: PublishedBodies): string | undefined {
  for (const place of samePlaces(id, path, published)) {
    const name = published.bodies[place.id]?.types[place.path];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A place in a body. */
interface BodyPlace {
  readonly id: string;
  readonly path: string;
}

/**
 * The places that may stand for a published one. What lies inside a type of several places is
 * listed at the first of them, which may lie inside another one. Mostly the place itself is it, and
 * no other is looked for.
 */
export function* samePlaces(id: string, path: string, published: PublishedBodies): Generator<BodyPlace> {
  const seen = new Set<string>();
  for (let place: BodyPlace | undefined = { id, path }; place !== undefined; place = firstPlaceOf(place, published)) {
    const key: string = place.id + place.path;
    if (seen.has(key)) return;
    seen.add(key);
    yield place;
  }
}

function firstPlaceOf({ id, path }: BodyPlace, { bodies, shared }: PublishedBodies): BodyPlace | undefined {
  const types = bodies[id]?.types ?? {};
  for (let end = path.lastIndexOf("/"); end >= 0; end = end === 0 ? -1 : path.lastIndexOf("/", end - 1)) {
    const outer = shared[types[path.slice(0, end)] ?? ""];
    if (outer === undefined) continue;
    const first = bodyOf(outer.first);
    return { id: first, path: outer.first.slice(first.length) + path.slice(end) };
  }
  return undefined;
}

/** The id of the body that a place is in. */
export function bodyOf(place: string): string {
  return /^.*? ~[0-9a-f]{8}(?:~\d+)?#(?:\d{3}|[a-z]+)(?=\/|$)/s.exec(place)?.[0] ?? place;
}
