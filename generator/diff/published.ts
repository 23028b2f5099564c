import type { OperationPlace } from "../ir/operation-place.ts";
import { isObject, parseJsonOrUndefined, stringsOf } from "../json/members.ts";

/** Where a function comes from, according to its package. */
export interface PublishedOperation {
  readonly item: readonly string[];
  readonly method: string;
  readonly path: string;
  /** Of the item in the collection; `undefined` if the package does not know. */
  readonly pointer: string | undefined;
  /** Former names of the function that are still exported. */
  readonly aliases: readonly string[];
}

/**
 * The operations that a `postwright.json` lists, by function. Their pointers may be in a
 * `postwright.map.json` beside it. Whatever does not fit is left out.
 */
export function readPublished(files: ReadonlyMap<string, string>): ReadonlyMap<string, PublishedOperation> {
  const published = new Map<string, PublishedOperation>();
  const pointers = new Map<string, string>();
  for (const { name, pointer } of listOperations(files.get("postwright.map.json"))) if (pointer !== undefined) pointers.set(name, pointer);
  for (const { name, pointer, ...operation } of listOperations(files.get("postwright.json")))
    published.set(name, { ...operation, pointer: pointer ?? pointers.get(name) });
  return published;
}

/** A package that was just made, as files. */
export interface PlacedFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly places?: readonly OperationPlace[];
}

/** The files of a package that was just made, with the pointers that `readPublished` looks for. */
export function withPlaces({ files, places = [] }: PlacedFiles): ReadonlyMap<string, string> {
  return new Map([...files, ["postwright.map.json", JSON.stringify({ operations: places })]]);
}

function listOperations(text: string | undefined): readonly (PublishedOperation & { readonly name: string })[] {
  const value = parseJsonOrUndefined(text ?? "");
  const operations = isObject(value) ? value["operations"] : undefined;
  if (!Array.isArray(operations)) return [];
  return operations.flatMap((each: unknown) => {
    if (!isObject(each)) return [];
    const { function: name, item, method, path, pointer, aliases } = each;
    if (typeof name !== "string" || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return [];
    const sent = { method: textOf(method) ?? "", path: textOf(path) ?? "" };
    return [{ name, item: stringsOf(item), ...sent, pointer: textOf(pointer), aliases: stringsOf(aliases) }];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
