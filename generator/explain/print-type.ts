import type { Type } from "../ir/type.ts";
import type { Names } from "../names/allocate.ts";
import type { Code } from "../targets/typescript/print/code.ts";
import { printIdentifier } from "../targets/typescript/print/literal.ts";
import { printType } from "../targets/typescript/print/type.ts";

/** Prints a type as TypeScript on one line, without comments. */
export function printOnOneLine(type: Type, names: Names): string {
  const nameOf = (id: string): Code => printIdentifier(names.types.get(id) ?? "unknown");
  return printType(withoutComments(type), { nameOf, binary: () => printIdentifier("Blob") }).replace(/\s+/g, " ");
}

function withoutComments(type: Type): Type {
  switch (type.kind) {
    case "array":
      return {
        kind: "array",
        element: withoutComments(type.element),
        ...(type.positions === undefined ? {} : { positions: type.positions.map(withoutComments) }),
      };
    case "map":
      return { ...type, value: withoutComments(type.value) };
    case "union":
      return { kind: "union", members: type.members.map(withoutComments) };
    case "string":
      return type.values === undefined ? { kind: "string" } : { kind: "string", values: type.values };
    case "unknown":
      return { kind: "unknown" };
    case "object":
      return {
        ...type,
        properties: type.properties.map(({ key, optional, type: inner }) => ({
          key,
          optional,
          type: withoutComments(inner),
          description: "",
        })),
      };
    default:
      return type;
  }
}
