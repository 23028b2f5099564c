import type { Report } from "../../../diagnostics/collector.ts";
import { childPointer, type Pointer } from "../../../json/pointer.ts";
import type { PostmanText } from "../../parts/postman-text.ts";
import { listPart, objectPart, type Part, valuePart } from "./part.ts";
import type { YamlNode } from "./yaml.ts";

/** A value of a YAML file, with its pointer into the collection's files. */
export interface Cursor {
  readonly node: YamlNode;
  readonly pointer: Pointer;
  /** Names of the folders and the item around it. */
  readonly item: readonly string[];
  readonly report: Report;
  readonly text: PostmanText;
}

/** A member of a map; `undefined` if there is none, or if the value is no map. */
export function memberAt(cursor: Cursor | undefined, name: string): Cursor | undefined {
  if (cursor?.node.kind !== "map") return undefined;
  const node = cursor.node.entries.get(name);
  return node === undefined ? undefined : { ...cursor, node, pointer: childPointer(cursor.pointer, name) };
}

/** The elements of a list; none of any other value. */
export function elementsAt(cursor: Cursor | undefined): readonly Cursor[] {
  if (cursor?.node.kind !== "list") return [];
  return cursor.node.items.map((node, index) => ({ ...cursor, node, pointer: childPointer(cursor.pointer, index) }));
}

/** The members of a map, in their order; none of any other value. */
function membersAt(cursor: Cursor | undefined): readonly (readonly [name: string, cursor: Cursor])[] {
  if (cursor?.node.kind !== "map") return [];
  return [...cursor.node.entries].map(([name, node]) => [name, { ...cursor, node, pointer: childPointer(cursor.pointer, name) }]);
}

/**
 * A string. Postman refuses numbers, true and false where a string belongs, or drops the whole
 * block; here the text that the file has counts, with a diagnostic.
 */
export function textAt(cursor: Cursor | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const { node } = cursor;
  if (node.kind === "scalar") {
    if (typeof node.value === "string") return node.value;
    if (node.value === null) return undefined;
    cursor.report("yamlNotQuoted", cursor, { found: typeof node.value === "number" ? "a number" : "true or false" });
    return node.source;
  }
  reportShape(cursor, "a string");
  return undefined;
}

/** Reports a value of another kind, which is left out. */
export function reportShape(cursor: Cursor, expected: string): void {
  const { node, pointer, report } = cursor;
  const found = node.kind === "list" ? "a list" : node.kind === "map" ? "a map" : node.value === null ? "null" : `a ${typeof node.value}`;
  report("wrongShape", cursor, { field: lastKey(pointer), found, expected, reading: "it is ignored" });
}

/** A string as a part; nothing if there is none. */
export function textPart(cursor: Cursor | undefined): Part | undefined {
  const text = textAt(cursor);
  return cursor === undefined || text === undefined ? undefined : valuePart(text, cursor.pointer);
}

/** A number, or `undefined`. */
export function numberAt(cursor: Cursor | undefined): number | undefined {
  return cursor?.node.kind === "scalar" && typeof cursor.node.value === "number" ? cursor.node.value : undefined;
}

/** The value as it would be in JSON. */
export function plainAt(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainAt);
    case "map":
      return Object.fromEntries([...node.entries].map(([name, value]) => [name, plainAt(value)]));
  }
}

/** The value as it would be in JSON, as a part; nothing if there is none. */
export function plainPart(cursor: Cursor | undefined): Part | undefined {
  return cursor === undefined ? undefined : valuePart(plainAt(cursor.node), cursor.pointer);
}

/** A string or nothing: of a parameter, `null` differs from an empty string. */
export function nullablePart(cursor: Cursor): Part | undefined {
  return isNull(cursor) ? valuePart(null, cursor.pointer) : textPart(cursor);
}

/** A string that must be there. Without one, the text that the file has counts, as for a number. */
function neededPart(cursor: Cursor): Part | undefined {
  const { node, pointer, report } = cursor;
  if (node.kind !== "scalar" || node.value !== null) return textPart(cursor);
  report("yamlNotQuoted", cursor, { found: "null" });
  return valuePart(node.source, pointer);
}

function isNull({ node }: Cursor): boolean {
  return node.kind === "scalar" && node.value === null;
}

/**
 * What v3 writes either as a map of names and values or as a list of `{ key, value, … }`: the list
 * of v2.1.
 */
export function pairsPart(cursor: Cursor | undefined, read: (value: Cursor) => Part | undefined = neededPart): Part | undefined {
  if (cursor === undefined || isNull(cursor)) return undefined;
  if (cursor.node.kind === "scalar") {
    reportShape(cursor, "a map or a list");
    return undefined;
  }
  const ofMap = membersAt(cursor).map(([name, value]) =>
    objectPart(value.pointer, { key: valuePart(name, value.pointer), value: read(value) }),
  );
  return listPart(cursor.pointer, [...ofMap, ...elementsAt(cursor).flatMap((element) => pairPart(element, read))]);
}

function pairPart(element: Cursor, read: (value: Cursor) => Part | undefined): readonly Part[] {
  const key = textPart(memberAt(element, "key"));
  if (key === undefined) {
    reportShape(element, "a map with a `key`");
    return [];
  }
  const value = memberAt(element, "value");
  const others = ["description", "type", "enabled", "disabled", "secret", "src", "contentType", "fileName"];
  const rest = Object.fromEntries(others.map((name) => [name, plainPart(memberAt(element, name))]));
  return [objectPart(element.pointer, { key, value: value === undefined ? undefined : read(value), ...rest })];
}

function lastKey(pointer: Pointer): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}
