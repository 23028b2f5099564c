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
 * listed at the first of them, which may lie inside another one.
 */
export function samePlaces(id: string, path: string, published: PublishedBodies): readonly BodyPlace[] {
  const places = new Map<string, BodyPlace>();
  for (let place: BodyPlace | undefined = { id, path }; place !== undefined && !places.has(place.id + place.path);) {
    places.set(place.id + place.path, place);
    place = firstPlaceOf(place, published);
  }
  return [...places.values()];
}

function firstPlaceOf({ id, path }: BodyPlace, { bodies, shared }: PublishedBodies): BodyPlace | undefined {
  const types = bodies[id]?.types ?? {};
  for (const { index: end } of [...path.matchAll(/\//g)].reverse()) {
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
