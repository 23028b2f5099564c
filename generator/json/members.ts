import type { Report } from "../diagnostics/collector.ts";
import { childPlace, type Place } from "../collection/place.ts";

/** A JSON object of the input whose members were not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; arrays and null are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a JSON array; its elements stay unknown. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The object's own member of that name; `undefined` if it has none, also for names such as `constructor`. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A JSON value's kind in words, for messages. */
export function describeKind(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (isList(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "an object";
    case "string":
      return value === "" ? "an empty string" : "a string";
    case "number":
      return "a number";
    default:
      return "true or false";
  }
}

/** A text or the empty text; anything but a text, null and nothing is reported. */
export function readText(value: unknown, field: string, place: Place, report: Report): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value !== null && value !== undefined) {
    report("wrongShape", place, { field, found: describeKind(value), expected: "a string", reading: "it is ignored" });
  }
  return "";
}

/** A description: a text, `{ content }` or nothing. Postman writes all three. */
export function readDescription(value: unknown, place: Place, report: Report): string {
  const content = isObject(value) ? value["content"] : value;
  return readText(content, "description", place, report);
}

/** An entry of a list together with its place. */
export interface Entry {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * The entries of a list at `place`. Null and nothing are an empty list; a single object is a list of one, anything else is left out,
 * both reported.
 */
export function readEntries(value: unknown, field: string, place: Place, report: Report): readonly Entry[] {
  if (isList(value)) return value.map((entry, index) => ({ value: entry, place: childPlace(place, index) }));
  if (value === null || value === undefined) return [];
  const reading = isObject(value) ? "it is read as a list of one" : "it is ignored";
  report("wrongShape", place, { field, found: describeKind(value), expected: "a list", reading });
  return isObject(value) ? [{ value, place }] : [];
}

/** A value as JavaScript would join it into a text, as Postman does; never throws, whatever members an object has. */
export function joinText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isList(value)) return value.map((element) => (element === null ? "" : joinText(element))).join(",");
  if (isObject(value)) return "[object Object]";
  return value === undefined ? "" : String(value);
}
