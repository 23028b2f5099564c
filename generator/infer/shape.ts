import type { Json, JsonMember } from "../json/json.ts";
import { meaningOf } from "../json/placeholders.ts";
import { formatOf } from "./string-format.ts";
import { assertNever } from "../util/assert-never.ts";

export type JsonObject = Extract<Json, { kind: "object" }>;

/** A kind of value, or `variable`: a scalar that could be of any kind. */
export type SeenKind = "string" | "number" | "boolean" | "null" | "array" | "object" | "variable";

/** Distinct texts that are counted at one place; with more of them, they are no value set anyway. */
export const maxTexts = 32;

/** Texts longer than this are prose or data, no member of a value set. */
const maxTextLength = 64;

/**
 * Everything that was seen at one place, one level deep: the evidence that a type is made of. It keeps the samples themselves rather than a
 * digest of them, because what to make of objects (properties, variants, map) depends on all of them; and because merging bags
 * is associative and commutative by nature.
 */
export interface Shape {
  /** In order of first sight. */
  readonly kinds: Set<SeenKind>;
  /** Formats of the strings; `""` for a string without one. */
  readonly formats: Set<string>;
  /** How often each text was seen. More than `maxTexts` entries: too many to be a value set, and not all counted. */
  readonly texts: Map<string, number>;
  /** The first string or number, as written. */
  example: Extract<Json, { kind: "string" | "number" }> | undefined;
  /** Elements of all arrays, end to end. */
  readonly elements: Json[];
  readonly objects: JsonObject[];
}

/** Nothing seen yet. */
export function createShape(): Shape {
  return { kinds: new Set(), formats: new Set(), texts: new Map(), example: undefined, elements: [], objects: [] };
}

/** The shape of all samples together. */
export function shapeOf(samples: readonly Json[]): Shape {
  const shape = createShape();
  for (const sample of samples) addSample(shape, sample);
  return shape;
}

/** Adds what one sample shows to `shape`, in place. */
export function addSample(shape: Shape, sample: Json): void {
  switch (sample.kind) {
    case "string":
      addString(shape, sample);
      return;
    case "array":
      shape.kinds.add("array");
      for (const item of sample.items) shape.elements.push(item);
      return;
    case "object":
      shape.kinds.add("object");
      shape.objects.push(sample);
      return;
    case "number":
      shape.example ??= sample;
      shape.kinds.add("number");
      return;
    case "null":
    case "boolean":
    case "variable":
      shape.kinds.add(sample.kind);
      return;
    default:
      assertNever(sample);
  }
}

/**
 * Each property of the objects with its values, one for each object that has it, in the objects' order; the last of equal keys
 * wins. A `Map`, so that `__proto__` is a key like any other.
 */
export function collectProperties(objects: readonly JsonObject[]): ReadonlyMap<string, readonly Json[]> {
  const columns = new Map<string, { readonly values: Json[]; owner: number }>();
  objects.forEach((object, owner) => {
    for (const { key, value } of object.members) addValue(columns, owner, { key, value });
  });
  return new Map([...columns].map(([key, column]) => [key, column.values]));
}

function addValue(columns: Map<string, { readonly values: Json[]; owner: number }>, owner: number, member: JsonMember): void {
  const column = columns.get(member.key);
  if (column === undefined) columns.set(member.key, { values: [member.value], owner });
  else if (column.owner === owner) column.values[column.values.length - 1] = member.value;
  else {
    column.values.push(member.value);
    column.owner = owner;
  }
}

function addString(shape: Shape, sample: Extract<Json, { kind: "string" }>): void {
  const { value } = sample;
  const hint = meaningOf(value);
  if (hint === undefined) {
    shape.kinds.add("string");
    // A quoted variable is a string of unknown text.
    if (/^\{\{[^{}]*\}\}$/.test(value)) return;
    shape.example ??= sample;
    shape.formats.add(formatOf(value) ?? "");
    countText(shape.texts, value, 1);
  } else if (hint.kind === "string") {
    shape.kinds.add("string");
    if (hint.format !== undefined) shape.formats.add(hint.format);
  } else if (hint.kind !== "nothing") shape.kinds.add(hint.kind);
}

function countText(texts: Map<string, number>, text: string, count: number): void {
  if (texts.size > maxTexts) return;
  const known = text.length > maxTextLength ? "" : text;
  texts.set(known, (texts.get(known) ?? 0) + count);
}
