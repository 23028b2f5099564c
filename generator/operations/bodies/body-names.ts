import type { Request } from "../../collection/model.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { addToSet, countValues } from "../../util/group-by.ts";

/** The names in the saved bodies of an item. */
export interface BodyNames {
  /** `json` only for an object. */
  readonly kind: "json" | "form" | undefined;
  /** Fields, or the paths of properties: `owner`, `owner.name`, `items[].price`. */
  readonly paths: ReadonlySet<string>;
  /** The paths of objects; the root is the empty string. */
  readonly objects: ReadonlySet<string>;
  /** By key: the objects that have it, outer before inner. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** The root has nothing but one object or list, so names may be those of its parts. */
  readonly isWrapper: boolean;
}

/** Keys may be long and occur in many paths. */
const longestPath = 1000;

/** Collects the names that the bodies of some requests contain. */
export function collectBodyNames(requests: readonly Request[]): BodyNames {
  const paths = new Set<string>();
  const objects = new Set<string>();
  const owners = new Map<string, Set<string>>();
  const add = (path: string, key: string): void => {
    paths.add(joinPath(path, key));
    addToSet(owners, key, path);
  };
  const roots: Json[] = [];
  for (const { body } of requests) {
    if (body !== undefined && "fields" in body) for (const { key } of body.fields) add("", rootOfName(key));
    const { value } = body?.kind === "raw" ? parseTolerantJson(body.text) : {};
    if (value !== undefined) roots.push(value);
  }
  walk(roots, objects, add);
  const isForm = requests.some(({ body }) => body !== undefined && "fields" in body);
  const [root, ...others] = roots[0]?.kind === "object" ? roots[0].members : [];
  const isWrapper = root !== undefined && others.length === 0 && (root.value.kind === "object" || root.value.kind === "array");
  return { kind: isForm ? "form" : objects.has("") ? "json" : undefined, paths, objects, owners, isWrapper };
}

/** Iterative, because bodies may be deeply nested. */
function walk(roots: readonly Json[], objects: Set<string>, add: (path: string, key: string) => void): void {
  const pending: { readonly value: Json; readonly path: string }[] = roots.map((value) => ({ value, path: "" }));
  for (const { value, path } of pending) {
    if (path.length > longestPath) continue;
    if (value.kind === "array") for (const item of value.items) pending.push({ value: item, path: `${path}[]` });
    if (value.kind !== "object") continue;
    objects.add(path);
    for (const member of value.members) {
      add(path, member.key);
      pending.push({ value: member.value, path: joinPath(path, member.key) });
    }
  }
}

/** The path of a property of an object. */
export function joinPath(object: string, key: string): string {
  return object === "" ? key : `${object}.${key}`;
}

/** `filter` for `filter[status]` and for `filter[]`. */
export function rootOfName(name: string): string {
  return name.replace(/(?:\[|%5B).*$/i, "");
}

/** The keys of a documented path, each with `[]` if it is a list: `items[].price`. */
export function splitPath(name: string): readonly string[] {
  return name
    .replace(/^\$\./, "")
    .replace(/\[\d{0,3}\]/g, "[]")
    .split(".");
}

/**
 * The object whose properties a list of names describes: the root, or the inner object that has
 * most of them. `undefined` if that is uncertain.
 */
export function findOwner(names: readonly string[], { owners, isWrapper, kind }: BodyNames): string | undefined {
  const keys = new Set(names.map((name) => (splitPath(name)[0] ?? "").replace(/\[\]$/, "")));
  const counts = countValues([...keys].flatMap((key) => [...(owners.get(key) ?? [])]));
  const [best, count] = [...counts].reduce<readonly [string, number]>((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
  if (best !== "" && count > (counts.get("") ?? 0)) return count >= keys.size / 2 ? best : undefined;
  return count === 0 && isWrapper && kind === "json" ? undefined : "";
}
