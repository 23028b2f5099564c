import type { CollectionDocument, Item, Node, Request } from "../collection/model.ts";
import { buildBase } from "../operations/parameters/url.ts";
import { addToGroup, countValue } from "../util/group-by.ts";
import { lowerCase } from "../util/letters.ts";
import { expandPublic, indexVariables } from "../variables/values.ts";
import { operationOf } from "./formats/read-request.ts";

/** An item of the collection, with what reports know it by. */
export interface KnownItem {
  readonly pointer: string;
  /** Its place among all items. */
  readonly order: number;
  readonly id: string | undefined;
  /** The names of its folders and its own, as they may be shown. */
  readonly path: readonly string[];
  /** Which one of the items with these names it is, counted from 0. */
  readonly place: number;
  /** The same names as they are in the file. */
  readonly ownPath: readonly string[];
  readonly request: Request;
  /** The path as it may be shown. */
  readonly shownPath: readonly string[];
  /** Host and port in lower case; `undefined` if a variable without value is in them. */
  readonly host: string | undefined;
  /** Segments that the base URL begins with. */
  readonly prefix: readonly string[];
  /** The name of its GraphQL operation. */
  readonly operation: string | undefined;
  readonly keepsRedirects: boolean;
  /** The statuses of its saved examples. */
  readonly statuses: ReadonlySet<number>;
}

/** The items of a collection, in order, by everything that reports know them by. */
export interface ItemIndex {
  readonly items: readonly KnownItem[];
  readonly byId: ReadonlyMap<string, readonly KnownItem[]>;
  readonly byPath: ReadonlyMap<string, readonly KnownItem[]>;
  readonly byName: ReadonlyMap<string, readonly KnownItem[]>;
  /** The hosts that requests go to, as far as they are known. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Indexes the items of a collection. `redacted` is the same collection without secrets: its names
 * and paths may be shown, while those of the file are what was sent.
 */
export function indexItems(document: CollectionDocument, redacted: CollectionDocument): ItemIndex {
  const known = { variables: indexVariables(document.variables) };
  const shown = listItems(redacted.children);
  const counts = new Map<string, number>();
  const items = listItems(document.children).map((item, index): KnownItem => {
    const { host, prefix } = splitBase(expandPublic(buildBase(item.request.url), known));
    return {
      pointer: item.pointer,
      order: index,
      id: item.id,
      path: shown[index]?.path ?? [],
      place: countValue(counts, pathKey(shown[index]?.path ?? [])) - 1,
      ownPath: item.path,
      request: item.request,
      shownPath: shown[index]?.request.url.path ?? [],
      host,
      prefix,
      operation: operationOfItem(item.request),
      keepsRedirects: !item.behavior.followRedirects,
      statuses: new Set(item.examples.flatMap(({ code }) => code ?? [])),
    };
  });
  const [byId, byPath, byName] = [new Map<string, KnownItem[]>(), new Map<string, KnownItem[]>(), new Map<string, KnownItem[]>()];
  for (const item of items) {
    if (item.id !== undefined) addToGroup(byId, item.id, item);
    for (const key of new Set([pathKey(item.path), pathKey(item.ownPath)])) addToGroup(byPath, key, item);
    for (const name of new Set([item.path.at(-1) ?? "", item.ownPath.at(-1) ?? ""])) addToGroup(byName, name, item);
  }
  return { items, byId, byPath, byName, hosts: new Set(items.flatMap(({ host }) => host ?? [])) };
}

/** A key for the names of folders and item. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The items below some nodes, in document order. The reader has limited the depth of folders. */
export function listItems(nodes: readonly Node[]): readonly Item[] {
  return nodes.flatMap((node) => (node.kind === "folder" ? listItems(node.children) : [node]));
}

function splitBase(base: string): Pick<KnownItem, "host" | "prefix"> {
  const [, host = "", path = ""] = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/)?([^/]*)\/?(.*)$/is.exec(base) ?? [];
  if (host === "" || host.includes("{{")) return { host: undefined, prefix: [] };
  return { host: lowerCase(host.slice(host.lastIndexOf("@") + 1)), prefix: path.split("/").filter((segment) => segment !== "") };
}

function operationOfItem({ body }: Request): string | undefined {
  if (body?.kind !== "graphql") return undefined;
  return body.operationName === undefined || body.operationName === "" ? operationOf(body.query ?? "") : body.operationName;
}
