import { sha256 } from "../util/sha256.ts";
import type { Request } from "../collection/model.ts";
import { countValue } from "../util/group-by.ts";
import type { PlacedItem } from "./inherit.ts";

/**
 * Ids that do not depend on the position of an item: folder names, name, method and path, then
 * after `~` a digest of what it sends. Identical items are numbered; being equal, they may swap
 * numbers.
 */
export function identifyItems(placed: readonly PlacedItem[]): readonly string[] {
  const counts = new Map<string, number>();
  return placed.map(({ item }) => {
    const id = `${item.request.method} /${item.request.url.path.join("/")} · ${item.path.join(" / ")} ~${digestRequest(item.request)}`;
    const count = countValue(counts, id);
    return count === 1 ? id : `${id}~${count}`;
  });
}

/** Pointers are left out: they contain the position of the item. */
function digestRequest({ url, body, headers }: Request): string {
  const sent = [url.host, url.query.map(({ key, value }) => [key, value]), headers.map(({ key }) => key), body ?? null];
  const text = JSON.stringify(sent, (key, value: unknown) => (key === "pointer" ? undefined : value));
  return sha256(text).slice(0, 8);
}

/** Tells an item again without saying its id, which belongs to the account of its owner. */
export function digestItemId(id: string): string {
  return sha256(id).slice(0, 12);
}
