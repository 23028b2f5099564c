import type { CollectionDocument, SeenBody } from "../../collection/model.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import type { ItemScripts, ScriptValue } from "../../scripts/model.ts";
import { reachableNames } from "../../variables/template.ts";
import { indexVariables, publicValue } from "../../variables/values.ts";
import { placeItems } from "../inherit.ts";
import { buildBase } from "../parameters/url.ts";
import { capturesOf } from "./captures.ts";
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

/**
 * The variables of GraphQL documents and other texts whose saved values are empty until an answer
 * sets them. There, an empty value is sent as if it were one: nothing can be left out of a text.
 */
function unsetVariables(document: CollectionDocument, scripts: ReadonlyMap<string, ItemScripts>): ReadonlySet<string> {
  const known = { variables: indexVariables(document.variables) };
  const lookUp = (name: string): string | undefined => publicValue(known, name);
  const captured = new Set([...scripts.values()].flatMap(capturesOf).map(({ variable }) => variable));
  const unset = new Set([...captured].filter((name) => lookUp(name) === ""));
  if (unset.size === 0) return unset;
  const texts = placeItems(document).flatMap(({ item }) => textsOf(item.request.body));
  const used = reachableNames(texts, lookUp);
  return new Set([...unset].filter((name) => used.has(name)));
}

/** The strings of a body in which variables are replaced within a text that is not JSON. */
function textsOf(body: SeenBody | undefined): readonly string[] {
  if (body?.kind === "graphql") return [body.query ?? "", body.operationName ?? ""];
  return body?.kind === "raw" && body.text.includes("{{") && parseTolerantJson(body.text).value === undefined ? [body.text] : [];
}

/** The document without those values. What says where the API is stays. */
export function withoutStaleValues(document: CollectionDocument, scripts: ReadonlyMap<string, ItemScripts>): CollectionDocument {
  const stale = new Set([...staleVariables(scripts.values()), ...unsetVariables(document, scripts)]);
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
