import { findTooDeep } from "../../json/skip.ts";
import type { Json } from "../../json/json.ts";
import { isList, isObject } from "../../json/members.ts";
import { type Cell, constant, unknown, type Value } from "./value.ts";

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

/** A value as JSON, if the script contains all of it; `undefined` if a part of it is not known. */
export function jsonOf(value: Value, depth = 0): Json | undefined {
  if (depth > deepest) return undefined;
  switch (value.kind) {
    case "constant":
      return scalarJson(value.value);
    case "list": {
      const items = value.items.map((cell) => jsonOf(cell.value, depth + 1));
      return value.complete && items.every((item) => item !== undefined) ? { kind: "array", items } : undefined;
    }
    case "object": {
      const members = [...value.members]
        .filter(([, { value: member }]) => member.kind !== "constant" || member.value !== undefined)
        .map(([key, cell]) => ({ key, value: jsonOf(cell.value, depth + 1) }));
      return value.complete && members.every(isKnown) ? { kind: "object", members } : undefined;
    }
    default:
      return undefined;
  }
}

function isKnown(member: {
  readonly key: string;
  readonly value: Json | undefined;
}): member is { readonly key: string; readonly value: Json } {
  return member.value !== undefined;
}

function scalarJson(value: string | number | boolean | null | undefined): Json | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { kind: "null" };
  if (typeof value === "string") return { kind: "string", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return Number.isFinite(value) ? { kind: "number", text: String(value) } : undefined;
}
