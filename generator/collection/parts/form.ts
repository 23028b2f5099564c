import type { ReadContext } from "../context.ts";
import type { FormField, FormValue } from "../model.ts";
import type { SourcePlace } from "../place.ts";
import { joinText, readDescription, readEntries } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";

/**
 * Reads the fields of an urlencoded body: a list, or a string such as `a=1&b=2`.
 *
 * As in Postman's engine, numbers and booleans become strings, null and objects are empty, and a
 * list of values becomes several fields. A missing name becomes the string `undefined`, and a null
 * name `null`.
 */
export function readUrlencoded(raw: unknown, place: SourcePlace, context: ReadContext): readonly FormField[] {
  if (typeof raw === "string") return raw === "" ? [] : parseFields(raw, place, context);
  return readEntries(raw, "urlencoded", place, context.report).flatMap(({ value, place: at }) => {
    if (typeof value === "string") return parseFields(value, at, context);
    if (!isObject(value)) return dropEntry(value, "urlencoded", at, context);
    const { key } = value;
    const name = key === undefined ? "undefined" : joinText(key);
    const values = isList(value["value"]) ? value["value"] : [value["value"]];
    return values.map((text) => ({ ...fieldOf(value, at, context), key: name, value: textValue(urlencodedText(text)) }));
  });
}

function parseFields(text: string, place: SourcePlace, context: ReadContext): readonly FormField[] {
  return context.text.parseQuery(text).map(({ key, value }) => ({
    key: key ?? "",
    value: textValue(value ?? ""),
    contentType: undefined,
    disabled: false,
    description: "",
    pointer: place.pointer,
  }));
}

function urlencodedText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/**
 * Reads the fields of a multipart body.
 *
 * As in Postman's engine, a field is a file only if its `type` says so, `src` is a path or a list
 * of paths, empty values (including `0` and `false`) become empty strings, and other values that
 * are not strings are sent as JSON.
 */
export function readFormdata(raw: unknown, place: SourcePlace, context: ReadContext): readonly FormField[] {
  return readEntries(raw, "formdata", place, context.report).flatMap(({ value, place: at }) => {
    if (!isObject(value)) return dropEntry(value, "formdata", at, context);
    const { contentType } = value;
    return [
      {
        ...fieldOf(value, at, context),
        key: joinText(value["key"] || ""),
        value: value["type"] === "file" ? readFile(value, at, context) : textValue(formdataText(value["value"])),
        contentType: typeof contentType === "string" && contentType !== "" ? contentType : undefined,
      },
    ];
  });
}

function formdataText(value: unknown): string {
  if (typeof value === "string") return value;
  return value ? JSON.stringify(value) : "";
}

function readFile(raw: JsonObject, place: SourcePlace, context: ReadContext): FormValue {
  const { src, value, fileName } = raw;
  const paths = isList(src) ? src : [src];
  const sources = paths.filter((path) => typeof path === "string").filter((path) => path !== "");
  const content = typeof value === "string" ? value : "";
  if (sources.length === 0 && content !== "") context.report("inlineFileContent", place);
  return {
    kind: "file",
    sources,
    ...(isList(src) ? { isList: true } : {}),
    ...(typeof fileName === "string" ? { fileName } : {}),
    ...(content === "" ? {} : { content }),
  };
}

function fieldOf(
  raw: JsonObject,
  place: SourcePlace,
  context: ReadContext,
): Pick<FormField, "contentType" | "disabled" | "description" | "pointer"> {
  return {
    contentType: undefined,
    disabled: Boolean(raw["disabled"]),
    description: readDescription(raw["description"], place, context.report),
    pointer: place.pointer,
  };
}

function textValue(text: string): FormValue {
  return { kind: "text", text };
}

function dropEntry(value: unknown, field: string, place: SourcePlace, context: ReadContext): readonly FormField[] {
  if (value !== null) {
    context.report("wrongShape", place, { field, found: describeKind(value), expected: "an object", reading: "it is left out" });
  }
  return [];
}
