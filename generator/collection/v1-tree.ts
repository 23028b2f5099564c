import type { Report } from "../diagnostics/collector.ts";
import { childPlace, namedPlace, type Place } from "./place.ts";
import type { RawFolder, RawItem, RawNode } from "./raw-tree.ts";
import { isList, isObject, type JsonObject, readDescription, readEntries, readText } from "./shape.ts";
import { maxFolderDepth } from "../util/limits.ts";

interface V1Folder {
  readonly value: JsonObject;
  readonly place: Place;
}

/**
 * Builds the tree of a v1 collection. `items[N]` is request N, converted, or `undefined` if it could not be.
 *
 * Each request and each folder appears exactly once: at the first place that lists it, or, if none does, at the root. The lists are
 * input: they may name what does not exist, name a thing twice, and name each other in circles.
 */
export function buildV1Tree(
  root: JsonObject,
  place: Place,
  items: readonly (RawItem | undefined)[],
  authOf: (folder: JsonObject) => unknown,
  report: Report,
): readonly RawNode[] {
  const folders = readEntries(root["folders"], "folders", childPlace(place, "folders"), report).flatMap(({ value, place: at }) =>
    isObject(value) ? [{ value, place: at }] : [],
  );
  const requests = createPool(readIds(root["requests"]));
  const folderPool = createPool(folders.map(({ value }) => value["id"]));

  const takeItems = (owner: JsonObject, names: readonly string[]): readonly RawItem[] =>
    readList(owner["order"]).flatMap((id) => {
      const { index, again } = requests.take(id);
      const item = items[index ?? again ?? -1];
      if (item === undefined) return [];
      if (index !== undefined) return [withFolders(item, names)];
      report("requestOrderedTwice", item.place);
      return [];
    });
  const buildFolder = ({ value, place: at }: V1Folder, names: readonly string[], depth: number): RawFolder => {
    const name = readText(value["name"], "name", at, report).trim();
    const folderPlace = namedPlace({ ...at, item: names }, name);
    const path = folderPlace.item;
    // Folders name each other by id, so their depth is not bounded by that of the JSON.
    const tooDeep = depth >= maxFolderDepth && readList(value["folders_order"]).length > 0;
    if (tooDeep) report("foldersTooDeep", folderPlace, { limit: maxFolderDepth });
    const inner = tooDeep ? [] : takeFolders(value["folders_order"], path, depth + 1);
    return {
      kind: "folder",
      name,
      description: readDescription(value["description"], folderPlace, report),
      auth: authOf(value),
      behavior: value["protocolProfileBehavior"],
      children: [...inner, ...takeItems(value, path)],
      place: folderPlace,
    };
  };
  const takeFolders = (order: unknown, names: readonly string[], depth: number): readonly RawFolder[] =>
    readList(order).flatMap((id) => {
      const { index } = folderPool.take(id);
      const folder = index === undefined ? undefined : folders[index];
      return folder === undefined ? [] : [buildFolder(folder, names, depth)];
    });

  const listed = takeFolders(root["folders_order"] ?? rootFolderIds(folders), [], 0);
  const rest = folders.flatMap((folder, index) => (folderPool.takeIndex(index) ? [buildFolder(folder, [], 0)] : []));
  const ordered = takeItems(root, []);
  const unordered = items.flatMap((item, index) => {
    if (item === undefined || !requests.takeIndex(index)) return [];
    report("requestNotOrdered", item.place);
    return [item];
  });
  return [...listed, ...rest, ...ordered, ...unordered];
}

/** Folders that no other folder lists, for collections without `folders_order`. */
function rootFolderIds(folders: readonly V1Folder[]): readonly unknown[] {
  const inner = new Set(folders.flatMap(({ value }) => readList(value["folders_order"])));
  return folders.map(({ value }) => value["id"]).filter((id) => !inner.has(id));
}

interface Pool {
  /** Takes the next thing of that id; `again` is a thing of that id if all were taken before. */
  readonly take: (id: unknown) => { readonly index: number | undefined; readonly again: number | undefined };
  /** Takes the thing at an index; false if it was taken before. */
  readonly takeIndex: (index: number) => boolean;
}

/** Things with ids, each to be taken once. Several may have the same id. */
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
  const moved = (place: Place): Place => ({ ...place, item: path });
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
