import { expand, replaceVariables, type VariableLookup, variablesOf } from "../../values/variables.js";
import type { NamedOrigin } from "../operation.js";
import { basesOf, isSameOrigin, namedOrigin } from "./named-origin.js";

/** The same, where its base URL, or that of most operations, contains variables. */
export function variableOrigin(name: string): NamedOrigin {
  const origin = namedOrigin(name);
  return {
    ...origin,
    isKnown: (scope) => {
      if (origin.given(scope.options, scope.settings.options) !== undefined) return true;
      const [base, main] = basesOf(scope);
      const lookUp = variablesOf(scope);
      return hasGiven(base, lookUp) || isSameOrigin(base, main, (text) => expand(text, lookUp));
    },
  };
}

/** Whether the caller gives a variable of a text. */
function hasGiven(text: string, lookUp: VariableLookup): boolean {
  let isGiven = false;
  replaceVariables(text, (name) => {
    isGiven ||= lookUp(name)?.given === true;
    return "";
  });
  return isGiven;
}
