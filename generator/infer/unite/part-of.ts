import { find } from "../entity.ts";
import type { Entity, ObjectPlace } from "../entity.ts";
import { withoutVariant } from "../steps.ts";
import { comparedPlaces } from "./relation.ts";

/**
 * True if `part` occurs inside `whole`, and no sample shows that this goes on: a part that has, in
 * turn, the property in which it occurs, or a whole that is in such a property. An utterance and
 * its `words` may share most properties; united they would claim `words[].words`. So may the
 * `words` of another body, which are called like those inside the utterance.
 */
export function isPartOf(part: Entity, whole: Entity): boolean {
  if (isCalledLikePart(part, whole)) return true;
  const outer = comparedPlaces(whole);
  return comparedPlaces(part).some((inner) =>
    outer.some((place) => {
      const key = keyInside(inner, place);
      return key !== undefined && key !== keyAround(place) && !hasKey(part, key) && !containsItself(whole, key);
    }),
  );
}

/** True for an entity called like something inside `whole`, and without such a thing itself. */
function isCalledLikePart(part: Entity, whole: Entity): boolean {
  return [...whole.children].some(([step, child]) => {
    const { names } = find(child);
    const isCalledSo = [...part.names].some((name) => names.has(name) && !whole.names.has(name));
    return isCalledSo && !part.cells.has(withoutVariant(step).replace(/(?:\/~\[\])+$/, ""));
  });
}

/** The key of the property of `outer` that leads to `inner`; `undefined` if none does. */
function keyInside(inner: ObjectPlace, outer: ObjectPlace): string | undefined {
  if (inner.root !== outer.root || !inner.path.startsWith(`${outer.path}/`)) return undefined;
  const steps = inner.path.slice(outer.path.length + 1).split("/");
  return steps.find((step) => !step.startsWith("~[") && !step.startsWith("~|"));
}

/** The key of the property that an object is in: in `replies[].replies[]` the two are the same. */
function keyAround({ path }: ObjectPlace): string | undefined {
  return path.split("/").findLast((step) => step !== "" && !step.startsWith("~[") && !step.startsWith("~|"));
}

function hasKey({ cells }: Entity, key: string): boolean {
  return cells.has(`/${key}`);
}

function containsItself(whole: Entity, key: string): boolean {
  return [...whole.children].some(([step, child]) => step.split("/")[1] === key && find(child) === whole);
}
