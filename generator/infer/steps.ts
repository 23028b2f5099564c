import { unescapeKey } from "../json/pointer.ts";

/*
 * A place in a body is written as the steps that lead there: property keys as in a JSON pointer,
 * `~[]` elements, `~{}` map values, `~|value` variants. No key is mistaken for these, since a `~`
 * in a key is escaped as `~0`.
 */

/** The step to one of several variants. The empty string stands for those that no sample shows. */
export function variantStep(variant: string): string {
  return `/~|${escapeStep(variant)}`;
}

/** Escapes a property key as in a JSON pointer. */
export function escapeStep(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The key of a property, from its step. */
export function unescapeStep(step: string): string {
  return unescapeKey(step);
}

/**
 * Prints steps as people write them: `/items/~[]/data` as `items[].data`. Variants are left out,
 * unless `printVariant` prints them.
 */
export function printSteps(path: string, printVariant = (_value: string): string => ""): string {
  return path
    .split("/")
    .slice(1)
    .map((step) => printStep(step, printVariant))
    .join("")
    .replace(/^[. ]/, "");
}

function printStep(step: string, printVariant: (value: string) => string): string {
  if (step === "~[]" || step === "~{}") return step.slice(1);
  return step.startsWith("~|") ? printVariant(unescapeStep(step.slice(2))) : `.${unescapeStep(step)}`;
}

/** The key of the first property on the way. */
export function keyOf(step: string): string {
  const start = step.indexOf("/") + 1;
  const end = step.indexOf("/", start);
  return start === 0 ? "" : step.slice(start, end < 0 ? undefined : end);
}

/** True for elements of an array. One without elements has no such cell, which says nothing. */
export function isElement(step: string): boolean {
  return step.endsWith("/~[]");
}

/** The step without the variant in front of it. */
export function withoutVariant(step: string): string {
  return step.startsWith("/~|") ? step.slice(3).replace(/^[^/]*/, "") : step;
}
