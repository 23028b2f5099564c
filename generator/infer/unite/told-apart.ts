import { isEnvelope } from "./common-names.ts";
import { comparedPlaces, type Relation } from "./relation.ts";
import { find } from "../entity.ts";
import type { Entity, ObjectPlace } from "../entity.ts";
import { sampleOf, type SampleIndex } from "../sample-index.ts";
import type { SeenKind } from "../shape.ts";
import { isElement, keyOf, withoutVariant } from "../steps.ts";

/** In so many times as many places, a thing would have shown a property that it can have. */
const habitRatio = 8;

const canBeEmpty: ReadonlySet<SeenKind> = new Set(["null", "array", "object", "variable"]);

/**
 * True if two entities that resemble each other are shown to be different things:
 *
 * - the one always has a property, and the other, seen in eight times as many places, never: that
 *   is no accident of samples;
 * - one saved body contains both, and the one always has what the other never has. A server omits
 *   empty values anywhere, so in related ones this must be an object or an array;
 * - they are not related, and what may contain anything (`data`, `items`) is filled in the one
 *   and empty in the other: a list of charges says nothing about an empty one of refunds;
 * - they are not related, have different properties, and each is a union. Neither says what it is
 *   without its own variants.
 */
export function areToldApart(one: Entity, other: Entity, relation: Relation, index: SampleIndex): boolean {
  const [ofOne, ofOther] = [kindsOnlyIn(one, other), kindsOnlyIn(other, one)];
  if (hasNoHabit(ofOne, one, other) || hasNoHabit(ofOther, other, one)) return true;
  const telling = [...ofOne, ...ofOther].some((kinds) => relation === "none" || kinds.has("object") || kinds.has("array"));
  if (telling && areInOneSample(one, other, index)) return true;
  if (relation !== "none") return false;
  const areUnions = one.form.kind === "variants" && other.form.kind === "variants";
  return (areUnions && differ(one, other)) || fillsWhatIsEmpty(one, other) || fillsWhatIsEmpty(other, one);
}

/** What was seen in the properties that an entity always has, and another one never. */
function kindsOnlyIn(entity: Entity, other: Entity): readonly ReadonlySet<SeenKind>[] {
  const found: ReadonlySet<SeenKind>[] = [];
  for (const [step, { count, kinds }] of entity.cells) {
    if (count >= entity.objects.length && !other.cells.has(step) && !isElement(step)) found.push(kinds);
  }
  return found;
}

function hasNoHabit(only: readonly unknown[], entity: Entity, usual: Entity): boolean {
  return only.length > 0 && usual.places.length >= habitRatio * entity.places.length;
}

/** Whether an entity is part of another is decided elsewhere. */
function areInOneSample(one: Entity, other: Entity, index: SampleIndex): boolean {
  const others = comparedPlaces(other);
  return comparedPlaces(one).some((place) => others.some((each) => areApart(place, each) && haveCommonSample(place, each, index)));
}

/** True for two places of one body, neither of which is inside the other. */
function areApart({ root, path }: ObjectPlace, other: ObjectPlace): boolean {
  return other.root === root && !isWithin(path, other.path) && !isWithin(other.path, path);
}

/** True if a sample shows both: two samples may show the same thing with more and with less. */
function haveCommonSample(one: ObjectPlace, other: ObjectPlace, index: SampleIndex): boolean {
  const samples = new Set(one.objects.map((object) => sampleOf(index, object)));
  return other.objects.some((object) => samples.has(sampleOf(index, object)));
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}/`);
}

function differ(one: Entity, other: Entity): boolean {
  return one.cells.size !== other.cells.size || [...one.cells.keys()].some((step) => !other.cells.has(step));
}

/**
 * True if some property that may contain anything has contents in one entity, and is empty in
 * another.
 */
function fillsWhatIsEmpty(filled: Entity, empty: Entity): boolean {
  const contents = contentsOf(empty);
  return [...contentsOf(filled)].some((key) => isEnvelope(key) && isEmpty(empty, key) && !contents.has(key));
}

/** The keys of the properties that contain objects with properties, or arrays of such objects. */
function contentsOf({ children }: Entity): ReadonlySet<string> {
  return new Set([...children].flatMap(([step, child]) => (find(child).cells.size > 0 ? [keyOf(withoutVariant(step))] : [])));
}

/** True if nothing but empty values was seen. */
function isEmpty({ cells }: Entity, key: string): boolean {
  const cell = cells.get(`/${key}`);
  return cell !== undefined && !cells.has(`/${key}/~[]`) && [...cell.kinds].every((kind) => canBeEmpty.has(kind));
}
