import type { Report } from "../../diagnostics/collector.ts";
import { childPlace, namedPlace, type SourcePlace } from "../place.ts";
import { readV1Scripts } from "../parts/scripts.ts";
import type { RawFolder, RawItem, RawNode } from "./outline.ts";
import { readDescription, readEntries, readText } from "../fields.ts";
import { isList, isObject, type JsonObject } from "../../json/members.ts";
import { maxFolderDepth } from "../../util/limits.ts";

interface V1Folder {
  readonly value: JsonObject;
  readonly place: SourcePlace;
}

/** The state of building a tree: what there is, and what has not found its place yet. */
interface TreeState {
  readonly items: readonly (RawItem | undefined)[];
  readonly folders: readonly V1Folder[];
  readonly freeItems: Pool;
  readonly freeFolders: Pool;
  readonly authOf: (folder: JsonObject) => unknown;
  readonly report: Report;
}

/** The level of a folder: the names of the folders around it. */
interface Level {
  readonly names: readonly string[];
  readonly depth: number;
}

const top: Level = { names: [], depth: 0 };

/**
 * Builds the tree of a v1 collection. `items[N]` is request N, converted, or `undefined` if it
 * could not be converted.
 *
 * Each request and each folder appears exactly once: at the first place that lists it, or, if none
 * does, at the root. The lists come from the input: they may name things that do not exist, name a
 * thing twice, or form cycles.
 */
export function buildV1Tree(
  root: JsonObject,
  place: SourcePlace,
  items: readonly (RawItem | undefined)[],
  authOf: (folder: JsonObject) => unknown,
  report: Report,
): readonly RawNode[] {
  const folders = readEntries(root["folders"], "folders", childPlace(place, "folders"), report).flatMap(({ value, place: at }) =>
    isObject(value) ? [{ value, place: at }] : [],
  );
  const freeItems = createPool(readIds(root["requests"]));
  const freeFolders = createPool(folders.map(({ value }) => value["id"]));
  const tree: TreeState = { items, folders, freeItems, freeFolders, authOf, report };
  const listed = takeFolders(root["folders_order"] ?? rootFolderIds(folders), top, tree);
  const rest = folders.flatMap((folder, index) => (freeFolders.takeIndex(index) ? [buildFolder(folder, top, tree)] : []));
  const ordered = takeItems(root, [], tree);
  const unordered = items.flatMap((item, index) => {
    if (item === undefined || !freeItems.takeIndex(index)) return [];
    report("requestNotOrdered", item.place);
    return [item];
  });
  return [...listed, ...rest, ...ordered, ...unordered];
}

function takeItems(owner: JsonObject, names: readonly string[], { items, freeItems, report }: TreeState): readonly RawItem[] {
  return readList(owner["order"]).flatMap((id) => {
    const { index, again } = freeItems.take(id);
    const item = items[index ?? again ?? -1];
    if (item === undefined) return [];
    if (index !== undefined) return [withFolders(item, names)];
    report("requestOrderedTwice", item.place);
    return [];
  });
}

function takeFolders(order: unknown, level: Level, tree: TreeState): readonly RawFolder[] {
  return readList(order).flatMap((id) => {
    const { index } = tree.freeFolders.take(id);
    const folder = index === undefined ? undefined : tree.folders[index];
    return folder === undefined ? [] : [buildFolder(folder, level, tree)];
  });
}

function buildFolder({ value, place: at }: V1Folder, { names, depth }: Level, tree: TreeState): RawFolder {
  const name = readText(value["name"], "name", at, tree.report).trim();
  const place = namedPlace({ ...at, item: names }, name);
  // Folders refer to each other by id, so the nesting of the JSON does not limit their depth.
  const tooDeep = depth >= maxFolderDepth && readList(value["folders_order"]).length > 0;
  if (tooDeep) tree.report("foldersTooDeep", place, { limit: maxFolderDepth });
  const inner = tooDeep ? [] : takeFolders(value["folders_order"], { names: place.item, depth: depth + 1 }, tree);
  return {
    kind: "folder",
    name,
    description: readDescription(value["description"], place, tree.report),
    auth: tree.authOf(value),
    behavior: value["protocolProfileBehavior"],
    scripts: readV1Scripts(value, at, tree.report),
    children: [...inner, ...takeItems(value, place.item, tree)],
    place,
  };
}

/** Folders that no other folder lists, for collections without `folders_order`. */
function rootFolderIds(folders: readonly V1Folder[]): readonly unknown[] {
  const inner = new Set(folders.flatMap(({ value }) => readList(value["folders_order"])));
  return folders.map(({ value }) => value["id"]).filter((id) => !inner.has(id));
}

interface Pool {
  /**
   * Takes the next thing with that id. If all of them have been taken before, `again` is one of
   * them.
   */
  readonly take: (id: unknown) => { readonly index: number | undefined; readonly again: number | undefined };
  /** Takes the thing at an index; false if it has been taken before. */
  readonly takeIndex: (index: number) => boolean;
}

/** Things with ids, each of which can be taken once. Several may have the same id. */
function createPool(ids: readonly unknown[]): Pool {
  const free = new Map<unknown, number[]>();
  const taken = new Set<number>();
  const first = new Map<unknown, number>();
  for (const [index, id] of ids.entries()) {
    const indexes = free.get(id) ?? [];
    if (indexes.push(index) === 1) first.set(id, index);
    free.set(id, indexes);
  }
  for (const indexes of free.values()) indexes.reverse();
  return {
    take: (id) => {
      const indexes = free.get(id) ?? [];
      let index = indexes.pop();
      while (index !== undefined && taken.has(index)) index = indexes.pop();
      if (index !== undefined) taken.add(index);
      return { index, again: first.get(id) };
    },
    takeIndex: (index) => {
      if (taken.has(index)) return false;
      taken.add(index);
      return true;
    },
  };
}

function withFolders(item: RawItem, names: readonly string[]): RawItem {
  if (names.length === 0) return item;
  const path = [...names, item.name];
  const moved = (place: SourcePlace): SourcePlace => ({ ...place, item: path });
  const examples = item.examples.map((example) => ({ ...example, place: moved(example.place) }));
  return { ...item, place: moved(item.place), requestPlace: moved(item.requestPlace), examples };
}

function readIds(requests: unknown): readonly unknown[] {
  if (isObject(requests)) return [requests["id"]];
  return readList(requests).map((request) => (isObject(request) ? request["id"] : undefined));
}

function readList(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}
