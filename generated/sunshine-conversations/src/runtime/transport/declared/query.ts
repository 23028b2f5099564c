import { arrange, type Flatten } from "../../values/arrange.js";
import { escapeDeclared, escapeQuery, escapeQueryKey } from "../../values/encode.js";
import type { Parameter } from "../../values/parameter.js";
import { givenPiece, queryPiece } from "../../values/query.js";
import {
  type CompleteGroup,
  expand,
  expandUnlessEmpty,
  type VariableLookup,
  variablesOf,
} from "../../values/variables.js";
import type { BuildQuery } from "../operation.js";

/**
 * The query of an operation that declares parameters. `flatten` finds the names of nested values,
 * if declared names are bracketed or escaped. `complete` adds parameters that the caller does not
 * pass, as a script of the collection does.
 */
export function declaredQuery(declared: readonly Parameter[], flatten?: Flatten, complete?: CompleteGroup): BuildQuery {
  return (given, scope) => {
    const lookUp = variablesOf(scope);
    const whole = complete?.(given, (text) => expand(text, lookUp)) ?? given;
    return arrange(declared, whole, flatten).flatMap((entry) => {
      if (entry.given) {
        const { name, value } = entry;
        return givenPiece(entry.declared === undefined ? escapeQueryKey(name) : declaredKey(name, lookUp), name, value);
      }
      const value =
        entry.value === null ? null : expandUnlessEmpty(escapeDeclared(entry.value, "value"), lookUp, escapeQuery);
      return value === undefined ? [] : [queryPiece(declaredKey(entry.name, lookUp), value)];
    });
  };
}

function declaredKey(name: string | null, lookUp: VariableLookup): string | null {
  return name === null ? null : expand(escapeDeclared(name, "key"), lookUp, escapeQueryKey);
}
