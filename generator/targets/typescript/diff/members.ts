import type { ts } from "ts-morph";
import { countValue } from "../../../util/group-by.ts";
import type { Compiler } from "../check/typescript.ts";

/** Stands for the keys of a map. */
export const anyKey = "[key]";

/** A property, the elements of a list (`[]`), or the values of a map (`[key]`). */
export interface Member {
  /** As the members of a union. */
  readonly types: readonly ts.Type[];
  /** True if a value may be without it. */
  readonly optional: boolean;
}

/**
 * The members of all objects and lists in a union, each once; `undefined` if there are none. A
 * property that only some of the objects have is optional.
 */
export function readMembers(
  compiler: Compiler,
  checker: ts.TypeChecker,
  types: readonly ts.Type[],
): ReadonlyMap<string, Member> | undefined {
  const { Object: object, Intersection } = compiler.TypeFlags;
  const parts = types
    .flatMap(partsOf)
    .filter((type) => (type.flags & (object | Intersection)) !== 0 && !checker.isTupleType(type) && type.getCallSignatures().length === 0);
  if (parts.length === 0) return undefined;
  const members = new Map<string, Member>();
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const [name, member] of listOwn(compiler, checker, part)) {
      const before = members.get(name);
      countValue(counts, name);
      members.set(name, {
        types: [...new Set([...(before?.types ?? []), ...member.types])],
        optional: member.optional || before?.optional === true,
      });
    }
  }
  for (const [name, member] of members) if (counts.get(name) !== parts.length) members.set(name, { ...member, optional: true });
  return members;
}

/** The members of a union; of any other type, the type itself. */
export function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function listOwn(compiler: Compiler, checker: ts.TypeChecker, type: ts.Type): readonly (readonly [string, Member])[] {
  if (checker.isArrayType(type)) {
    const element = checker.getIndexTypeOfType(type, compiler.IndexKind.Number);
    return element === undefined ? [] : [["[]", { types: [element], optional: false }]];
  }
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const optional = (property.flags & compiler.SymbolFlags.Optional) !== 0;
    const own = checker.getTypeOfSymbol(property);
    const types = optional ? partsOf(own).filter((part) => (part.flags & compiler.TypeFlags.Undefined) === 0) : [own];
    return [property.name, { types, optional }] as const;
  });
  const values = checker.getIndexInfosOfType(type).map((info) => [anyKey, { types: [info.type], optional: true }] as const);
  return [...properties, ...values];
}
