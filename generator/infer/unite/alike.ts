import { find, hasUndeclared } from "../entity.ts";
import { commonplaceNames, isEnvelope } from "./common-names.ts";
import { isElement, keyOf, unescapeStep } from "../steps.ts";
import type { Entity, Graph, SeenCell } from "../entity.ts";
import type { Form } from "../forms/form.ts";
import { lastWordOf } from "../name-hints.ts";
import { areOtherWords, differInKind } from "./differ-in-kind.ts";
import { isPartOf } from "./part-of.ts";
import { requirementOf } from "../requirement.ts";
import { isKnownKind } from "../shape.ts";
import { haveCommon, numberPair, type Relation, relationByName } from "./relation.ts";
import { areToldApart } from "./told-apart.ts";
import { lowerCase } from "../../util/letters.ts";

/** What a check compares, and what is enough for it. */
export interface LikenessRules {
  /** `own`: entities that are sent are not compared with those that are received. */
  readonly directions: "own" | "both";
  /** `telling`: two equal properties are enough if they say what the thing is. */
  readonly enough: "many" | "telling";
}

/** Pairs that are being compared, or were found to differ. */
export interface LikenessCheck extends LikenessRules {
  readonly graph: Graph;
  readonly assumed: Set<number>;
  readonly unlike: Set<number>;
}

/** Creates a check without results. */
export function createLikenessCheck(graph: Graph, rules: LikenessRules): LikenessCheck {
  return { ...rules, graph, assumed: new Set(), unlike: new Set() };
}

/** How the properties of two entities relate. */
interface Overlap {
  /** How many are shared, without elements. */
  readonly common: number;
  readonly shared: readonly (readonly [string, SeenCell, SeenCell])[];
  readonly onlyLeft: readonly SeenCell[];
  readonly onlyRight: readonly SeenCell[];
}

/** Entities with fewer properties than this are often identical by accident. */
const minIdentical = 3;
/**
 * An entity that lies within another one of a different name needs at least this many common
 * properties.
 */
const minContained = 4;
/**
 * The share of all properties that overlapping entities need in common, with and without a common
 * name.
 */
const namesakeOverlap = 0.5;
const strangerOverlap = 0.75;
/** With this many other properties in common, a nested object may differ. */
const minForgiving = 6;

/**
 * True if two entities are one thing. That is so if nothing contradicts it (a property of clashing
 * kinds, another discriminator, nested objects that differ, see also `areToldApart`) and
 *
 * - they have the same properties: three or more, two that say what the thing is (compared last),
 *   or fewer if they occur at similar places; or
 * - they have the same name, and at least half of their properties are common to both. Those that
 *   are optional already do not count, unless each of the two has a required property that the
 *   other lacks; or
 * - one has four or more properties, the other has them too, and three quarters of all properties
 *   are common.
 *
 * An entity and something inside it are one thing only if the recursion was seen (`isPartOf`). What
 * only one of two has may make it another kind of thing (`differInKind`).
 *
 * An entity that is sent keeps what it requires: both must require the same properties. Entities
 * of requests to different paths, or of a request and a response, are one thing only if they are
 * equal, and no description names further properties.
 */
export function areAlike(left: Entity, right: Entity, check: LikenessCheck): boolean {
  const [one, other] = [find(left), find(right)];
  return areAlikeAs(relationByName(one, other), one, other, check);
}

/**
 * The same for what is related in this way. What two things that are alike have in one property is
 * of one kind.
 */
function areAlikeAs(relation: Relation, one: Entity, other: Entity, check: LikenessCheck): boolean {
  if (one === other) return true;
  if (check.directions === "own" && (one.sent !== other.sent || one.received !== other.received)) return false;
  const pair = numberPair(one, other, relation);
  if (check.assumed.has(pair)) return true;
  if (check.unlike.has(pair)) return false;
  check.assumed.add(pair);
  const alike =
    compare(one, other, relation, check) &&
    !isPartOf(one, other) &&
    !isPartOf(other, one) &&
    !areToldApart(one, other, relation, check.graph.index) &&
    (relation === "one place" || !differInKind(one, other));
  check.assumed.delete(pair);
  if (!alike) check.unlike.add(pair);
  return alike;
}

