import { cleanText } from "../../diagnostics/clean.ts";
import type { VariableExplanation, VariableSetter } from "../../explain/variables.ts";

/** How many functions are listed; the others are counted. */
const shown = 20;

/** An explanation of a variable as lines for people. */
export function formatVariable({ name, description, hasDefault, setBy, usedBy }: VariableExplanation): string {
  const about = description === "" ? [] : [`  ${cleanText(description, 200)}`];
  const source = setBy.length === 0 ? ["  set by no script that reads an answer"] : ["  set by", ...list(setBy.map(formatSetter))];
  return [
    `{{${cleanText(name, 100)}}}  ${hasDefault ? "the collection has a value" : "the collection has no value"}`,
    ...about,
    ...source,
    ...(usedBy.length === 0 ? [] : ["  used by", ...list(usedBy)]),
    "",
  ].join("\n");
}

/** `signIn  from session.token` */
function formatSetter({ operation, parts, conditional }: VariableSetter): string {
  return `${operation}  from ${parts.map((part) => cleanText(part, 100)).join(" or ")}${conditional ? ", on a condition" : ""}`;
}

function list(lines: readonly string[]): readonly string[] {
  const more = lines.length - shown;
  return [...lines.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])].map((line) => `    ${line}`);
}
