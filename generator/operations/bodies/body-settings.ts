import { groupBy } from "../../util/group-by.ts";
import type { PlacedItem } from "../inherit.ts";

/**
 * The variables that at least half of a collection's JSON bodies contain as a value: settings of
 * the client, such as `client_id`. Others, such as `access_token`, differ from call to call. Bodies
 * of PATCH do not count, since they send nothing by default.
 */
export function findBodySettings(placed: readonly PlacedItem[]): ReadonlySet<string> {
  const bodies = placed.flatMap(({ item: { request } }) =>
    request.method !== "PATCH" && request.body?.kind === "raw" && /^\s*\{\s*"/.test(request.body.text) ? [request.body.text] : [],
  );
  const names = bodies.flatMap((text) => [...new Set([...text.matchAll(/"\{\{([^{}"]+)\}\}"/g)].map(([, name = ""]) => name))]);
  const counts = groupBy(names, (name) => name);
  return new Set([...counts].filter(([, { length }]) => 2 * length >= bodies.length).map(([name]) => name));
}
