import type { ObjectType, Property, Type } from "../../ir/type.ts";

/** A variant: the property that tells it apart has the type of its own value. */
export function withDiscriminator(properties: readonly Property[], key: string, type: Type): ObjectType {
  return {
    kind: "object",
    properties: properties.map((property) => (property.key === key ? asDiscriminator(property, type) : property)),
  };
}

/**
 * The property that tells variants apart: always present, with a literal, which needs no example.
 */
function asDiscriminator({ key, description, seen }: Property, type: Type): Property {
  return { key, type, optional: false, description, ...(seen === undefined ? {} : { seen }) };
}
