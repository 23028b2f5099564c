import type { Variable } from "../collection/model.ts";
import type { Json, OpenJson } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { substituteVariables } from "../json/print-json.ts";
import { findTooDeep } from "../json/skip.ts";
import { maxJsonDepth } from "../util/limits.ts";
import { createGrowth, type Growth } from "./growth.ts";
import { expandVariables, standInFor } from "./template.ts";

/** The variables of a collection and its environment, by name. */
export interface KnownVariables {
  readonly variables: ReadonlyMap<string, Variable>;
}

/** The same, with a counter of what their values have added so far. */
export interface CountedVariables extends KnownVariables {
  readonly growth: Growth;
}

/** Indexes the variables of a collection by name. The last of equal names counts. */
export function indexVariables(variables: readonly Variable[]): ReadonlyMap<string, Variable> {
  return new Map(variables.map((variable) => [variable.name, variable]));
}

/** The value that the collection and its environment define for a variable; secrets have none. */
export function publicValue({ variables }: KnownVariables, name: string): string | undefined {
  const variable = variables.get(name);
  return variable === undefined || variable.secret ? undefined : variable.value;
}

/** Replaces the variables of a string whose values may be shown. */
export function expandPublic(text: string, known: KnownVariables): string {
  return expandVariables(text, (name) => publicValue(known, name));
}

/**
 * Replaces every variable of a string by its value, as long as there is room for it, or by a
 * placeholder.
 */
export function expandAll(text: string, known: CountedVariables): string {
  return expandVariables(text, (name) => {
    const value = publicValue(known, name);
    return value !== undefined && known.growth.take(value) ? value : standInFor(name);
  });
}

/**
 * Replaces each unquoted `{{name}}` whose value the collection defines, and dynamic variables by
 * the type of their values (`<integer>`). The others stay, as values of unknown kind.
 */
export function resolveKnownVariables(value: Json, { variables }: KnownVariables): Json {
  const known = { variables, growth: createGrowth() };
  return substituteVariables(value, (open, depth) => readValue(open, known, depth) ?? typeOfDynamic(open) ?? open);
}

/**
 * Replaces every `{{name}}`, quoted or not, by its value or a placeholder: what a fixture sends.
 */
export function resolveAllVariables(value: Json, known: CountedVariables): Json {
  return expandStrings(
    substituteVariables(value, (open, depth) => readValue(open, known, depth) ?? typeOfDynamic(open) ?? standInOf(open)),
    known,
  );
}

/** The value of a variable as JSON, unless it nests too deeply with the levels around it. */
function readValue(open: OpenJson, known: CountedVariables, depth: number): Json | undefined {
  const text = open.kind === "variable" ? publicValue(known, open.name) : expandPublic(open.text, known);
  if (text === undefined || text === "" || !known.growth.take(text)) return undefined;
  if (findTooDeep(text, maxJsonDepth - depth) !== undefined) return undefined;
  const { value, exact } = parseTolerantJson(text);
  return exact && value !== undefined ? value : undefined;
}

/** Text joined to variables remains text; its variables are expanded with all other strings. */
function standInOf(open: OpenJson): Json {
  if (open.kind === "placeholder" && open.text.includes("{{")) return { kind: "string", value: open.text };
  return { kind: "string", value: standInFor(open.kind === "variable" ? open.name : open.text) };
}

/** The dynamic variables whose values are JSON without quotes, by the type of their values. */
const dynamicTypes: ReadonlyMap<string, string> = new Map([
  ["$randomInt", "<integer>"],
  ["$timestamp", "<integer>"],
  ["$randomPrice", "<number>"],
  ["$randomLatitude", "<number>"],
  ["$randomLongitude", "<number>"],
  ["$randomBoolean", "<boolean>"],
]);

/** The placeholder of a type that an unquoted dynamic variable stands for. */
function typeOfDynamic(open: OpenJson): Json | undefined {
  const value = open.kind === "variable" ? dynamicTypes.get(open.name) : undefined;
  return value === undefined ? undefined : { kind: "string", value };
}

/** Expands the strings of a tree. The parser limits its depth. */
function expandStrings(value: Json, known: CountedVariables): Json {
  switch (value.kind) {
    case "string":
      return value.value.includes("{{") ? { kind: "string", value: expandAll(value.value, known) } : value;
    case "array":
      return { kind: "array", items: value.items.map((item) => expandStrings(item, known)) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: expandStrings(member.value, known) })) };
    default:
      return value;
  }
}
