import { combineHeaders, type HeaderEntry } from "../../values/header-list.js";
import type { Parameter } from "../../values/parameter.js";
import { type Computed, expand, expandUnlessEmpty, variablesOf } from "../../values/variables.js";
import type { BuildHeaders } from "../operation.js";

/**
 * The headers of an operation with variables replaced. Leaves out the headers that the caller
 * decides, so that their variables need no value.
 */
export function declaredHeaders(declared: readonly Parameter<Computed>[]): BuildHeaders {
  return (decided, scope) => {
    const lookUp = variablesOf(scope);
    return combineHeaders(
      declared.flatMap(({ name, value }): readonly HeaderEntry[] => {
        if (name === null || value === undefined || value === null) return [];
        const fullName = expand(name, lookUp);
        if (decided.has(fullName.toLowerCase())) return [];
        const sent =
          typeof value === "string" ? expandUnlessEmpty(value, lookUp) : value((text) => expand(text, lookUp));
        return sent === undefined ? [] : [[fullName, sent]];
      }),
    );
  };
}
