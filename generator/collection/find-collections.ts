import { isList, isObject, parseJsonOrUndefined } from "../json/members.ts";
import { cutByteOrderMark } from "../json/parse-strict.ts";
import { childPointer } from "../json/pointer.ts";
import { recogniseFile, type VariablesKind } from "./formats/recognise.ts";
import { isRootPath, isV3Path } from "./formats/v3/tree.ts";
import type { CollectionFiles, SourceFile } from "./source.ts";

/** A collection among other files, and those that count for it. */
export interface ListedCollection {
  readonly source: CollectionFiles;
  readonly environment?: SourceFile | undefined;
  readonly globals?: readonly SourceFile[] | undefined;
  readonly config?: SourceFile | undefined;
}

/** Whether a file of this path may be a collection, a part of one, or count for one. */
export function mayCount(path: string): boolean {
  return /\.json$/i.test(path) || isV3Path(path) || /\.(?:environment|globals)\.ya?ml$/i.test(path);
}

/**
 * The collections among files, path → text, wherever they are: JSON of formats v1 and v2, data
 * dumps, and folders in format v3. `name` is how the user knows what contains the files.
 */
export function findCollections(files: ReadonlyMap<string, string>, name: string): readonly ListedCollection[] {
  const shown = (path: string): string => (name === "" ? path : `${name}/${path}`);
  const pick = (path: string): SourceFile | undefined => {
    const text = files.get(path);
    return text === undefined ? undefined : { file: shown(path), text };
  };
  const folders = findFolders(files).map(({ root, files: own }) => ({
    source: { file: root === "" ? name : shown(root), files: own },
    ...findWorkspaceFiles(root, files, pick),
  }));
  const documents = [...files].flatMap(([path, text]) => {
    const stem = /^(.*?)(?:\.postman_collection)?\.json$/is.exec(path)?.[1];
    if (stem === undefined) return [];
    const beside = { environment: pick(`${stem}.postman_environment.json`), config: pick(`${stem}.config.json`) };
    return listDocuments({ file: shown(path), text }).map((source) => ({ source, ...beside }));
  });
  return [...documents, ...folders];
}

/** What a file of variables contains, by its content; `undefined` for any other file. */
export function recogniseVariables(text: string): VariablesKind | undefined {
  const recognised = recogniseFile(parse(text));
  return recognised.kind === "other" ? recognised.variables : undefined;
}

/** The collection in a file, or those of a data dump; none of any other file. */
function listDocuments(source: SourceFile): readonly SourceFile[] {
  const value = parse(source.text);
  const { kind } = recogniseFile(value);
  return listDump(source, value) ?? (kind === "collection" || kind === "v1" ? [source] : []);
}

/** The collections of a data dump; `undefined` of any other file. */
export function readDump(source: SourceFile): readonly SourceFile[] | undefined {
  return listDump(source, parse(source.text));
}

function listDump(source: SourceFile, value: unknown): readonly SourceFile[] | undefined {
  const listed = isObject(value) ? value["collections"] : undefined;
  return isList(listed) ? listed.map((_, index) => ({ ...source, at: childPointer("", "collections", index) })) : undefined;
}

function parse(text: string): unknown {
  return parseJsonOrUndefined(cutByteOrderMark(text));
}

/**
 * Collections in format v3: the outermost folders that have a definition or a request, or that are
 * in a folder `collections`.
 */
function findFolders(
  files: ReadonlyMap<string, string>,
): readonly { readonly root: string; readonly files: ReadonlyMap<string, string> }[] {
  const roots = new Set([...files.keys()].filter(isV3Path).flatMap((path) => holderOf(path) ?? []));
  const found = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const isRoot = (parent: string): boolean => roots.has(parent) || /(?:^|\/)collections\/[^/]+$/.test(parent);
    const root = isV3Path(path) ? parentsOf(path).find(isRoot) : undefined;
    if (root === undefined) continue;
    const own = found.get(root) ?? new Map<string, string>();
    found.set(root, own.set(root === "" ? path : path.slice(root.length + 1), text));
  }
  return [...found].map(([root, own]) => ({ root, files: own }));
}

/** The folder whose definition or request a file is. */
function holderOf(path: string): string | undefined {
  return parentsOf(path).find((parent) => isRootPath(parent === "" ? path : path.slice(parent.length + 1)));
}

/** The folders around a file, outermost first: the root is empty. */
function parentsOf(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index).join("/"));
}

/** Environments and globals in the folders beside `postman/collections`. */
function findWorkspaceFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  pick: (path: string) => SourceFile | undefined,
): Pick<ListedCollection, "environment" | "globals"> {
  const segments = root.split("/");
  const place = segments.lastIndexOf("collections");
  if (place < 0 || place < segments.length - 2) return {};
  const workspace = segments.slice(0, place).map((segment) => `${segment}/`);
  const folder = workspace.join("");
  const isGlobals = (path: string): boolean => path.startsWith(`${folder}globals/`) && path.endsWith(".globals.yaml");
  return {
    environment: pick(`${folder}environments/${segments.at(-1) ?? ""}.environment.yaml`),
    globals: [...files.keys()].filter(isGlobals).flatMap((path) => pick(path) ?? []),
  };
}
