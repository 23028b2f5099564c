import type { CollectionDocument, Item, Node } from "./model.ts";
import { isEqual } from "../util/is-equal.ts";

/**
 * A document in which each item that is as it was in an earlier one is the same object, so that
 * what was found out about it is known.
 */
export function withSameItems(document: CollectionDocument, earlier: CollectionDocument): CollectionDocument {
  const known = new Map(listItems(earlier.children).map((item) => [item.pointer, item]));
  // Recursion over folders stays within the bound of the reader.
  const visit = (node: Node): Node => {
    if (node.kind === "folder") return { ...node, children: node.children.map(visit) };
    const before = known.get(node.pointer);
    return before !== undefined && isEqual(node, before) ? before : node;
  };
  return { ...document, children: document.children.map(visit) };
}

function listItems(nodes: readonly Node[]): readonly Item[] {
  return nodes.flatMap((node) => (node.kind === "item" ? [node] : listItems(node.children)));
}