function compare(left: Entity, right: Entity, relation: Relation, check: LikenessCheck): boolean {
  if (left.form.kind === "map" || right.form.kind === "map")
    return areMapsOfOneKind(left.form, right.form) && haveLikeChildren(left, right, check);
  // A union is closed where it is sent, and open where it is received.
  if ((left.form.kind === "variants" || right.form.kind === "variants") && (left.sent !== right.sent || left.received !== right.received))
    return false;
  if (left.cells.size === 0 || right.cells.size === 0) return true;
  const overlap = overlapOf(left, right);
  if (!isEnough(overlap, left, right, relation) && !(check.enough === "telling" && areTelling(overlap, left, right))) return false;
  if ((left.sent || right.sent) && !isSafeToSend(overlap, left, right, check.graph)) return false;
  if (relation === "none" && areOtherThings(overlap)) return false;
  if (!overlap.shared.every(([, one, other]) => holdsKnown(one, other) || holdsKnown(other, one))) return false;
  const inner = overlap.shared.filter(([step]) => left.children.has(step) && right.children.has(step));
  if (inner.length === 0) return true;
  const own = overlap.shared.filter(([step]) => !isElement(step) && !isEnvelope(keyOf(step)));
  return inner.every(([step]) => {
    const others = own.filter(([otherStep]) => keyOf(otherStep) !== keyOf(step)).length;
    return childIsAlike(step, left, right, others, check);
  });
}

function areMapsOfOneKind(left: Form, right: Form): boolean {
  return left.kind === "map" && right.kind === "map" && (left.keys === undefined) === (right.keys === undefined);
}

function overlapOf(left: Entity, right: Entity): Overlap {
  const shared: (readonly [string, SeenCell, SeenCell])[] = [];
  const onlyLeft: SeenCell[] = [];
  let common = 0;
  for (const [step, cell] of left.cells) {
    const other = right.cells.get(step);
    if (other !== undefined) shared.push([step, cell, other]);
    if (isElement(step)) continue;
    if (other === undefined) onlyLeft.push(cell);
    else common += 1;
  }
  const onlyRight: SeenCell[] = [];
  for (const [step, cell] of right.cells) if (!left.cells.has(step) && !isElement(step)) onlyRight.push(cell);
  return { common, shared, onlyLeft, onlyRight };
}

function haveCommonLastWord(left: Entity, right: Entity): boolean {
  const words = new Set(left.places.map(lastWordOf));
  return right.places.some((place) => {
    const word = lastWordOf(place);
    return word !== "" && words.has(word);
  });
}

function isEnough({ common, shared, onlyLeft, onlyRight }: Overlap, left: Entity, right: Entity, relation: Relation): boolean {
  const all = common + onlyLeft.length + onlyRight.length;
  if (all === common) return common >= minIdentical || relation !== "none" || (left.names.size === 0 && right.names.size === 0);
  if (relation !== "none") {
    const [ofLeft, ofRight] = [countRequired(onlyLeft, left), countRequired(onlyRight, right)];
    const others = ofLeft > 0 && ofRight > 0 ? onlyLeft.length + onlyRight.length : ofLeft + ofRight;
    const sameKind = shared.some(([, one, other]) => one.words.size > 0 && other.words.size > 0);
    return common >= namesakeOverlap * (common + others) && (common >= 2 || sameKind);
  }
  const contained = onlyLeft.length === 0 || onlyRight.length === 0;
  return contained && common >= minContained && common >= strangerOverlap * all;
}

/**
 * True for equal properties that say what a thing is: one of two could hardly be that of another
 * thing, or a single one is the address of a link. Two of any kind are enough under names that end
 * in one word: `homeTeam`, `awayTeam`.
 */
