import { findTooDeep } from "../../json/skip.ts";
import type { Json, JsonMember } from "../../json/json.ts";
import { isList, isObject } from "../../json/members.ts";
import { type Cell, constant, type ListValue, type ObjectValue, unknown, type Value } from "./value.ts";

/** Nesting of literals that become data. */
const deepest = 60;

/** The value of a JSON text; `unknown` if it is none. */
export function literalOfJson(text: string, level: number): Value {
  if (findTooDeep(text, deepest) !== undefined) return unknown;
  try {
    return literalOf(JSON.parse(text), level);
  } catch {
    return unknown;
  }
}

function literalOf(value: unknown, level: number): Value {
  if (isList(value)) return { kind: "list", items: value.map((item): Cell => ({ value: literalOf(item, level) })), complete: true, level };
  if (isObject(value)) {
    const members = Object.entries(value).map(([name, member]): readonly [string, Cell] => [name, { value: literalOf(member, level) }]);
    return { kind: "object", members: new Map(members), complete: true, level };
  }
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  return isScalar ? constant(value) : unknown;
}

/**
 * Values and characters of a literal that becomes data: its parts may refer to each other again and
 * again.
 */
const mostValues = 20_000;
const mostCharacters = 500_000;

interface Budget {
  values: number;
  characters: number;
}

/**
 * A value as JSON, if the script contains all of it; `undefined` if a part of it is not known, or
 * it is too large.
 */
export function jsonOf(value: Value): Json | undefined {
  const budget: Budget = { values: mostValues, characters: mostCharacters };
  const json = toJson(value, budget, 0);
  return budget.values < 0 || budget.characters < 0 ? undefined : json;
}

function toJson(value: Value, budget: Budget, depth: number): Json | undefined {
  budget.values -= 1;
  if (depth > deepest || budget.values < 0 || budget.characters < 0) return undefined;
  switch (value.kind) {
    case "constant":
      if (typeof value.value === "string") budget.characters -= value.value.length;
      return scalarJson(value.value);
    case "list":
      return listJson(value, budget, depth);
    case "object":
      return objectJson(value, budget, depth);
    default:
      return undefined;
  }
}

function listJson({ items, complete }: ListValue, budget: Budget, depth: number): Json | undefined {
  const known: Json[] = [];
  for (const cell of items) {
    const item = toJson(cell.value, budget, depth + 1);
    if (item === undefined) return undefined;
    known.push(item);
  }
  return complete ? { kind: "array", items: known } : undefined;
}

function objectJson({ members, complete }: ObjectValue, budget: Budget, depth: number): Json | undefined {
  const known: JsonMember[] = [];
  for (const [key, { value }] of members) {
    if (value.kind === "constant" && value.value === undefined) continue;
    budget.characters -= key.length;
    const member = toJson(value, budget, depth + 1);
    if (member === undefined) return undefined;
    known.push({ key, value: member });
  }
  return complete ? { kind: "object", members: known } : undefined;
}

function scalarJson(value: string | number | boolean | null | undefined): Json | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { kind: "null" };
  if (typeof value === "string") return { kind: "string", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return Number.isFinite(value) ? { kind: "number", text: String(value) } : undefined;
}
