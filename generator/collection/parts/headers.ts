import type { ReadContext } from "../context.ts";
import type { Header } from "../model.ts";
import { childPlace, type SourcePlace } from "../place.ts";
import { joinText, readDescription } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";

/**
 * Reads the headers of a request or a saved example: a list of objects or of `Name: value` strings,
 * one string with a header per line, or an object of names and values.
 *
 * As in Postman, a null value is the string `null`, a missing value is empty, and a header without
 * a name is left out.
 */
export function readHeaders(raw: unknown, place: SourcePlace, context: ReadContext): readonly Header[] {
  if (raw === null || raw === undefined) return [];
  if (typeof raw === "string") return readHeaderText(raw, place, context);
  if (isList(raw)) {
    return raw.flatMap((entry, index) => {
      const at = childPlace(place, index);
      return readHeader(entry, at, context);
    });
  }
  if (isObject(raw)) {
    return Object.entries(raw).flatMap(([key, value]) => {
      const at = childPlace(place, key);
      if (typeof value === "string") return nameHeader({ key, value, disabled: false, description: "", pointer: at.pointer }, at, context);
      return readHeader(value, at, context);
    });
  }
  reportShape(raw, "a list", "it is ignored", place, context);
  return [];
}

function readHeaderText(text: string, place: SourcePlace, context: ReadContext): readonly Header[] {
  const headers = context.text.parseHeaders(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  if (headers.length < lines) context.report("headerLinesLost", place, { count: lines - headers.length });
  return headers.map((header) => ({ ...header, disabled: false, description: "", pointer: place.pointer }));
}

function readHeader(entry: unknown, place: SourcePlace, context: ReadContext): readonly Header[] {
  if (entry === null || entry === undefined) return [];
  if (typeof entry === "string") {
    return nameHeader({ ...context.text.parseHeader(entry), disabled: false, description: "", pointer: place.pointer }, place, context);
  }
  if (isObject(entry)) return nameHeader(readHeaderObject(entry, place, context), place, context);
  reportShape(entry, "an object", "it is left out", place, context);
  return [];
}

function readHeaderObject(raw: JsonObject, place: SourcePlace, context: ReadContext): Header {
  const { key, value } = raw;
  if (isObject(value) || isList(value))
    reportShape(value, "a string", "Postman's string for it is used", childPlace(place, "value"), context);
  return {
    key: joinText(key || ""),
    value: joinText(value),
    disabled: Boolean(raw["disabled"]),
    description: readDescription(raw["description"], place, context.report),
    pointer: place.pointer,
  };
}

/**
 * Keeps a header that has a name. An unnamed header is reported if it has a value; without one it
 * is just an empty row of Postman's editor.
 */
function nameHeader(header: Header, place: SourcePlace, context: ReadContext): readonly Header[] {
  if (header.key !== "") return [header];
  if (header.value !== "" && !header.disabled) context.report("headerWithoutName", place);
  return [];
}

function reportShape(value: unknown, expected: string, reading: string, place: SourcePlace, context: ReadContext): void {
  context.report("wrongShape", place, { field: "header", found: describeKind(value), expected, reading });
}
