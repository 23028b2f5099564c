import { isCredentialName } from "../../collection/credential-names.ts";
import type { Entity } from "../entity.ts";
import { isKnownKind, type SeenKind } from "../shape.ts";
import { isElement, keyOf, unescapeStep } from "../steps.ts";

/** A value has no more properties than this: an amount and its currency. */
const maxOfValue = 2;

const containerKinds: ReadonlySet<SeenKind> = new Set(["object", "array"]);

/**
 * True if what only one of two entities has makes it another kind of thing, under whatever name:
 *
 * - one or two scalars are a complete value. With objects or lists besides, the same scalars are
 *   something else: an amount, and a total with its breakdown;
 * - a secret that a server always shows is shown once: what it answers to "create a key" is not
 *   what it lists afterwards. But one of several kinds may have a secret of its own.
 */
export function differInKind(one: Entity, other: Entity): boolean {
  return isValueWithin(one, other) || isValueWithin(other, one) || showsSecret(one, other) || showsSecret(other, one);
}

function isValueWithin(value: Entity, whole: Entity): boolean {
  const own = propertySteps(value);
  if (own.length === 0 || own.length > maxOfValue || !own.every((step) => whole.cells.has(step) && !isContainer(value, step))) return false;
  const others = propertySteps(whole).filter((step) => !value.cells.has(step));
  return others.length > 0 && others.every((step) => isContainer(whole, step));
}

function propertySteps({ cells }: Entity): readonly string[] {
  return [...cells.keys()].filter((step) => !isElement(step));
}

function isContainer({ cells }: Entity, step: string): boolean {
  const known = [...(cells.get(step)?.kinds ?? [])].filter(isKnownKind);
  return known.length > 0 && known.every((kind) => containerKinds.has(kind));
}

function showsSecret(one: Entity, other: Entity): boolean {
  if (one.sent || other.sent || areVariants(one, other)) return false;
  return [...one.cells].some(
    ([step, { count, kinds }]) =>
      count >= one.objects.length && kinds.has("string") && !other.cells.has(step) && isCredentialName(unescapeStep(keyOf(step))),
  );
}

/** True if the value of a discriminator tells two entities apart. */
function areVariants(one: Entity, other: Entity): boolean {
  return [...one.cells].some(([step, { words }]) => {
    const others = other.cells.get(step)?.words;
    return others !== undefined && areOtherWords(words, others);
  });
}

/** True for values of a discriminator of which none is common. */
export function areOtherWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}
