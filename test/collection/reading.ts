import type { Item, Node, Request } from "../../generator/collection/model.ts";
import { readCollection, type ReadResult } from "../../generator/collection/read.ts";

/** Reads a value as the JSON of a file. */
export function readValue(value: unknown): Promise<ReadResult> {
  return readCollection({ file: "a.json", text: JSON.stringify(value, null, 1) });
}

/** Reads a v2.1 collection with these items. */
export function readItems(...item: readonly unknown[]): Promise<ReadResult> {
  return readValue({ info: { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, item });
}

/** All items, in document order. */
export function listItems(nodes: readonly Node[]): readonly Item[] {
  return nodes.flatMap((node) => (node.kind === "item" ? [node] : listItems(node.children)));
}

/** Reads one request; gives it with the codes of the diagnostics. */
export async function readOne(request: unknown): Promise<{ readonly request: Request; readonly codes: readonly string[] }> {
  const { document, diagnostics } = await readItems({ name: "I", request });
  const item = listItems(document?.children ?? [])[0];
  if (item === undefined) throw new Error("no item was read");
  return { request: item.request, codes: diagnostics.map(({ code }) => code) };
}
