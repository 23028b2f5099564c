import type { Api, AuthScheme, ClientVariable, Operation } from "../../ir/api.ts";
import type { FetchedVariable } from "../../ir/capture.ts";
import { addToGroup } from "../../util/group-by.ts";
import { credentialName } from "../../ir/auth-scheme.ts";

/**
 * Which operations set the variables that requests need, those of credentials included; and of the
 * others, which ones scripts fetch. What only scripts use is left out.
 */
export function findSources(
  operations: readonly Operation[],
  variables: readonly ClientVariable[],
  fetched: readonly FetchedVariable[],
): Pick<Api, "sources" | "fetched"> {
  const needed = new Set([...variables.map(({ name }) => name), ...operations.flatMap(({ auth }) => credentialOf(auth))]);
  const sources = new Map<string, string[]>();
  for (const { id, captures = [] } of operations) {
    for (const { variable } of captures) {
      if (needed.has(variable)) addToGroup(sources, variable, id);
    }
  }
  const others = fetched.filter(({ variable }) => needed.has(variable) && !sources.has(variable));
  return {
    ...(sources.size === 0 ? {} : { sources: [...sources].map(([variable, ids]) => ({ variable, operations: ids })) }),
    ...(others.length === 0 ? {} : { fetched: others }),
  };
}

function credentialOf(auth: AuthScheme | undefined): readonly string[] {
  const name = credentialName(auth);
  return name === undefined ? [] : [name];
}
