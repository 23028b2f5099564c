import { isBigInteger } from "../../../json/big-integers.ts";
import type { Json, JsonMember } from "../../../json/json.ts";
import { maxListedElements } from "../../../util/limits.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { type Code, joinCode, trust } from "./code.ts";
import { printWidth } from "./columns.ts";
import { printIdentifier, printObjectKey, printString } from "./literal.ts";

/**
 * Prettier leaves a value beside a key that is shorter than this, however long the value is (its
 * tab width plus three).
 */
const shortKey = 5;
/** Printed for numbers that are too large for JavaScript, because `Infinity` is not JSON. */
const largestNumber = String(Number.MAX_VALUE);

/**
 * Where a literal is printed: at this indentation, after `before` columns on its first line, and
 * with `after` columns behind it.
 */
export interface LiteralPlace {
  readonly indent: number;
  readonly before: number;
  readonly after: number;
  /** Variables are printed as identifiers: the reader of an example fills them in. */
  readonly variables?: boolean | undefined;
  /** A function that objects and lists in long lists are passed through (`isLongList`). */
  readonly element?: Code | undefined;
}

/** A place inside another. Written out, because a spread costs more than printing most values. */
function placeInside({ variables, element }: Omit<LiteralPlace, "before" | "after">, indent: number, before: number): LiteralPlace {
  return { indent, before, after: 1, variables, element };
}

/**
 * Prints a JSON value as a TypeScript literal in prettier's own layout, so that data files, which
 * make up most of a package, need no formatting.
 *
 * Passing variables is a bug in the caller, unless `variables` allows them. Objects are always
 * spread over lines; arrays stay on one line if they fit. The last of equal keys wins, as in
 * `JSON.parse`. The parser bounds the depth.
 */
export function printJson(value: Json, place: LiteralPlace): Code {
  switch (value.kind) {
    case "null":
      return trust("null");
    case "boolean":
      return trust(String(value.value));
    case "number":
      return value.big === true ? printBigInteger(value.text) : printNumber(value.text);
    case "string":
      return printString(value.value);
    case "array":
      return printArray(value.items, place);
    case "object":
      return printObject(value.members, place);
    case "placeholder":
      throw new Error("printJson: placeholders must be replaced before a value is printed");
    case "variable":
      if (place.variables === true) return printIdentifier(value.name);
      throw new Error("printJson: variables must be replaced before a value is printed");
    default:
      return assertNever(value);
  }
}

/**
 * An integer whose digits are all kept although a double has fewer. The value is the same, and an
 * id stays recognisable.
 */
const longInteger = /^-?[1-9][0-9]{15,39}$/;

/**
 * A number as JavaScript reads it, not the raw text, which could be a literal with another meaning
 * (`007`).
 */
export function printNumber(text: string): Code {
  const value = Number(text);
  if (Number.isNaN(value)) return trust("0");
  if (longInteger.test(text) && !Number.isSafeInteger(value)) return trust(text);
  const finite = Number.isFinite(value) ? String(value === 0 ? 0 : value) : value > 0 ? largestNumber : `-${largestNumber}`;
  return trust(finite.replace("e+", "e"));
}

function printBigInteger(text: string): Code {
  return isBigInteger(text) ? trust(`${text}n`) : printNumber(text);
}

/** Of equal keys, keeps the last value in the position of the first. */
function distinctMembers(members: readonly JsonMember[]): readonly JsonMember[] {
  const byKey = new Map<string, Json>();
  for (const { key, value } of members) byKey.set(key, value);
  return byKey.size === members.length ? members : [...byKey].map(([key, value]) => ({ key, value }));
}

function printObject(members: readonly JsonMember[], place: LiteralPlace): Code {
  if (members.length === 0) return trust("{}");
  const inner = placeInside(place, place.indent + 2, 0);
  const rows = distinctMembers(members).map(({ key, value }) => printMember(printObjectKey(key), value, inner));
  return trust(`{\n${rows.join("\n")}\n${" ".repeat(place.indent)}}`);
}

/**
 * One indented `key: value,` row, or `key,` for a variable of that name. A value without enough
 * room beside its key goes below it.
 */
