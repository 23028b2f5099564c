import type { ParameterGroup } from "../../ir/parameter-group.ts";
import { groupBy } from "../../util/group-by.ts";
import { decodePercent } from "../../util/percent.ts";

/**
 * Where the value of a parameter is among the arguments of its group: keys of objects and indexes
 * of lists. `["page", "size"]` for `page[size]`.
 */
export type ArgumentPath = readonly (string | number)[];

/** Where names are: in a query, they may be percent-encoded; in a form, they are text. */
export type NestedPlace = "query" | "form";

/** Deeper names are arguments of their own. */
const maxParts = 8;

/**
 * The places of parameters by their names. Bracketed names are nested: `ids[]` is the list `ids`,
 * `items[0][sku]` a property of an element, `page[size]` a property. A root whose names contradict
 * each other, as `a` and `a[b]` do, stays flat: each name is an argument. Arguments have no
 * percent-encoding in their names.
 */
export function nestNames(parameters: readonly { readonly name: string }[], place: NestedPlace): ReadonlyMap<string, ArgumentPath> {
  const names = parameters.map(({ name }) => name);
  // Hardly any parameters have brackets or escapes in their names.
  if (!names.some((name) => /[[%]/.test(name))) return new Map(names.map((name) => [name, [name]]));
  const shown = new Map(names.map((name) => [name, place === "query" ? decodePercent(name) : name]));
  const parsed = names.flatMap((name) => parseName(name, shown.get(name) ?? name));
  const plain = new Set(names.filter((name) => !parsed.some((entry) => entry.name === name)).map((name) => shown.get(name)));
  const paths = new Map<string, ArgumentPath>();
  for (const [root, entries] of groupBy(parsed, (entry) => entry.root)) {
    const inside = plain.has(root) ? undefined : placeEntries(entries);
    if (inside !== undefined) for (const [name, path] of inside) paths.set(name, [root, ...path]);
  }
  const counts = groupBy(names, (name) => shown.get(name) ?? name);
  for (const name of names) {
    const key = shown.get(name) ?? name;
    if (!paths.has(name)) paths.set(name, [counts.get(key)?.length === 1 ? key : name]);
  }
  return paths;
}

/** The root of the nested names that a name is one of: `page` for `page[size]`. */
export function rootOfNested(path: ArgumentPath | undefined, name: string): string | undefined {
  const [root] = path ?? [];
  return typeof root === "string" && root !== name && name.includes("[") ? root : undefined;
}

/** True for the name of a list whose values repeat it: `ids[]`. */
export function isListName(name: string): boolean {
  return /(?:\[\]|%5B%5D)$/i.test(name);
}

interface ParsedName {
  readonly name: string;
  readonly root: string;
  readonly parts: readonly string[];
}

function parseName(name: string, shown: string): readonly ParsedName[] {
  const [root = "", ...rest] = shown.split("[");
  const isBracketed = !name.includes("{{") && root !== "" && !root.includes("]") && rest.length > 0 && rest.length <= maxParts;
  if (!isBracketed || !rest.every((part) => part.indexOf("]") === part.length - 1 && part !== "")) return [];
  return [{ name, root, parts: rest.map((part) => part.slice(0, -1)) }];
}

/** The paths of names below their common beginning; `undefined` if these contradict each other. */
function placeEntries(entries: readonly ParsedName[]): readonly (readonly [string, ArgumentPath])[] | undefined {
  const [only] = entries;
  if (only === undefined) return [];
  const ends = entries.some(({ parts }) => parts.length === 0 || (parts.length === 1 && parts[0] === ""));
  if (ends) return entries.length === 1 ? [[only.name, []]] : undefined;
  const byKey = [...groupBy(entries, ({ parts }) => parts[0] ?? "")].map(
    ([key, group]) => [key, group.map((entry) => ({ ...entry, parts: entry.parts.slice(1) }))] as const,
  );
  if (byKey.some(([key]) => key === "")) return undefined;
  const isList = byKey.every(([key]) => /^\d{1,4}$/.test(key));
  if (isList && !isUniformList(byKey)) return undefined;
  const base = Math.min(...byKey.map(([key]) => Number(key)));
  const placed = byKey.map(([key, group]) =>
    placeEntries(group)?.map(([name, path]) => [name, [isList ? Number(key) - base : key, ...path]] as const),
  );
  return placed.every((group) => group !== undefined) ? placed.flat() : undefined;
}

/** True if indexes start at 0 or 1, none is missing, and all elements have one shape. */
function isUniformList(byKey: readonly (readonly [string, readonly ParsedName[]])[]): boolean {
  const indexes = byKey.map(([key]) => Number(key)).toSorted((one, two) => one - two);
  const [first = 0] = indexes;
  if (first > 1 || indexes.some((index, position) => index !== first + position) || byKey.some(([key]) => key !== String(Number(key))))
    return false;
  const element = new Map(byKey.flatMap(([, group]) => group).map((entry) => [JSON.stringify(entry.parts), entry]));
  return placeEntries([...element.values()]) !== undefined;
}

/** Parameters as a caller passes them. */
export type NestedNode<Kind> =
  /** Several parameters are the same property of the elements of a list. */
  | { readonly kind: "value"; readonly parameters: readonly Kind[] }
  | { readonly kind: "list"; readonly length: number; readonly element: NestedNode<Kind>; readonly group: ParameterGroup | undefined }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, NestedNode<Kind>>; readonly group: ParameterGroup | undefined };

/** A parameter that may be in a group. */
interface Groupable {
  readonly name: string;
  readonly group?: ParameterGroup;
}

/** The parameters of a group as a tree, by the first keys of their paths. */
export function nestParameters<Kind extends Groupable>(
  parameters: readonly Kind[],
  place: NestedPlace,
): ReadonlyMap<string, NestedNode<Kind>> {
  if (parameters.length === 0) return new Map();
  const paths = nestNames(parameters, place);
  const placed = parameters.map((parameter) => ({ parameter, path: paths.get(parameter.name) ?? [parameter.name] }));
  const tree = buildNode(placed, 0);
  return tree.kind === "object" ? tree.members : new Map();
}

interface PlacedParameter<Kind> {
  readonly parameter: Kind;
  readonly path: ArgumentPath;
}

function buildNode<Kind extends Groupable>(entries: readonly PlacedParameter<Kind>[], depth: number): NestedNode<Kind> {
  const inner = entries.map(({ parameter, path }) => ({ parameter, path: path.slice(1) }));
  const keys = entries.map(({ path }) => path[0]);
  if (keys.some((key) => key === undefined)) return { kind: "value", parameters: entries.map(({ parameter }) => parameter) };
  const group = entries.map(({ parameter }) => parameter.group).find((each) => each?.depth === depth);
  if (keys.every((key) => typeof key === "number"))
    return { kind: "list", length: new Set(keys).size, element: buildNode(inner, depth + 1), group };
  const members = groupBy(entries, ({ path }) => String(path[0]));
  return {
    kind: "object",
    members: new Map(
      [...members].map(([key, some]) => [
        key,
        buildNode(
          some.map(({ parameter, path }) => ({ parameter, path: path.slice(1) })),
          depth + 1,
        ),
      ]),
    ),
    group,
  };
}
