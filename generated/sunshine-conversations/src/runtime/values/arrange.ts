import { isObject } from "./object.js";
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
 * Undeclared names follow at the end.
 */
export function arrange<P extends Parameter>(declared: readonly P[], given: object = {}): readonly Entry<P>[] {
  const { values, isDecided } = flatten(declared, given);
  const waiting = new Map([...values].map(([name, value]) => [name, { values: listed(value), slots: 0, next: 0 }]));
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
  return entries;
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

function listed(value: unknown): readonly unknown[] {
  return elementsOf(value).filter((item) => item !== undefined);
}

function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A caller's values by their names on the wire. */
interface FlatValues {
  readonly values: ReadonlyMap<string, unknown>;
  /** Whether the caller decides about the group of a declared name, such as `filter[status]`. */
  readonly isDecided: (name: string) => boolean;
}

/** How the declared names continue the name of a list: `ids[]`, or `ids[0]` and so on. */
type ListForm = "" | number;

/**
 * Writes nested values in the form of the declared names: `{ page: { size: 1 }, ids: [1, 2] }`
 * becomes `page[size]`, and `ids[]` twice or `ids[0]` and `ids[1]`. Exact names of the API are
 * taken as they are. Names that contain escapes are known without them.
 */
function flatten(declared: readonly Parameter[], given: object): FlatValues {
  const names = declared.flatMap(({ name }) => (name === null ? [] : [name]));
  const exact = new Set(names);
  const wire = new Map(names.map((name) => [decode(name), name]));
  const lists = new Map<string, ListForm>();
  const groups = new Set<string>();
  for (const name of wire.keys()) readForm(name, lists, groups);
  const values = new Map<string, unknown>();
  const decided = new Set<string>();
  const add = (name: string, value: unknown): void => {
    const full = exact.has(name) ? name : (wire.get(name) ?? name);
    values.set(full, values.has(full) ? [values.get(full), value].flat() : value);
  };
  // The declared names bound the depth: what they do not continue is a value.
  const spread = (name: string, value: unknown): void => {
    const list = lists.get(shapeOf(name));
    if (value === undefined) return;
    if (list === "") add(`${name}[]`, value);
    else if (list !== undefined) elementsOf(value).forEach((item, index) => spread(`${name}[${list + index}]`, item));
    else if (isObject(value) && groups.has(shapeOf(name)))
      for (const [key, item] of Object.entries(value)) spread(`${name}[${key}]`, item);
    else add(name, value);
  };
  for (const [name, value] of Object.entries(given)) {
    if (exact.has(name) || wire.has(name) || !(lists.has(name) || groups.has(name))) add(name, value);
    else {
      decided.add(name);
      spread(name, value);
    }
  }
  return { values, isDecided: (name) => decided.has(rootOf(decode(name))) };
}

/** Notes which beginnings of a name are lists or groups. */
function readForm(name: string, lists: Map<string, ListForm>, groups: Set<string>): void {
  let before = rootOf(name);
  for (const [part, key = ""] of name.slice(before.length).matchAll(/\[([^[\]]*)\]/gu)) {
    const shape = shapeOf(before);
    const known = lists.get(shape);
    if (key === "") lists.set(shape, "");
    else if (/^\d+$/u.test(key)) {
      if (known !== "") lists.set(shape, Math.min(known ?? Number(key), Number(key)));
    } else groups.add(shape);
    before += part;
  }
}

/** All elements of a list have one shape. */
function shapeOf(name: string): string {
  return name.replace(/\[\d+\]/gu, "[0]");
}

function rootOf(name: string): string {
  return name.split("[", 1)[0] ?? name;
}

function decode(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
