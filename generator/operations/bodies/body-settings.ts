import type { Request } from "../../collection/model.ts";
import { groupBy } from "../../util/group-by.ts";
import { lowerCase } from "../../util/letters.ts";
import { variableNames } from "../../variables/template.ts";
import type { PlacedItem } from "../inherit.ts";

/**
 * The variables of JSON bodies that are settings of the client: those that at least half of the
 * bodies contain as a value, such as `client_id`, and those that the client has anyway because a
 * path, a query or a header contains them. Others, such as `access_token`, differ from call to
 * call.
 */
export function findBodySettings(placed: readonly PlacedItem[]): ReadonlySet<string> {
  return new Set([...findFrequent(placed), ...findNamesOutsideBodies(placed)]);
}

/** The variables in paths, queries and headers, each of which is one value there. */
export function findNamesOutsideBodies(placed: readonly PlacedItem[]): ReadonlySet<string> {
  return new Set(placed.flatMap(({ item: { request } }) => namesOutsideBody(request)));
}

function namesOutsideBody({ url, headers }: Request): readonly string[] {
  const parameters = [...url.query, ...headers.filter(({ key }) => lowerCase(key) !== "authorization")];
  const sent = parameters.filter(({ disabled }) => !disabled).map(({ value }) => value ?? "");
  return [...url.path, ...sent].flatMap(variableNames);
}

/** Bodies of PATCH do not count, since they send nothing by default. */
function findFrequent(placed: readonly PlacedItem[]): readonly string[] {
  const bodies = placed.flatMap(({ item: { request } }) =>
    request.method !== "PATCH" && request.body?.kind === "raw" && /^\s*\{\s*"/.test(request.body.text) ? [request.body.text] : [],
  );
  const names = bodies.flatMap((text) => [...new Set([...text.matchAll(/"\{\{([^{}"]+)\}\}"/g)].map(([, name = ""]) => name))]);
  const counts = groupBy(names, (name) => name);
  return [...counts].filter(([, { length }]) => 2 * length >= bodies.length).map(([name]) => name);
}
