import type { LiteralValue, ObjectType, Type } from "../../../../ir/type.ts";
import { assertNever } from "../../../../util/assert-never.ts";

/**
 * A type as the runtime reads it (`templates/runtime/drift/read-shape.ts`): a compact string, which
 * costs a compiler nothing. Recursive, because `maxJsonDepth` limits the depth of types.
 */
export function shapeText(type: Type, nameOf: (id: string) => string): string {
  const textOf = (inner: Type): string => shapeText(inner, nameOf);
  switch (type.kind) {
    case "null":
    case "boolean":
    case "binary":
    case "void":
    case "number":
    case "string":
    case "unknown":
      return type.kind;
    // The type of another package; only the compiler knows it.
    case "imported":
      return "unknown";
    case "unseen":
      return "string";
    case "literal":
      return `=${literalText(type.value)}`;
    case "array":
      return type.positions === undefined ? `${inParentheses(type.element, textOf)}[]` : `<${type.positions.map(textOf).join(",")}>`;
    case "object":
      return objectText(type, textOf);
    case "map":
      return `{*:${textOf(type.value)}}`;
    case "union":
      return [...new Set(type.members.map((member) => (member.kind === "union" ? `(${textOf(member)})` : textOf(member))))].join("|");
    case "reference":
      return nameOf(type.id);
    default:
      return assertNever(type);
  }
}

function inParentheses(element: Type, textOf: (type: Type) => string): string {
  return element.kind === "union" ? `(${textOf(element)})` : textOf(element);
}

/** An object without properties is any object. */
function objectText({ properties, open }: ObjectType, textOf: (type: Type) => string): string {
  const listed = properties.map(({ key, optional, type }) => {
    const text = type.kind === "void" ? "unknown" : textOf(type);
    return `${keyText(key)}${optional ? "?" : ""}:${text}`;
  });
  const rest = open === true || properties.length === 0 ? ["*:unknown"] : [];
  return `{${[...listed, ...rest].join(",")}}`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : JSON.stringify(key);
}

function literalText(value: LiteralValue): string {
  return JSON.stringify(value);
}
