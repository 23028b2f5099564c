import { isObject, ownValue } from "../values/object.js";
import { describeShape, type Property, type Shape } from "./shape.js";

/** A difference between an answer and what answers have shown so far. It contains no value. */
export interface Difference {
  /** Where in the body: `user.tags[0]`; empty for the body itself. Keys that are data are `*`. */
  readonly path: string;
  /** `unexpected`: there is no such property in the evidence. */
  readonly kind: "missing" | "unexpected" | "different";
  readonly expected: string;
  readonly got: string;
}

/** Returns the shape of a name. */
export type ShapeLookup = (name: string) => Shape;

/** How many values of an answer are looked at, and how deep. */
const mostSteps = 100_000;
const mostLevels = 100;

/** Compares a decoded body with a shape. Elements of a list that differ alike are reported once. */
export function compareShape(body: unknown, shape: Shape, lookUp: ShapeLookup): readonly Difference[] {
  let steps = 0;
  const compare = (value: unknown, want: Shape, path: string, level: number): readonly Difference[] => {
    steps += 1;
    if (steps > mostSteps || level > mostLevels) return [];
    const inside = (item: unknown, inner: Shape, key: string): readonly Difference[] =>
      compare(item, inner, path + key, level + 1);
    const different: Difference = { path, kind: "different", expected: describeShape(want), got: describeValue(value) };
    switch (want.kind) {
      case "name":
        return compare(value, lookUp(want.name), path, level + 1);
      case "word":
        return fitsWord(value, want.word) ? [] : [different];
      case "literal":
        return value === want.value ? [] : [different];
      case "array":
        if (!Array.isArray(value)) return [different];
        return distinct(value.flatMap((item: unknown, index) => inside(item, want.element, `[${index}]`)));
      case "tuple":
        if (!Array.isArray(value)) return [different];
        return want.elements.flatMap((element, index) => inside(value[index], element, `[${index}]`));
      case "object":
        if (!isObject(value) || Array.isArray(value) || value instanceof Blob) return [different];
        return compareObject(value, want, path, inside);
      case "union":
        return compareUnion(want.members, different, (member) => compare(value, member, path, level + 1));
    }
  };
  return compare(body, shape, "", 0);
}

function compareObject(
  value: object,
  { properties, rest }: Extract<Shape, { kind: "object" }>,
  path: string,
  inside: (item: unknown, shape: Shape, key: string) => readonly Difference[],
): readonly Difference[] {
  const listed = [...properties].flatMap(([key, { shape, optional }]): readonly Difference[] => {
    const item = ownValue(value, key);
    if (item !== undefined) return inside(item, shape, keyPath(path, key));
    const missing: Difference = {
      path: path + keyPath(path, key),
      kind: "missing",
      expected: describeShape(shape),
      got: "nothing",
    };
    return optional || mayBeMissing(shape) ? [] : [missing];
  });
  const others = Object.keys(value).filter((key) => !properties.has(key));
  const more = others.flatMap((key): readonly Difference[] => {
    const item = ownValue(value, key);
    if (rest !== undefined) return inside(item, rest, keyPath(path, "*"));
    return [{ path: path + keyPath(path, key), kind: "unexpected", expected: "nothing", got: describeValue(item) }];
  });
  return [...listed, ...distinct(more)];
}

function mayBeMissing(shape: Property["shape"]): boolean {
  if (shape.kind === "union") return shape.members.some(mayBeMissing);
  return shape.kind === "word" && (shape.word === "unknown" || shape.word === "void");
}

/** Of the members that differ least, the first; all of them, if none is of the value's kind. */
function compareUnion(
  members: readonly Shape[],
  different: Difference,
  compare: (member: Shape) => readonly Difference[],
): readonly Difference[] {
  let best: readonly Difference[] | undefined;
  for (const member of members) {
    const found = compare(member);
    if (found.length === 0) return found;
    const isOther = found.some(({ path, kind }) => path === different.path && kind === "different");
    if (!isOther && (best === undefined || found.length < best.length)) best = found;
  }
  return best ?? [different];
}

/** Leaves out what another element, or another key that is data, has already shown. */
function distinct(differences: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>();
  return differences.filter(({ path, kind, got }) => {
    const place = `${path.replace(/\[\d+\]/gu, "[]")} ${kind} ${got}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function keyPath(path: string, key: string): string {
  if (!/^[A-Za-z_$*][\w$]*$/u.test(key)) return `[${JSON.stringify(key)}]`;
  return path === "" ? key : `.${key}`;
}

function fitsWord(value: unknown, word: string): boolean {
  switch (word) {
    case "unknown":
      return true;
    case "void":
      return value === undefined;
    case "null":
      return value === null;
    case "number":
      return typeof value === "number" || typeof value === "bigint";
    case "binary":
      return value instanceof Blob;
    default:
      return typeof value === word;
  }
}

function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof Blob) return "binary";
  return typeof value === "bigint" ? "number" : typeof value;
}
