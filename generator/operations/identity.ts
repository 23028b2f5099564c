import { sha256 } from "../util/sha256.ts";
import type { Request } from "../collection/model.ts";
import type { PlacedItem } from "./inherit.ts";

/**
 * Ids that do not depend on an item's position: folder names, name, method and path, then after `~` a digest of what it sends. Complete twins
 * are counted; being equal, they may swap numbers without anybody noticing.
 */
export function identifyItems(placed: readonly PlacedItem[]): readonly string[] {
  const counts = new Map<string, number>();
  return placed.map(({ item }) => {
    const id = `${item.request.method} /${item.request.url.path.join("/")} · ${item.path.join(" / ")} ~${digestRequest(item.request)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  });
}

/** Pointers are left out: they hold the item's position. */
function digestRequest({ url, body, headers }: Request): string {
  const sent = [url.host, url.query.map(({ key, value }) => [key, value]), headers.map(({ key }) => key), body ?? null];
  const text = JSON.stringify(sent, (key, value: unknown) => (key === "pointer" ? undefined : value));
  return sha256(text).slice(0, 8);
}
