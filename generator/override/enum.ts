import type { ValueSet } from "../config/model.ts";
import { unite } from "../ir/unite.ts";
import type { Type } from "../ir/type.ts";

/**
 * A type with these values; if the set is open, others of the same kinds are allowed too. In a list
 * they are the values of its elements. Null stays allowed.
 */
export function withEnum(type: Type, values: ValueSet): Type {
  switch (type.kind) {
    case "array":
      return { kind: "array", element: withEnum(type.element, values) };
    case "union":
      return withNullLast([
        ...typesOf(values),
        ...type.members.filter((member) => !isScalar(member)).map((member) => inList(member, values)),
      ]);
    default:
      return withNullLast(typesOf(values));
  }
}

function inList(type: Type, values: ValueSet): Type {
  return type.kind === "array" ? withEnum(type, values) : type;
}

function typesOf({ listed, open }: ValueSet): readonly Type[] {
  const ofNull: readonly Type[] = listed.includes(null) ? [{ kind: "null" }] : [];
  if (!open) return [...listed.flatMap((value): readonly Type[] => (value === null ? [] : [{ kind: "literal", value }])), ...ofNull];
  const texts = listed.filter((value) => typeof value === "string");
  const numbers = listed.filter((value) => typeof value === "number");
  return [
    ...(texts.length === 0 ? [] : [{ kind: "string", values: texts } as const]),
    ...(numbers.length === 0 ? [] : [{ kind: "number", values: numbers } as const]),
    ...(listed.some((value) => typeof value === "boolean") ? [{ kind: "boolean" } as const] : []),
    ...ofNull,
  ];
}

/** Null may come from both the enum and the samples. */
function withNullLast(types: readonly Type[]): Type {
  const others = types.filter(({ kind }) => kind !== "null");
  return unite(others.length < types.length ? [...others, { kind: "null" }] : others);
}

function isScalar({ kind }: Type): boolean {
  return kind === "string" || kind === "literal" || kind === "number" || kind === "boolean" || kind === "unknown";
}
