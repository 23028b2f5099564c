import type { ObjectType, Property, Type } from "../../ir/type.ts";
import { unite } from "../../ir/unite.ts";
import type { JsonKind } from "../../scripts/model.ts";
import { assertNever } from "../../util/assert-never.ts";
import { type AnswerNode, possibleKinds } from "./answer-node.ts";
import { typeOfSchema } from "./schema-type.ts";

/**
 * The type of a place in a response, as far as scripts say what it is; objects may have further
 * properties. What is asserted is required, what is merely read is optional. Contradictions are
 * `unknown`. The reader bounds the depth.
 */
export function typeOfAnswer(node: AnswerNode): Type {
  const own = typeOfUse(node);
  const [schema] = node.schemas;
  if (schema === undefined) return own;
  const described = typeOfSchema(schema);
  return described.kind === "unknown" ? own : complete(described, node);
}

/** The property for a place inside an object. */
export function propertyOf(key: string, node: AnswerNode, beside: boolean): Property {
  return {
    key,
    type: typeOfAnswer(node),
    optional: beside || !node.asserted,
    description: "",
    script: { presence: node.asserted ? "asserted" : "read", ...(beside ? { beside } : {}) },
  };
}

function typeOfUse(node: AnswerNode): Type {
  const { properties, element, entry } = node;
  const kinds = possibleKinds(node.kinds);
  const mayBe = (kind: JsonKind): boolean => kinds?.has(kind) ?? true;
  if (properties.size > 0) return mayBe("object") && element === undefined ? openObject(node) : { kind: "unknown" };
  if (element !== undefined) return mayBe("array") ? { kind: "array", element: typeOfAnswer(element) } : { kind: "unknown" };
  const plausible = kindOrder.filter((kind) => kinds?.has(kind) === true && (entry === undefined || kind !== "string"));
  // More than two kinds are what any value can be.
  if (kinds === undefined || plausible.length === 0 || kinds.size > 2) return { kind: "unknown" };
  const inner: Type = entry === undefined ? { kind: "unknown" } : typeOfAnswer(entry);
  const members = plausible.map((kind) => typeOfKind(kind, inner));
  return unite([...members, ...(kinds.has("null") ? [{ kind: "null" } as const] : [])]);
}

/** As a union lists them; `null` comes last. */
const kindOrder = ["string", "number", "boolean", "object", "array"] as const;

function openObject({ properties }: AnswerNode): ObjectType {
  return { kind: "object", properties: [...properties].map(([key, inner]) => propertyOf(key, inner, false)), open: true };
}

function typeOfKind(kind: Exclude<JsonKind, "null">, inner: Type): Type {
  switch (kind) {
    case "string":
    case "number":
    case "boolean":
      return { kind };
    case "array":
      return { kind, element: inner };
    case "object":
      return inner.kind === "unknown" ? { kind, properties: [], open: true } : { kind: "map", value: inner };
    default:
      return assertNever(kind);
  }
}

/** Adds to a type what scripts read beyond it. */
function complete(type: Type, node: AnswerNode): Type {
  if (type.kind === "array" && type.positions === undefined && node.element !== undefined) {
    const element = type.element.kind === "unknown" ? typeOfAnswer(node.element) : complete(type.element, node.element);
    return { ...type, element };
  }
  if (type.kind !== "object" || type.open !== true) return type;
  const known = new Set(type.properties.map(({ key }) => key));
  const described = type.properties.map((property) => completeProperty(property, node.properties.get(property.key)));
  const added = [...node.properties].filter(([key]) => !known.has(key)).map(([key, inner]) => propertyOf(key, inner, false));
  return { ...type, properties: [...described, ...added] };
}

function completeProperty(property: Property, node: AnswerNode | undefined): Property {
  if (node === undefined) return property;
  const type = property.type.kind === "unknown" ? typeOfAnswer(node) : complete(property.type, node);
  return { ...property, type, optional: property.optional && !node.asserted };
}
