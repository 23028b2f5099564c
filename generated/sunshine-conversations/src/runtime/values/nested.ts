import type { Flatten } from "./arrange.js";
import { elementsOf, inBrackets, isObject, type ListForm } from "./object.js";

/**
 * Writes nested values in the form of the declared names: `{ page: { size: 1 }, ids: [1, 2] }`
 * becomes `page[size]`, and `ids[]` twice or `ids[0]` and `ids[1]`. What the declared names do not
 * continue is written with brackets too. Exact names of the API are taken as they are. Names that
 * contain escapes are known without them.
 */
export const nested: Flatten = (declared, given, isNested) => {
  const names = declared.flatMap(({ name }) => (name === null ? [] : [name]));
  const exact = new Set(names);
  const wire = new Map(names.map((name) => [decode(name), name]));
  const lists = new Map<string, ListForm>();
  const groups = new Set<string>();
  for (const name of wire.keys()) readForm(name, lists, groups);
  const usual = usualForm([...lists.values()]);
  const values = new Map<string, unknown>();
  const decided = new Set<string>();
  const add = (name: string, value: unknown): void => {
    const full = exact.has(name) ? name : (wire.get(name) ?? name);
    values.set(full, values.has(full) ? [values.get(full), value].flat() : value);
  };
  // The declared names bound the depth.
  const spread = (name: string, value: unknown): void => {
    const list = lists.get(shapeOf(name));
    if (value === undefined) return;
    if (list === "") add(`${name}[]`, value);
    else if (list !== undefined) elementsOf(value).forEach((item, index) => spread(`${name}[${list + index}]`, item));
    else if (isObject(value) && groups.has(shapeOf(name)))
      for (const [key, item] of Object.entries(value)) spread(`${name}[${key}]`, item);
    else
      for (const [full, item] of inBrackets(name, value, isNested, usual, name.includes("[") ? 1 : 0)) add(full, item);
  };
  for (const [name, value] of Object.entries(given)) {
    const isExact = exact.has(name) || wire.has(name) || !(lists.has(name) || groups.has(name));
    if (isExact && !elementsOf(value).some(isNested)) add(name, value);
    else {
      decided.add(name);
      spread(name, value);
    }
  }
  return { values, isDecided: (name) => decided.has(decode(name)) || decided.has(rootOf(decode(name))) };
};

/** How lists are written that the collection does not show: as its others are. */
function usualForm(seen: readonly ListForm[]): ListForm {
  const indexes = seen.flatMap((form) => (form === "" ? [] : [form]));
  return indexes.length === 0 || indexes.length < seen.length ? "" : Math.min(...indexes);
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
