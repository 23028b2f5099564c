import type { Api } from "../../../../ir/api.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";

/**
 * Whether a variable is what the caller passes or a string of the collection: nothing has to be
 * replaced in it, generated or computed.
 */
export function isPlainVariable(name: string, api: Api): boolean {
  const names = plainNames.get(api) ?? listPlain(api);
  plainNames.set(api, names);
  return names.has(name);
}

/** Listed once for each collection: every segment of every path asks. */
const plainNames = new WeakMap<Api, ReadonlySet<string>>();

function listPlain({ operations, variables, hasComputedVariables }: Api): ReadonlySet<string> {
  if (hasComputedVariables) return new Set();
  const computed = new Set(operations.flatMap((operation) => (operation.computed ?? []).map((each) => each.name)));
  const plain = variables.filter(
    (variable) => !computed.has(variable.name) && !isGenerated(variable) && variable.defaultValue?.includes("{{") !== true,
  );
  return new Set(plain.map(({ name }) => name));
}
