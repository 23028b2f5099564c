import type { Api } from "../../../../ir/api.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";

/**
 * Whether a variable is what the caller passes or a string of the collection: nothing has to be
 * replaced in it, generated or computed.
 */
export function isPlainVariable(name: string, { operations, variables, hasComputedVariables }: Api): boolean {
  const variable = variables.find((each) => each.name === name);
  const isComputed = operations.some(({ computed = [] }) => computed.some((each) => each.name === name));
  return (
    variable !== undefined &&
    !hasComputedVariables &&
    !isComputed &&
    !isGenerated(variable) &&
    variable.defaultValue?.includes("{{") !== true
  );
}
