import {
  maxRounds,
  replaceVariables,
  type VariableLookup,
  type VariableScope,
  variablesOf,
} from "../runtime/values/variables.js";

/** Replaces the variables of a string as Postman does. */
export type Expand = (text: string) => string;

/**
 * Postman's replacement for the variables of a call: every value is text that may contain further
 * variables, nothing is escaped, and a variable without a value stays as it is.
 */
export function expandFor(scope: VariableScope): Expand {
  const lookUp = variablesOf(scope);
  return (text) => expand(text, lookUp, 0);
}

function expand(text: string, lookUp: VariableLookup, round: number): string {
  if (round === maxRounds || !text.includes("{{")) return text;
  return replaceVariables(text, (name) => {
    const value = lookUp(name)?.value;
    return value === undefined ? `{{${name}}}` : expand(value, lookUp, round + 1);
  });
}
