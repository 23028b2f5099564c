import type { ObjectType, Property, Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/** One shape that occurs in the roots, whatever the order of its properties. */
export interface SharedShape {
  /** The first occurrence. */
  readonly type: ObjectType;
  /** By key, what all occurrences together say. */
  readonly evidence: Map<string, Evidence>;
}

interface Evidence {
  count: number;
  of: number;
  /** The formats of the strings in it, as one text. */
  readonly formats: string;
  formatsAgree: boolean;
}

/** Gives equal types equal numbers. */
export interface Interner {
  readonly numbers: Map<string, number>;
  readonly shapes: Map<number, SharedShape>;
  /** Numbers by identity, so that each node is looked at once. */
  readonly known: Map<Type, number>;
}

/** An interner that has seen no type yet. */
export function createInterner(): Interner {
  return { numbers: new Map(), shapes: new Map(), known: new Map() };
}

/**
 * The number of a type: the same for types with the same keys, optionality and types, structurally. Order, formats and counts
 * are evidence rather than shape and make no difference. Bottom-up (hash-consing), linear; recursion is bounded by the depth of
 * types.
 */
export function intern(interner: Interner, type: Type): number {
  const known = interner.known.get(type);
  if (known !== undefined) return known;
  const key = keyOf(interner, type);
  const number = interner.numbers.get(key) ?? interner.numbers.size;
  interner.numbers.set(key, number);
  interner.known.set(type, number);
  if (type.kind === "object") addEvidence(interner, number, type);
  return number;
}

/** The object with the evidence of all its occurrences. */
export function withSharedEvidence(shape: SharedShape): ObjectType {
  const properties = shape.type.properties.map((property): Property => {
    const evidence = shape.evidence.get(property.key);
    if (evidence === undefined) return property;
    const type = evidence.formatsAgree ? property.type : withoutFormats(property.type);
    return property.seen === undefined ? { ...property, type } : { ...property, type, seen: { count: evidence.count, of: evidence.of } };
  });
  return { kind: "object", properties };
}

function keyOf(interner: Interner, type: Type): string {
  switch (type.kind) {
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "binary":
    case "void":
      return type.kind;
    case "literal":
      return `literal ${type.value}`;
    case "reference":
      return `reference ${type.id}`;
    case "array":
      return `array ${intern(interner, type.element)}`;
    case "map":
      return `map ${intern(interner, type.value)}`;
    case "union":
      return `union ${type.members
        .map((member) => intern(interner, member))
        .sort()
        .join()}`;
    case "object": {
      const keys = type.properties.map(
        ({ key, optional, type: inner }) => JSON.stringify(key) + (optional ? "?" : ":") + intern(interner, inner),
      );
      return `object ${keys.sort().join()}`;
    }
    default:
      return assertNever(type);
  }
}

function addEvidence(interner: Interner, number: number, type: ObjectType): void {
  const shape = interner.shapes.get(number) ?? { type, evidence: new Map<string, Evidence>() };
  interner.shapes.set(number, shape);
  for (const property of type.properties) {
    const { count = 0, of = 0 } = property.seen ?? {};
    const formats = formatsOf(property.type);
    const evidence = shape.evidence.get(property.key);
    if (evidence === undefined) shape.evidence.set(property.key, { count, of, formats, formatsAgree: true });
    else {
      evidence.count += count;
      evidence.of += of;
      if (evidence.formats !== formats) evidence.formatsAgree = false;
    }
  }
}

/** Objects answer for their own properties. */
function formatsOf(type: Type): string {
  if (type.kind === "string") return type.format ?? "";
  if (type.kind === "array") return formatsOf(type.element);
  if (type.kind === "map") return formatsOf(type.value);
  return type.kind === "union" ? type.members.map(formatsOf).join() : "";
}

function withoutFormats(type: Type): Type {
  if (type.kind === "string") return { kind: "string" };
  if (type.kind === "array") return { kind: "array", element: withoutFormats(type.element) };
  if (type.kind === "map") return { kind: "map", value: withoutFormats(type.value) };
  return type.kind === "union" ? { kind: "union", members: type.members.map(withoutFormats) } : type;
}
