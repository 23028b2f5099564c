import { schemesOf } from "../ir/auth-scheme.ts";
import type { CollectionDocument } from "../collection/model.ts";
import type { Api, ApiDraft, AuthScheme, ClientVariable, Operation, OperationDraft } from "../ir/api.ts";
import type { FetchedVariable } from "../ir/capture.ts";
import { countValues } from "../util/group-by.ts";
import { hasComputedName, reachableNames, soleVariable } from "../variables/template.ts";
import { textsWithVariables } from "../variables/texts.ts";
import { indexVariables, type KnownVariables, publicValue } from "../variables/values.ts";
import { schemeKey } from "./auth.ts";
import { findSources } from "./scripts/sources.ts";

/**
 * Completes the API: adds what follows from all of its operations together, and what scripts fetch
 * by themselves.
 */
export function assembleApi(
  document: CollectionDocument,
  { resources, operations, types }: ApiDraft & Pick<Api, "operations">,
  fetched: readonly FetchedVariable[],
): Api {
  const base = mostFrequent(operations.map(({ url }) => url.base).filter((text) => text !== "")) ?? "";
  const variables = collectVariables(operations, { variables: indexVariables(document.variables) });
  return {
    kind: "api",
    title: document.name,
    description: document.description,
    base,
    baseVariable: soleVariable(base),
    variables,
    hasComputedVariables: operations.some((operation) => [operation.url.base, ...textsWithVariables(operation)].some(hasComputedName)),
    ...findSources(operations, variables, fetched),
    authSchemes: distinctSchemes(operations),
    resources,
    operations,
    types,
  };
}

/**
 * The variables that some operation sends, and those that their values need. Postman's dynamic ones
 * are among them: a caller may set these too.
 */
function collectVariables(operations: readonly OperationDraft[], known: KnownVariables): readonly ClientVariable[] {
  const lookUp = (name: string): string | undefined => publicValue(known, name);
  const inBase = reachableNames(
    operations.map(({ url }) => url.base),
    lookUp,
  );
  const elsewhere = reachableNames(
    operations.flatMap((operation) => textsWithVariables(operation)),
    lookUp,
  );
  return [...new Set([...inBase, ...elsewhere])].map((name) => ({
    name,
    defaultValue: lookUp(name),
    description: known.variables.get(name)?.description ?? "",
    base: !elsewhere.has(name),
  }));
}

function distinctSchemes(operations: readonly Operation[]): readonly AuthScheme[] {
  const schemes = new Map<string, AuthScheme>();
  for (const scheme of operations.flatMap(schemesOf)) schemes.set(schemeKey(scheme), scheme);
  return [...schemes.values()];
}

/** Of values that are equally frequent, the first. */
function mostFrequent(texts: readonly string[]): string | undefined {
  let best: { readonly text: string; readonly count: number } | undefined;
  for (const [text, count] of countValues(texts)) if (best === undefined || count > best.count) best = { text, count };
  return best?.text;
}