export function printMember(key: Code, value: Json, place: Omit<LiteralPlace, "before" | "after">): Code {
  const { indent } = place;
  const before = indent + key.length + 2;
  const margin = " ".repeat(indent);
  const beside = printJson(value, placeInside(place, indent, before));
  if (value.kind === "variable" && key === beside) return trust(`${margin}${key},`);
  if (key.length < shortKey || before + columnsBesideKey(value, beside) <= printWidth) return trust(`${margin}${key}: ${beside},`);
  const deeper = indent + 2;
  return trust(`${margin}${key}:\n${" ".repeat(deeper)}${printJson(value, placeInside(place, deeper, deeper))},`);
}

/**
 * The columns (including the comma) that prettier requires beside a key before it moves a value to
 * its own line.
 */
function columnsBesideKey(value: Json, printed: Code): number {
  switch (value.kind) {
    case "array":
      return value.items.length > 0 ? 1 : printed.length + 1;
    case "object":
      return value.members.length > 0 ? 1 : printed.length + 1;
    case "boolean":
      return 0;
    case "number":
      return printed.startsWith("-") ? printed.length + 1 : 0;
    default:
      return printed.length + 1;
  }
}

function printArray(items: readonly Json[], place: LiteralPlace): Code {
  if (items.length === 0) return trust("[]");
  const variables = place.variables ?? false;
  const flat = printFlatArray(items, variables);
  if (flat !== undefined && place.before + flat.length + place.after <= printWidth) return flat;
  const indent = place.indent + 2;
  const inner = placeInside(place, indent, indent);
  const element = place.element !== undefined && isLongList(items) ? place.element : undefined;
  const printed = items.map((item) => (element === undefined ? printJson(item, inner) : printElement(item, element, inner)));
  const filled = items.length > 1 && items.every((item) => item.kind === "number" && item.big === undefined);
  const rows = filled ? fillRows(printed, indent) : printed.map((item) => `${" ".repeat(indent)}${item},`);
  return trust(`[\n${rows.join("\n")}\n${" ".repeat(place.indent)}]`);
}

function printElement(item: Json, element: Code, place: LiteralPlace): Code {
  if (!isComposite(item)) return printJson(item, place);
  const printed = printJson(item, { ...place, before: place.before + element.length + 1, after: place.after + 1 });
  return trust(`${element}(${printed})`);
}

/**
 * True if a list has so many different objects and lists that the union of their types is too
 * complex. Any number of scalars is not.
 */
export function isLongList(items: readonly Json[]): boolean {
  if (items.length <= maxListedElements) return false;
  const seen = new Set<string>();
  return items.some((item) => isComposite(item) && seen.add(describeType(item)).size > maxListedElements);
}

function isComposite({ kind }: Json): boolean {
  return kind === "object" || kind === "array";
}

/** What the type of a literal depends on: keys, kinds, and strings, which may be literal types. */
function describeType(value: Json): string {
  switch (value.kind) {
    case "array":
      return `[${[...new Set(value.items.map(describeType))].join(",")}]`;
    case "object":
      return `{${value.members.map((member) => `${JSON.stringify(member.key)}:${describeType(member.value)}`).join(",")}}`;
    case "string":
      return JSON.stringify(value.value);
    default:
      return value.kind;
  }
}

/**
 * The array on one line, or `undefined` if prettier would always break it: around objects, and for
 * a matrix.
 */
function printFlatArray(items: readonly Json[], variables: boolean): Code | undefined {
  if (items.length > 1 && items.every((item) => item.kind === "array" && item.items.length > 1)) return undefined;
  const parts: Code[] = [];
  for (const item of items) {
    const part = printFlatItem(item, variables);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return trust(`[${joinCode(parts, ", ")}]`);
}

function printFlatItem(item: Json, variables: boolean): Code | undefined {
  if (item.kind === "object" && item.members.length > 0) return undefined;
  if (item.kind === "array" && item.items.length > 0) return printFlatArray(item.items, variables);
  return printJson(item, { indent: 0, before: 0, after: 0, variables });
}

/** Fills each line with numbers, as prettier does. */
function fillRows(numbers: readonly Code[], indent: number): string[] {
  const rows: string[] = [];
  let row = " ".repeat(indent);
  numbers.forEach((number, index) => {
    const piece = `${number},`;
    const blank = row.trim() === "" ? "" : " ";
    if (index > 0 && row.length + blank.length + piece.length > printWidth) {
      rows.push(row);
      row = " ".repeat(indent) + piece;
    } else {
      row += blank + piece;
    }
  });
  return [...rows, row];
}
