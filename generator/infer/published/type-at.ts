import type { PublishedBodies } from "./published-bodies.ts";

/**
 * The published type of an object. What lies inside a type of several places is listed at the first
 * of them, which may lie inside another one.
 */
export function typeAt(id: string, path: string, published: PublishedBodies, met: ReadonlySet<string> = new Set()): string | undefined {
  const types = published.bodies[id]?.types ?? {};
  if (types[path] !== undefined || met.has(id + path)) return types[path];
  for (const { index: end } of [...path.matchAll(/\//g)].reverse()) {
    const outer = published.shared[types[path.slice(0, end)] ?? ""];
    if (outer === undefined) continue;
    const first = bodyOf(outer.first);
    return typeAt(first, outer.first.slice(first.length) + path.slice(end), published, new Set([...met, id + path]));
  }
  return undefined;
}

/** The id of the body that a place is in. */
export function bodyOf(place: string): string {
  return /^.*? ~[0-9a-f]{8}(?:~\d+)?#(?:\d{3}|[a-z]+)(?=\/|$)/s.exec(place)?.[0] ?? place;
}
