import { find, type Entity, type Graph } from "../entity.ts";
import { describeEntity } from "./describe.ts";
import { placeOfBody } from "./published-bodies.ts";

/** Objects that are looked at again for all comparisons together. Keeps the search linear. */
const maxObjects = 1_000_000;

/**
 * True if two entities may become one type without a change to what was published: two published
 * types stay two, and what is new joins a published type only if that says the same afterwards. The
 * operations of one method and path may change their own type.
 */
export function mayUnite(one: Entity, other: Entity, graph: Graph): boolean {
  return !graph.published.isKnown || everyPair(one, other, (left, right) => mayJoin(left, right, graph));
}

/** True if a published type says the same with some more objects, and so does all inside. */
export function fitsInside(added: Entity, kept: Entity, graph: Graph): boolean {
  return everyPair(kept, added, (left, right) => areOneName(left, right) && fits(right, left, graph));
}

/** Compares two entities, and what both have inside. */
function everyPair(one: Entity, other: Entity, isGood: (left: Entity, right: Entity) => boolean): boolean {
  const pending: (readonly [Entity, Entity])[] = [[one, other]];
  const met = new Set<string>();
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = [find(pair[0]), find(pair[1])];
    const key = `${left.number} ${right.number}`;
    if (left === right || met.has(key)) continue;
    met.add(key);
    if (!isGood(left, right)) return false;
    for (const [step, child] of left.children) {
      const partner = right.children.get(step);
      if (partner !== undefined) pending.push([child, partner]);
    }
  }
  return true;
}

function areOneName({ published: one = "" }: Entity, { published: other = "" }: Entity): boolean {
  return one === "" || other === "" || one === other;
}

function mayJoin(left: Entity, right: Entity, graph: Graph): boolean {
  if (left.published === undefined && right.published === undefined) return true;
  if (left.published !== undefined && right.published !== undefined) return left.published === right.published && left.published !== "";
  const [kept, added] = left.published === undefined ? [right, left] : [left, right];
  return isAtPlaceOf(kept, added) || (kept.published !== "" && fits(added, kept, graph));
}

/** True if a type belongs to one method and path alone, and so does what would join it. */
function isAtPlaceOf({ places }: Entity, added: Entity): boolean {
  const own = new Set([...places, ...added.places].map(({ root }) => placeOfBody(root)));
  return own.size === 1;
}

/** True if a type says the same with some more objects, those inside left aside. */
function fits(added: Entity, kept: Entity, graph: Graph): boolean {
  if (!canCompare(added.objects.length + kept.objects.length, graph)) return false;
  return describeEntity(merge(kept, added), graph) === describeEntity(kept, graph);
}

/** Counts objects that are looked at again; false if they are too many by now. */
export function canCompare(objects: number, { published }: Graph): boolean {
  published.compared += objects;
  return published.compared <= maxObjects;
}

function merge(kept: Entity, added: Entity): Entity {
  return {
    ...kept,
    objects: [...kept.objects, ...added.objects],
    places: [...kept.places, ...added.places],
    endpointPlaces: new Set([...kept.endpointPlaces, ...added.endpointPlaces]),
    sent: kept.sent || added.sent,
    received: kept.received || added.received,
  };
}
