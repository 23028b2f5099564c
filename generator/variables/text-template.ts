import type { TextTemplate } from "../ir/body.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { hasComputedName, soleVariable, variableNames } from "./template.ts";
import { type KnownVariables, publicValue } from "./values.ts";

/**
 * A saved text whose variables are arguments; `undefined` if it has none, or is nothing else. A
 * text from which a secret was removed is not a template: what it says cannot be sent. Calls
 * compute the variables for which `isComputed` is true.
 */
export function readTextTemplate(
  text: string,
  known: KnownVariables,
  isComputed: (name: string) => boolean = () => false,
): TextTemplate | undefined {
  const names = [...new Set(variableNames(text))];
  const given = names.filter((name) => !name.startsWith("$"));
  if (given.length === 0 || soleVariable(text) !== undefined || names.includes("") || hasComputedName(text) || holdsPlaceholder(text))
    return undefined;
  return { text, variables: given.map((name) => ({ name, optional: publicValue(known, name) !== undefined || isComputed(name) })) };
}

/**
 * The variables of a template that the client has: those with values, and dynamic ones. The others
 * are arguments.
 */
export function clientVariablesOf({ text, variables }: TextTemplate): readonly string[] {
  const required = new Set(variables.filter(({ optional }) => !optional).map(({ name }) => name));
  return [...new Set(variableNames(text))].filter((name) => !required.has(name)).map((name) => `{{${name}}}`);
}
