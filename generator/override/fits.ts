import type { Json } from "../json/json.ts";
import type { Named } from "../fixtures/conform.ts";
import { isLiteral } from "../ir/literal.ts";
import type { ObjectType, Property, Type } from "../ir/type.ts";

/** Whether a value is one of a type's, as the compiler sees a literal: objects are closed. Properties that `skip` picks fit in any case. */
export function fitsType(value: Json, type: Type, named: Named, skip: (property: Property) => boolean): boolean {
  switch (type.kind) {
    case "unknown":
      return true;
    case "null":
    case "boolean":
    case "number":
    case "string":
      return value.kind === type.kind;
    case "literal":
      return isLiteral(value, type.value);
    case "array":
      return value.kind === "array" && value.items.every((item) => fitsType(item, type.element, named, skip));
    case "map":
      return value.kind === "object" && value.members.every((member) => fitsType(member.value, type.value, named, skip));
    case "object":
      return value.kind === "object" && fitsObject(value, type, named, skip);
    case "union":
      return type.members.some((member) => fitsType(value, member, named, skip));
    case "reference":
      return fitsType(value, named.get(type.id) ?? { kind: "unknown" }, named, skip);
    default:
      return false;
  }
}

function fitsObject(
  { members }: Extract<Json, { kind: "object" }>,
  { properties }: ObjectType,
  named: Named,
  skip: (property: Property) => boolean,
): boolean {
  const values = new Map(members.map(({ key, value }) => [key, value]));
  const known = new Set(properties.map(({ key }) => key));
  if (members.some(({ key }) => !known.has(key))) return false;
  return properties.every((property) => {
    if (skip(property)) return true;
    const value = values.get(property.key);
    return value === undefined ? property.optional : fitsType(value, property.type, named, skip);
  });
}
