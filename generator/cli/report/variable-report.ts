import { cleanText } from "../../diagnostics/clean.ts";
import type { VariableExplanation, VariableSetter } from "../../pipeline/model-variables.ts";

/** How many functions are listed; the others are counted. */
const shown = 20;

/** An explanation of a variable as lines for people. */
export function formatVariable(variable: VariableExplanation): string {
  const { name, description, hasDefault, usedBy } = variable;
  const about = description === "" ? [] : [`  ${cleanText(description, 200)}`];
  const sources = [...formatSetters(variable), ...formatFetched(variable), ...formatComputed(variable)];
  const source = sources.length === 0 ? ["  set by no script that reads an answer"] : sources;
  return [
    `{{${cleanText(name, 100)}}}  ${hasDefault ? "the collection has a value" : "the collection has no value"}`,
    ...about,
    ...source,
    ...(usedBy.length === 0 ? [] : ["  used by", ...list(usedBy)]),
    "",
  ].join("\n");
}

function formatSetters({ setBy }: VariableExplanation): readonly string[] {
  return setBy.length === 0 ? [] : ["  set by", ...list(setBy.map(formatSetter))];
}

function formatFetched({ fetchedBy }: VariableExplanation): readonly string[] {
  if (fetchedBy === undefined) return [];
  const { method, url, part } = fetchedBy;
  return ["  fetched by scripts", ...list([`${cleanText(`${method} ${url}`, 200)}  from ${cleanText(part, 100)}`])];
}

function formatComputed({ computedAs }: VariableExplanation): readonly string[] {
  const ways = computedAs.flatMap((way) => (way === null ? [] : [cleanText(way, 200)]));
  return [
    ...(ways.length === 0 ? [] : ["  computed for each call unless it is passed", ...list(ways)]),
    ...(computedAs.includes(null) ? ["  computed by a script in a way that is not followed: pass it with the call"] : []),
  ];
}

/** `signIn  from session.token` */
function formatSetter({ operation, parts, conditional }: VariableSetter): string {
  return `${operation}  from ${parts.map((part) => cleanText(part, 100)).join(" or ")}${conditional ? ", on a condition" : ""}`;
}

function list(lines: readonly string[]): readonly string[] {
  const more = lines.length - shown;
  return [...lines.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])].map((line) => `    ${line}`);
}
