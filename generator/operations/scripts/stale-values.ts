import type { CollectionDocument } from "../../collection/model.ts";
import type { ItemScripts, ScriptValue } from "../../scripts/model.ts";
import { reachableNames } from "../../variables/template.ts";
import { indexVariables, publicValue } from "../../variables/values.ts";
import { placeItems } from "../inherit.ts";
import { buildBase } from "../parameters/url.ts";
import { readPreparations } from "./preparations.ts";

/**
 * The variables whose saved values are results of earlier runs: scripts compute them anew, or fetch
 * them, before each request. Callers get no such value as a default.
 */
function staleVariables(scripts: Iterable<ItemScripts>): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const each of scripts) {
    for (const { kind, assignment } of readPreparations(each).values()) {
      const { target, value, conditional } = assignment;
      if (target.kind === "variable" && (kind === "passed" || (kind === "open" && !conditional && isFetched(value))))
        stale.add(target.name);
    }
  }
  return stale;
}

/** The document without those values. What says where the API is stays. */
export function withoutStaleValues(document: CollectionDocument, scripts: ReadonlyMap<string, ItemScripts>): CollectionDocument {
  const stale = staleVariables(scripts.values());
  if (stale.size === 0) return document;
  const known = { variables: indexVariables(document.variables) };
  const bases = placeItems(document).map(({ item }) => buildBase(item.request.url));
  const kept = reachableNames(bases, (name) => publicValue(known, name));
  const variables = document.variables.map((each) => (stale.has(each.name) && !kept.has(each.name) ? { ...each, value: undefined } : each));
  return { ...document, variables };
}

/** True if a part of a value comes from the answer to a request that the script sends. */
function isFetched(value: ScriptValue): boolean {
  switch (value.kind) {
    case "fetched":
      return true;
    case "text":
      return value.parts.some(isFetched);
    case "base64":
    case "json":
      return isFetched(value.of);
    default:
      return false;
  }
}
