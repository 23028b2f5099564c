import type { Item } from "../collection/model.ts";
import type { FoundSecret } from "./secret.ts";

/** What redacting does besides making a document, each in the order in which it happened. */
export interface RedactionLog {
  readonly secrets: FoundSecret[];
  /** The secrets to be found elsewhere. */
  readonly remembered: string[];
  /** The allowed pointers that were met. */
  readonly allowed: string[];
}

/** Redacts an item at its path by calling `walk`, or knows the result. */
export type WalkItem = (item: Item, path: readonly string[], walk: () => Item) => Item;

/** What became of an item under some circumstances. */
interface WalkedItem extends RedactionLog {
  readonly circumstances: string;
  readonly path: string;
  readonly item: Item;
}

/** What became of items, for as long as somebody keeps them. */
export type WalkedItems = WeakMap<Item, WalkedItem>;

/**
 * Walks each item once: for the same one under the same circumstances, it repeats the log. A run
 * that goes over the items of an earlier one so redacts only those that have changed.
 * `circumstances` are what the result depends on besides the item and its path.
 */
export function rememberItems(known: WalkedItems, circumstances: string, log: RedactionLog, remember: (secret: string) => void): WalkItem {
  return (item, names, walk) => {
    const path = JSON.stringify(names);
    const before = known.get(item);
    if (before?.path === path && before.circumstances === circumstances) {
      log.secrets.push(...before.secrets);
      log.allowed.push(...before.allowed);
      for (const secret of before.remembered) remember(secret);
      return before.item;
    }
    const [secrets, remembered, allowed] = [log.secrets.length, log.remembered.length, log.allowed.length];
    const walked = walk();
    known.set(item, {
      circumstances,
      path,
      item: walked,
      secrets: log.secrets.slice(secrets),
      remembered: log.remembered.slice(remembered),
      allowed: log.allowed.slice(allowed),
    });
    return walked;
  };
}
