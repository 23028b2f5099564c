import type { Report } from "../diagnostics/collector.ts";
import { describeKind, isList, isObject } from "../json/members.ts";
import { childPlace, type SourcePlace } from "./place.ts";

/** A string, or the empty string. Anything but a string, null or a missing value is reported. */
export function readText(value: unknown, field: string, place: SourcePlace, report: Report): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value !== null && value !== undefined) {
    report("wrongShape", place, { field, found: describeKind(value), expected: "a string", reading: "it is ignored" });
  }
  return "";
}

/** A description: a string, `{ content }` or nothing. Postman writes all three. */
export function readDescription(value: unknown, place: SourcePlace, report: Report): string {
  const content = isObject(value) ? value["content"] : value;
  return readText(content, "description", place, report);
}

/** An entry of a list, with its place. */
export interface ListEntry {
  readonly value: unknown;
  readonly place: SourcePlace;
}

/**
 * The entries of a list at `place`. Null and a missing value count as an empty list. A single
 * object counts as a list of one, and anything else is left out; both are reported.
 */
export function readEntries(value: unknown, field: string, place: SourcePlace, report: Report): readonly ListEntry[] {
  if (isList(value)) return value.map((entry, index) => ({ value: entry, place: childPlace(place, index) }));
  if (value === null || value === undefined) return [];
  const reading = isObject(value) ? "it is read as a list of one" : "it is ignored";
  report("wrongShape", place, { field, found: describeKind(value), expected: "a list", reading });
  return isObject(value) ? [{ value, place }] : [];
}

/**
 * Converts a value to a string by the rules of JavaScript, as Postman does. Never throws, whatever
 * members an object has.
 */
export function joinText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isList(value)) return value.map((element) => (element === null ? "" : joinText(element))).join(",");
  if (isObject(value)) return "[object Object]";
  return value === undefined ? "" : String(value);
}

/** Postman's id of an item, as a member of it; nothing if there is none. */
export function readId(value: unknown): { readonly id?: string } {
  return typeof value === "string" && value !== "" && value.length <= maxIdLength ? { id: value } : {};
}

/** Postman's own ids are UUIDs, sometimes two of them. */
const maxIdLength = 200;
