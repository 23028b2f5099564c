import type { Json } from "../json/json.ts";
import type { LiteralValue } from "./type.ts";

/** A literal as a JSON node. */
export function literalToJson(value: LiteralValue): Json {
  if (typeof value === "string") return { kind: "string", value };
  return typeof value === "number" ? { kind: "number", text: String(value) } : { kind: "boolean", value };
}

/**
 * True if a JSON node is this literal. Numbers are compared by value, not by how they are written.
 */
export function isLiteral(node: Json, value: LiteralValue): boolean {
  if (node.kind === "number") return Number(node.text) === value;
  return (node.kind === "string" || node.kind === "boolean") && node.value === value;
}
