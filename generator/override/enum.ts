import { unite } from "../infer/unite-types.ts";
import type { Type } from "../ir/type.ts";

/** A type whose texts are these and no others. In a list it is about the elements; null stays. */
export function withEnum(type: Type, values: readonly string[]): Type {
  const literals = values.map((value): Type => ({ kind: "literal", value }));
  switch (type.kind) {
    case "array":
      return { kind: "array", element: withEnum(type.element, values) };
    case "union":
      return unite([...literals, ...type.members.filter((member) => !isScalar(member)).map((member) => inList(member, values))]);
    default:
      return unite(literals);
  }
}

function inList(type: Type, values: readonly string[]): Type {
  return type.kind === "array" ? withEnum(type, values) : type;
}

function isScalar({ kind }: Type): boolean {
  return kind === "string" || kind === "literal" || kind === "number" || kind === "boolean" || kind === "unknown";
}
