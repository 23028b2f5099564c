import type { Type } from "./type.ts";

/** A union without unions among its members. A single type is returned as it is. */
export function unite(types: readonly Type[]): Type {
  const members = withoutRepeated(types.flatMap((type) => (type.kind === "union" ? type.members : [type])));
  const [only] = members;
  if (only === undefined) return { kind: "unknown" };
  if (members.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  return members.length === 1 ? only : { kind: "union", members };
}

/** Two references to one type are one, and so are two absent bodies. */
function withoutRepeated(types: readonly Type[]): readonly Type[] {
  const ids = new Set<string>();
  const firstVoid = types.findIndex(({ kind }) => kind === "void");
  return types.filter((type, index) =>
    type.kind === "reference" ? !ids.has(type.id) && ids.add(type.id) : type.kind !== "void" || index === firstVoid,
  );
}