function areTelling({ shared, onlyLeft, onlyRight }: Overlap, left: Entity, right: Entity): boolean {
  const keys = shared.filter(([step]) => !isElement(step)).map(([step]) => lowerCase(keyOf(step)));
  const isTelling = (key: string): boolean => !commonplaceNames.has(key) && !isEnvelope(key);
  if (onlyLeft.length + onlyRight.length > 0) return false;
  return keys.length < 2 ? keys[0] === "href" : keys.some(isTelling) || haveCommonLastWord(left, right);
}

function isSafeToSend({ shared, onlyLeft, onlyRight }: Overlap, left: Entity, right: Entity, graph: Graph): boolean {
  const [one, other] = [requiredSteps(left, graph), requiredSteps(right, graph)];
  if (one.size !== other.size || [...one].some((step) => !other.has(step))) return false;
  if (sharePath(left, right)) return true;
  if (onlyLeft.length + onlyRight.length > 0) return false;
  const sameKinds = shared.every(([, cell, otherCell]) => holdsKnown(cell, otherCell) && holdsKnown(otherCell, cell));
  return sameKinds && !hasUndeclared(left) && !hasUndeclared(right);
}

/** True if both are sent, and some operations of theirs have the same path. */
function sharePath(left: Entity, right: Entity): boolean {
  if (left.received || right.received) return false;
  return haveCommon(left.paths, right.paths);
}

/** The steps to the properties that an entity requires. */
function requiredSteps(entity: Entity, graph: Graph): ReadonlySet<string> {
  const size = entity.objects.length;
  const known = graph.required.get(entity);
  if (known?.objects === size) return known.steps;
  const isRequiredKey = requirementOf(entity, graph);
  const steps = new Set(
    [...entity.cells].flatMap(([step, { count }]) => (isRequiredKey(unescapeStep(keyOf(step)), count, size) ? [step] : [])),
  );
  graph.required.set(entity, { objects: size, steps });
  return steps;
}

/** How many of these properties all objects of an entity have. */
function countRequired(cells: readonly SeenCell[], { objects }: Entity): number {
  return cells.filter(({ count }) => count >= objects.length).length;
}

/**
 * If two entities of different names differ in their properties, then different discriminator
 * values make them different things. With the same name, they are variants of one thing.
 */
function areOtherThings({ shared, onlyLeft, onlyRight }: Overlap): boolean {
  return onlyLeft.length + onlyRight.length > 0 && shared.some(([, one, other]) => areOtherWords(one.words, other.words));
}

/** True if all known kinds of one are kinds of the other. */
function holdsKnown(one: SeenCell, other: SeenCell): boolean {
  for (const kind of one.kinds) if (isKnownKind(kind) && !other.kinds.has(kind)) return false;
  return true;
}

/**
 * Objects at the same key of two entities that have much else in common are one thing, whatever the
 * key. They may differ a little if the entities have very much in common. Objects in an envelope
 * (`data`, `items`) must be alike by themselves.
 */
function childIsAlike(step: string, left: Entity, right: Entity, others: number, check: LikenessCheck): boolean {
  const [ofLeft, ofRight] = [left.children.get(step), right.children.get(step)];
  if (ofLeft === undefined || ofRight === undefined) return true;
  const [one, other] = [find(ofLeft), find(ofRight)];
  if (areAlikeAs(others >= minIdentical ? "one place" : relationByName(one, other), one, other, check)) return true;
  return !left.sent && !right.sent && others >= minForgiving && !isEnvelope(keyOf(step)) && haveCommonKey(one, other);
}

function haveCommonKey(one: Entity, other: Entity): boolean {
  return one.form.kind === other.form.kind && [...one.cells.keys()].some((step) => other.cells.has(step));
}

function haveLikeChildren(left: Entity, right: Entity, check: LikenessCheck): boolean {
  return [...left.children].every(([step, child]) => {
    const other = right.children.get(step);
    return other === undefined || areAlike(child, other, check);
  });
}
