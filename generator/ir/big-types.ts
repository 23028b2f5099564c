import { addToGroup } from "../util/group-by.ts";
import type { ResponseType } from "./api.ts";
import { childTypes, type NamedType, referencesOf, type Type } from "./type.ts";

type NumberType = Extract<Type, { readonly kind: "number" }>;

/**
 * Chooses how the JSON of responses is decoded: without loss if their type contains integers that a
 * number cannot represent, unless a config wants some of them rounded. A response that stays as it
 * is keeps its identity.
 */
export function createDecoder(types: readonly NamedType[]): (response: ResponseType) => ResponseType {
  const isBig = findNumbers(types, ({ big }) => big === true);
  const isRounded = findNumbers(types, ({ big }) => big === false);
  return (response) => {
    const { big, ...rounded } = response;
    const wanted = isBig(response.type) && !isRounded(response.type);
    if (wanted === (big === true)) return response;
    return wanted ? { ...response, big: true } : rounded;
  };
}

/** Tells whether a type contains such a number, directly or in a type that it refers to. */
function findNumbers(types: readonly NamedType[], isSought: (type: NumberType) => boolean): (type: Type) => boolean {
  const users = new Map<string, string[]>();
  for (const { id, type } of types) for (const used of referencesOf(type)) addToGroup(users, used, id);
  const found = new Set<string>();
  const pending = types.filter(({ type }) => contains(type, found, isSought)).map(({ id }) => id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...(users.get(id) ?? []));
  }
  return (type) => contains(type, found, isSought);
}

/** Iterative, because types may be deeply nested. */
function contains(type: Type, found: ReadonlySet<string>, isSought: (type: NumberType) => boolean): boolean {
  const pending: Type[] = [type];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "number" && isSought(next)) return true;
    if (next.kind === "reference" && found.has(next.id)) return true;
    for (const child of childTypes(next)) pending.push(child);
  }
  return false;
}
