import { refuse } from "./config-error.js";

/** The value of an object's own property; `undefined` if there is none. */
export function ownValue(group: object | undefined, name: string): unknown {
  return group !== undefined && Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined;
}

/** Whether a value is an object or an array. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The elements of an array, or the value as the only one. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Keys and indexes that lead into a value. A negative index counts from the end. */
export type Path = readonly (string | number)[];

/** The value at a path; `undefined` if there is none. */
export function readPath(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (!isObject(found)) return undefined;
    if (typeof step === "string") found = ownValue(found, step);
    else found = Array.isArray(found) ? found.at(step) : undefined;
  }
  return found;
}

/** A copy of a value with another value at a path; objects that are missing are made. */
export function withPath(value: unknown, [key, ...rest]: readonly string[], added: unknown): unknown {
  if (key === undefined) return added;
  const own = isObject(value) ? value : {};
  return { ...own, [key]: withPath(ownValue(own, key), rest, added) };
}

/** How a list is written: `ids[]`, or with the index of its first element. */
export type ListForm = "" | number;

/** Deeper values are refused: they may contain themselves. */
const maxDepth = 32;

/**
 * Nested values that the collection does not show, by their names: `a[b]`, `a[b][]` and, since only
 * indexes keep objects apart, `a[0][b]`. A list on its own repeats its name. `depth` is 0 for a
 * name without brackets.
 */
export function inBrackets(
  name: string,
  value: unknown,
  isNested: (value: unknown) => boolean,
  form: ListForm = "",
  depth = 0,
): readonly (readonly [name: string, value: unknown])[] {
  if (value === undefined && depth > 0) return [];
  if (depth > maxDepth) return refuse(`${JSON.stringify(name.split("[", 1)[0])} is nested too deeply`);
  const inside = (key: string | number, item: unknown): ReturnType<typeof inBrackets> =>
    inBrackets(`${name}[${key}]`, item, isNested, form, depth + 1);
  if (isObject(value) && isNested(value)) return Object.entries(value).flatMap(([key, item]) => inside(key, item));
  if (!Array.isArray(value)) return [[name, value]];
  const isPlain = !value.some((item) => isNested(item) || (depth > 0 && Array.isArray(item)));
  if (isPlain && (depth === 0 || form === "")) return [[depth === 0 ? name : `${name}[]`, value]];
  return value.flatMap((item: unknown, index) => inside(index + (form === "" ? 0 : form), item));
}

/**
 * True for an object literal with something in it: other objects, such as dates and files, are
 * values.
 */
export function isGroup(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
