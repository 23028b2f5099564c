import { escapeUnits, replaceUnsafe } from "../util/characters.ts";

/** Line width of the JSON files that we write. */
const defaultWidth = 120;

type Scalar = string | number | boolean | null;

/**
 * Plain data as our JSON files contain it: lists consist of scalars, or of objects with members.
 */
export type JsonFileValue = Scalar | readonly Scalar[] | readonly JsonFileObject[] | JsonFileObject;
export type JsonFileObject = { readonly [key: string]: JsonFileValue };

/** How a JSON file is laid out. */
export interface JsonFileLayout {
  /** Columns of a line that lists may fill. */
  readonly width?: number;
  /** Names of members whose elements or members have a line each, however long it is. */
  readonly entriesOf?: ReadonlySet<string>;
}

/**
 * Prints plain data as a JSON file in prettier's layout: objects are spread over lines, and lists
 * of scalars stay on one line if they fit into `width` columns. Control and invisible characters
 * are escaped. Recursive, so only for data of our own shape.
 */
export function printJsonFile(value: JsonFileObject, { width = defaultWidth, entriesOf = new Set() }: JsonFileLayout = {}): string {
  return `${replaceUnsafe(printObject(value, "", { width, entriesOf }), escapeUnits)}\n`;
}

function printObject(value: JsonFileObject, margin: string, layout: Required<JsonFileLayout>): string {
  const inner = `${margin}  `;
  const rows = Object.entries(value).map(([key, member]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    if (layout.entriesOf.has(key)) return start + printEntries(member, inner);
    return start + printValue(member, inner, layout.width - start.length - 1, layout);
  });
  return spread("{", rows, "}", margin);
}

/** `room` is how many columns the first line has left for the value. */
function printValue(value: JsonFileValue, margin: string, room: number, layout: Required<JsonFileLayout>): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (!isList(value)) return printObject(value, margin, layout);
  const inner = `${margin}  `;
  const items = value.map((item) => (typeof item === "object" && item !== null ? printObject(item, inner, layout) : JSON.stringify(item)));
  const flat = `[${items.join(", ")}]`;
  if (!flat.includes("\n") && flat.length <= room) return flat;
  const rows = items.map((item) => inner + item);
  return spread("[", rows, "]", margin);
}

function printEntries(value: JsonFileValue, margin: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${margin}  `;
  if (isList(value))
    return spread(
      "[",
      [...value].map((item) => inner + printFlat(item)),
      "]",
      margin,
    );
  return spread(
    "{",
    listFlat(value).map((member) => inner + member),
    "}",
    margin,
  );
}

function printFlat(value: JsonFileValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${[...value].map(printFlat).join(", ")}]`;
  const members = listFlat(value);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function listFlat(value: JsonFileObject): readonly string[] {
  return Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${printFlat(member)}`);
}

function isList(
  value: readonly Scalar[] | readonly JsonFileObject[] | JsonFileObject,
): value is readonly Scalar[] | readonly JsonFileObject[] {
  return Array.isArray(value);
}

function spread(open: string, rows: readonly string[], close: string, margin: string): string {
  return rows.length === 0 ? open + close : `${open}\n${rows.join(",\n")}\n${margin}${close}`;
}
