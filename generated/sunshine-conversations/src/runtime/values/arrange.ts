import { elementsOf, inBrackets, isGroup } from "./object.js";
import type { Parameter } from "./parameter.js";

/** An entry to send: the caller's value, or with `given: false` the declared string. */
export type Entry<P extends Parameter> =
  | {
      readonly given: true;
      readonly name: string;
      readonly declared: P | undefined;
      readonly value: unknown;
    }
  | {
      readonly given: false;
      readonly name: string | null;
      readonly declared: P;
      readonly value: string | null;
    };

/**
 * Puts a caller's values into the declared order. An array repeats its name. Where several entries
 * declare one name, each takes one element of an array, and the last takes the rest. A caller's
 * value replaces every declared value of that name; `undefined` and `[]` leave the name out. One
 * for a group of names (`filter` for `filter[status]`) replaces those of the whole group.
 * Undeclared names follow at the end, or stand among declared ones that are but names, in the
 * caller's order. `isWhole` is true for objects that are values, such as files.
 */
export function arrange<P extends Parameter>(
  declared: readonly P[],
  given: object = {},
  flatten: Flatten = plain,
  isWhole: (value: unknown) => boolean = () => false,
): readonly Entry<P>[] {
  const { values, isDecided } = flatten(declared, given, (value) => isGroup(value) && !isWhole(value));
  const waiting = new Map(
    [...values].map(([name, value]) => [
      name,
      { values: elementsOf(value).filter((item) => item !== undefined), slots: 0, next: 0 },
    ]),
  );
  for (const { name } of declared) {
    const queue = name === null ? undefined : waiting.get(name);
    if (queue !== undefined) queue.slots += 1;
  }
  const entries: Entry<P>[] = [];
  for (const parameter of declared) {
    const { name, value } = parameter;
    const queue = name === null ? undefined : waiting.get(name);
    if (name === null || queue === undefined) {
      const isOpen = name === null || !isDecided(name);
      if (value !== undefined && isOpen) entries.push({ given: false, name, declared: parameter, value });
      continue;
    }
    queue.slots -= 1;
    const end = queue.slots === 0 ? queue.values.length : queue.next + 1;
    for (const item of queue.values.slice(queue.next, end))
      entries.push({ given: true, name, declared: parameter, value: item });
    queue.next = end;
  }
  for (const [name, { values, next }] of waiting) {
    for (const item of values.slice(next)) entries.push({ given: true, name, declared: undefined, value: item });
  }
  const isMixed = entries.some((entry) => entry.declared === undefined) && declared.every(isNameOnly);
  return isMixed ? sortLike(entries, [...values.keys()]) : entries;
}

/** A parameter that is declared only to show how its name is written has no place. */
function isNameOnly(parameter: Parameter): boolean {
  return Object.keys(parameter).length === 1;
}

function sortLike<P extends Parameter>(entries: readonly Entry<P>[], names: readonly string[]): readonly Entry<P>[] {
  const places = new Map<string | null, number>(names.map((name, place) => [name, place]));
  return [...entries].sort((one, two) => (places.get(one.name) ?? 0) - (places.get(two.name) ?? 0));
}

/**
 * An entry's name on the wire. Declared names come from the collection and may contain variables.
 */
export function entryName<P extends Parameter>(
  { name, declared }: Entry<P>,
  expandText: (text: string) => string,
): string {
  return declared === undefined ? (name ?? "") : expandText(name ?? "");
}

/** A caller's values by their names on the wire. */
export interface FlatValues {
  readonly values: ReadonlyMap<string, unknown>;
  /** Whether the caller decides about the group of a declared name, such as `filter[status]`. */
  readonly isDecided: (name: string) => boolean;
}

/**
 * Finds the names of a caller's values: `nested` where declared names are bracketed or escaped.
 * `isNested` is true for objects whose members have names of their own.
 */
export type Flatten = (
  declared: readonly Parameter[],
  given: object,
  isNested: (value: unknown) => boolean,
) => FlatValues;

const plain: Flatten = (_, given, isNested) => ({
  values: new Map(Object.entries(given).flatMap(([name, value]) => inBrackets(name, value, isNested))),
  isDecided: (name) => Object.hasOwn(given, name),
});
