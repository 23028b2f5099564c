import { createHash } from "node:crypto";
import type { Request } from "../collection/model.ts";
import type { PlacedItem } from "./place.ts";

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
    return count === 1 ? id : `${id}#${count}`;
  });
}

function digestRequest(request: Request): string {
  const { url, body, headers } = request;
  const sent = JSON.stringify([url.host, url.query.map(({ key, value }) => [key, value]), headers.map(({ key }) => key), body === undefined ? null : { ...body, pointer: "" }]);
  return createHash("sha256").update(sent).digest("hex").slice(0, 8);
}
