import type { Type } from "./type.ts";

/** A union without unions among its members. A single type is returned as it is. */
export function unite(types: readonly Type[]): Type {
  const members = types.flatMap((type) => (type.kind === "union" ? type.members : [type]));
  const [only] = members;
  if (only === undefined) return { kind: "unknown" };
  if (members.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  return members.length === 1 ? only : { kind: "union", members };
}
