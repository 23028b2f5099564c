import { isBigInteger } from "../json/big-integers.ts";
import type { Json, JsonMember } from "../json/json.ts";
import { meaningOf } from "../json/placeholders.ts";
import { assertNever } from "../util/assert-never.ts";

export type ObjectSample = Extract<Json, { kind: "object" }>;

/** A kind of value, or `variable`: a value that could be of any kind. */
export type SeenKind = "string" | "number" | "boolean" | "null" | "array" | "object" | "variable";

/** True for a kind that says what a value is: `null` and variables stand for values of any kind. */
export function isKnownKind(kind: SeenKind): boolean {
  return kind !== "null" && kind !== "variable";
}

/** Distinct strings that are counted at one place. More than these are not a value set anyway. */
export const maxDistinctStrings = 32;

/** A longer string is prose or data, not a member of a value set. */
const maxMemberLength = 64;

/**
 * Everything that was seen at one place, one level deep: the evidence that a type is made of. It
 * keeps the samples themselves, not a summary, for two reasons. The form of objects (properties,
 * variants, map) depends on all of them, and merging collections of samples is associative and
 * commutative by nature.
 */
export interface Shape {
  /** In order of first occurrence. */
  readonly kinds: Set<SeenKind>;
  /** Formats of the strings; `""` for a string without one. */
  readonly formats: Set<string>;
  /**
   * How often each string occurred. If there are more than `maxDistinctStrings` entries, they are
   * too many for a value set, and not all are counted.
   */
  readonly strings: Map<string, number>;
  /** Some number is an integer that a double cannot represent. */
  big: boolean;
  /** The variables that stand without quotes, and those that are strings as a whole. */
  readonly unquoted: Set<string>;
  readonly quoted: Set<string>;
  /** The first string or number, as written. */
  example: Extract<Json, { kind: "string" | "number" }> | undefined;
  readonly arrays: (readonly Json[])[];
  /** Elements of all arrays, in order. */
  readonly elements: Json[];
  readonly objects: ObjectSample[];
}

/** A shape of no samples. */
function createShape(): Shape {
  return {
    kinds: new Set(),
    formats: new Set(),
    strings: new Map(),
    big: false,
    unquoted: new Set(),
    quoted: new Set(),
    example: undefined,
    arrays: [],
    elements: [],
    objects: [],
  };
}

/** The shape of all samples together. */
export function shapeOf(samples: readonly Json[]): Shape {
  const shape = createShape();
  for (const sample of samples) addSample(shape, sample);
  return shape;
}

/** Adds one sample to `shape`, in place. */
function addSample(shape: Shape, sample: Json): void {
  switch (sample.kind) {
    case "string":
      addString(shape, sample);
      return;
    case "array":
      shape.kinds.add("array");
      shape.arrays.push(sample.items);
      for (const item of sample.items) shape.elements.push(item);
      return;
    case "object":
      shape.kinds.add("object");
      shape.objects.push(sample);
      return;
    case "number":
      if (sample.standIn !== true) shape.example ??= sample;
      shape.kinds.add("number");
      shape.big ||= isBigInteger(sample.text);
      return;
    case "null":
    case "boolean":
      shape.kinds.add(sample.kind);
      return;
    case "variable":
      shape.kinds.add("variable");
      shape.unquoted.add(sample.name);
      return;
    case "placeholder":
      shape.kinds.add("variable");
      return;
    default:
      assertNever(sample);
  }
}

/**
 * The values of each property, one per object that has it, in the order of the objects. The last of
 * equal keys wins. A `Map`, so that `__proto__` is a key like any other.
 */
export function collectProperties(objects: readonly ObjectSample[]): ReadonlyMap<string, readonly Json[]> {
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
    const variable = /^\{\{([^{}]*)\}\}$/.exec(value)?.[1];
    if (variable !== undefined) {
      // A quoted variable is an unknown string.
      shape.quoted.add(variable);
      return;
    }
    if (sample.standIn !== true) shape.example ??= sample;
    shape.formats.add(formatOf(value) ?? "");
    countString(shape.strings, value, 1);
  } else if (hint.kind === "string") {
    shape.kinds.add("string");
    if (hint.format !== undefined) shape.formats.add(hint.format);
  } else if (hint.kind !== "nothing") shape.kinds.add(hint.kind);
}

function countString(texts: Map<string, number>, text: string, count: number): void {
  if (texts.size > maxDistinctStrings) return;
  const known = text.length > maxMemberLength ? "" : text;
  texts.set(known, (texts.get(known) ?? 0) + count);
}

/**
 * Formats by pattern, the most specific first; a string has at most one. All patterns are linear.
 */
const formats: readonly (readonly [string, RegExp])[] = [
  ["date-time", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/],
  ["date", /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["ipv4", /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/],
  ["email", /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"/]{1,190}\.[a-z]{2,24}$/i],
  ["uri", /^[a-z][a-z0-9+.-]{0,31}:\/\/[^\s<>"]+$/i],
];

/**
 * The format of a string, if any: `date-time`, `date`, `uuid`, `ipv4`, `email` or `uri`, as JSON
 * Schema names them.
 */
export function formatOf(text: string): string | undefined {
  if (text.length < 7 || text.length > 2048) return undefined;
  return formats.find(([, pattern]) => pattern.test(text))?.[0];
}
