import type { Auth, CollectionDocument, Folder, Item, Node } from "../collection/model.ts";

/** An item with what it inherits. */
export interface PlacedItem {
  readonly item: Item;
  /** Outermost first. */
  readonly folders: readonly Folder[];
  /** The nearest auth block; `undefined` if there is none, or if it is `noauth`. */
  readonly auth: Auth | undefined;
  /** The nearest auth is `noauth`: the request is meant to be sent without credentials. */
  readonly noauth: boolean;
}

interface Frame {
  readonly nodes: readonly Node[];
  readonly folders: readonly Folder[];
  readonly auth: Auth | undefined;
}

/**
 * Lists every item of a collection in document order. Iterative: folders may nest deeper than the
 * call stack.
 */
export function placeItems(document: CollectionDocument): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  const pending: Frame[] = [{ nodes: document.children, folders: [], auth: document.auth }];
  for (let frame = pending.pop(); frame !== undefined; frame = pending.pop()) {
    const { nodes, folders, auth } = frame;
    for (const [index, node] of nodes.entries()) {
      if (node.kind === "folder") {
        pending.push({ nodes: nodes.slice(index + 1), folders, auth });
        pending.push({ nodes: node.children, folders: [...folders, node], auth: node.auth ?? auth });
        break;
      }
      const nearest = node.request.auth ?? auth;
      const noauth = nearest?.type === "noauth";
      placed.push({ item: node, folders, auth: noauth ? undefined : nearest, noauth });
    }
  }
  return placed;
}
