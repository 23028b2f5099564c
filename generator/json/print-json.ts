import type { Json, OpenJson } from "./json.ts";
import { assertNever } from "../util/assert-never.ts";

/**
 * Prints a tree as JSON: numbers as written, with `indent` spaces per level (0: one line without
 * spaces). Remaining variables and placeholders are printed as written, which is not JSON;
 * substitute them first if JSON is needed. Recursive, but `maxJsonDepth` limits what the parser
 * creates.
 */
export function printJson(value: Json, indent = 0): string {
  return printAt(value, indent, "\n");
}

function printAt(value: Json, indent: number, lineBreak: string): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    case "string":
      return JSON.stringify(value.value);
    case "variable":
      return `{{${value.name}}}`;
    case "placeholder":
      return value.text;
    case "array": {
      const inner = lineBreak + " ".repeat(indent);
      return bracket(
        "[]",
        value.items.map((item) => printAt(item, indent, inner)),
        indent,
        lineBreak,
      );
    }
    case "object": {
      const inner = lineBreak + " ".repeat(indent);
      const colon = indent === 0 ? ":" : ": ";
      const members = value.members.map((member) => JSON.stringify(member.key) + colon + printAt(member.value, indent, inner));
      return bracket("{}", members, indent, lineBreak);
    }
    default:
      return assertNever(value);
  }
}

function bracket(pair: "[]" | "{}", parts: readonly string[], indent: number, lineBreak: string): string {
  if (parts.length === 0) return pair;
  if (indent === 0) return pair.charAt(0) + parts.join(",") + pair.charAt(1);
  const inner = lineBreak + " ".repeat(indent);
  return pair.charAt(0) + inner + parts.join("," + inner) + lineBreak + pair.charAt(1);
}

/**
 * The tree with each variable and placeholder replaced by `resolve`, which is told how many levels
 * are around it. Those within a replacement stay. Recursive like `printJson`.
 */
export function substituteVariables(value: Json, resolve: (open: OpenJson, depth: number) => Json, depth = 0): Json {
  switch (value.kind) {
    case "variable":
    case "placeholder":
      return resolve(value, depth);
    case "array":
      return { kind: "array", items: value.items.map((item) => substituteVariables(item, resolve, depth + 1)) };
    case "object":
      return {
        kind: "object",
        members: value.members.map((member) => ({ key: member.key, value: substituteVariables(member.value, resolve, depth + 1) })),
      };
    case "null":
    case "boolean":
    case "number":
    case "string":
      return value;
    default:
      return assertNever(value);
  }
}
