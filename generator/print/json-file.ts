import { escapeUnits, replaceUnsafe } from "./characters.ts";
import { type Code, trust } from "./code.ts";
import { PRINT_WIDTH } from "./json.ts";

/** What a JSON file of ours holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Where a value is put: `before` columns stand on its first line. */
interface Place {
  readonly indent: number;
  readonly before: number;
  readonly width: number;
}

/**
 * Prints a JSON file in prettier's layout: objects spread over lines, lists of scalars on one line where they fit in `width` columns. Of control and invisible
 * characters only escapes are written.
 */
export function printJsonFile(value: JsonValue, width: number = PRINT_WIDTH): Code {
  return trust(`${printValue(value, { indent: 0, before: 0, width })}\n`);
}

function printValue(value: JsonValue, place: Place): string {
  if (typeof value !== "object" || value === null) return replaceUnsafe(JSON.stringify(value), escapeUnits);
  return isList(value) ? printList(value, place) : printGroup(value, place);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function printList(items: readonly JsonValue[], { indent, before, width }: Place): string {
  const rows = items.map((item) => printValue(item, { indent: indent + 2, before: indent + 2, width }));
  const flat = `[${rows.join(", ")}]`;
  const fits = items.every((item) => typeof item !== "object") && before + flat.length + 1 <= width;
  return fits || items.length === 0 ? flat : spread("[", rows, "]", indent);
}

function printGroup(group: { readonly [key: string]: JsonValue }, { indent, width }: Place): string {
  const rows = Object.entries(group).map(([key, value]) => {
    const name = `${replaceUnsafe(JSON.stringify(key), escapeUnits)}: `;
    return name + printValue(value, { indent: indent + 2, before: indent + 2 + name.length, width });
  });
  return rows.length === 0 ? "{}" : spread("{", rows, "}", indent);
}

function spread(open: string, rows: readonly string[], close: string, indent: number): string {
  const margin = " ".repeat(indent);
  return `${open}\n${rows.map((row) => `${margin}  ${row}`).join(",\n")}\n${margin}${close}`;
}
