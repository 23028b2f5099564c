import type { Json } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { substituteVariables } from "../json/print-json.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { createGrowth, type Growth } from "../variables/growth.ts";
import { expandVariables, makeUpValue } from "../variables/template.ts";

/** Replaces each unquoted `{{name}}` whose value the collection knows; the others stay, as values of unknown kind. */
export function resolveKnownVariables(value: Json, context: BuildContext): Json {
  const growth = createGrowth();
  return substituteVariables(value, (name) => readKnown(name, context, growth) ?? { kind: "variable", name });
}

/** Replaces every `{{name}}`, in quotes or not, by its value or a made-up one: what a fixture sends. */
export function resolveAllVariables(value: Json, context: BuildContext): Json {
  return expandStrings(
    substituteVariables(value, (name) => readKnown(name, context, context.growth) ?? { kind: "string", value: makeUpValue(name) }),
    context,
  );
}

function readKnown(name: string, context: BuildContext, growth: Growth): Json | undefined {
  const text = publicValue(context, name);
  if (text === undefined || text === "" || !growth.take(text)) return undefined;
  const { value, exact } = parseTolerantJson(text);
  return exact && value !== undefined ? value : undefined;
}

/** A text with every variable replaced by its value, as long as there is room for it, or a made-up one. */
export function expandAll(text: string, context: BuildContext, growth: Growth = context.growth): string {
  return expandVariables(text, (name) => {
    const value = publicValue(context, name);
    return value !== undefined && growth.take(value) ? value : makeUpValue(name);
  });
}

/** Expands the texts of a tree. Depth is bounded by the parser. */
function expandStrings(value: Json, context: BuildContext): Json {
  switch (value.kind) {
    case "string":
      return value.value.includes("{{") ? { kind: "string", value: expandAll(value.value, context) } : value;
    case "array":
      return { kind: "array", items: value.items.map((item) => expandStrings(item, context)) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: expandStrings(member.value, context) })) };
    default:
      return value;
  }
}
