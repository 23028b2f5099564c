import type { Type } from "./type.ts";

/** A union without unions inside; a lone type stays itself. */
export function unite(types: readonly Type[]): Type {
  const members = types.flatMap((type) => (type.kind === "union" ? type.members : [type]));
  const [only] = members;
  if (only === undefined) return { kind: "unknown" };
  if (members.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  return members.length === 1 ? only : { kind: "union", members };
}
