import type { EnumValue, TypeExpression, ValueOverride, ValueSet } from "../config/model.ts";
import { unite } from "../ir/unite.ts";
import type { Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/**
 * The type that an expression describes; `undefined` if it refers to an unknown type. `idOf` looks
 * names up, and reports those that are unknown.
 */
export function toType(
  expression: TypeExpression,
  idOf: (name: { readonly value: string; readonly pointer: string }) => string | undefined,
): Type | undefined {
  switch (expression.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { kind: expression.kind };
    case "bigint":
      return { kind: "number", big: true };
    case "array": {
      const element = toType(expression.element, idOf);
      return element && { kind: "array", element };
    }
    case "tuple": {
      const items = expression.items.flatMap((item) => toType(item, idOf) ?? []);
      return items.length < expression.items.length ? undefined : { kind: "array", element: unite(items), positions: items };
    }
    case "imported":
      return expression;
    case "map": {
      const value = toType(expression.value, idOf);
      return value && { kind: "map", value };
    }
    case "union": {
      const members = expression.members.flatMap((member) => toType(member, idOf) ?? []);
      return members.length < expression.members.length ? undefined : unite(members);
    }
    case "named": {
      const id = idOf(expression.name);
      return id === undefined ? undefined : { kind: "reference", id };
    }
    default:
      return assertNever(expression);
  }
}

/** Describes what a config says about a value, without showing any value. */
export function describeOverride({ type, values }: ValueOverride): string {
  if (values !== undefined) return describeValues(values.value);
  return type === undefined ? "something" : describeExpression(type.value);
}

function describeValues({ listed, open }: ValueSet): string {
  if (open) return [...new Set(listed.map(kindOf))].join(" or ");
  const word = listed.every((value) => typeof value === "string") ? "text" : "value";
  return listed.length === 1 ? `one ${word}` : `one of ${listed.length} ${word}s`;
}

function kindOf(value: EnumValue): string {
  if (value === null) return "null";
  return typeof value === "string" ? "text" : typeof value;
}

function describeExpression(expression: TypeExpression): string {
  switch (expression.kind) {
    case "string":
      return "text";
    case "array":
      return `a list of ${describeExpression(expression.element)}`;
    case "tuple":
      return `a list of ${expression.items.length}`;
    case "imported":
      return `\`${expression.name}\``;
    case "map":
      return `a map of ${describeExpression(expression.value)}`;
    case "union":
      return expression.members.map(describeExpression).join(" or ");
    case "named":
      return `\`${expression.name.value}\``;
    default:
      return expression.kind;
  }
}

/** The place in the config that sets the type of a value. */
export function pointerOf({ type, values, pointer }: ValueOverride): string {
  return values?.pointer ?? type?.pointer ?? pointer;
}
