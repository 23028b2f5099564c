import type { Report } from "../../diagnostics/collector.ts";
import type { CollectionDocument } from "../model.ts";
import { childPlace, namedPlace, type SourcePlace } from "../place.ts";
import { readEvents } from "../parts/scripts.ts";
import type { RawCollection, RawExample, RawFolder, RawItem, RawNode } from "./outline.ts";
import { type ListEntry, readDescription, readEntries, readId, readText } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";

/** What a collection of format v2.1 names as its schema. */
export const schemaOfV21 = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/**
 * Checks the outline of a v2.x collection before anything else reads it. Whatever can be read is
 * kept with its place, and every oddity is reported. `parseJson` limits how deep folders nest.
 */
export function validateCollection(root: JsonObject, place: SourcePlace, report: Report): RawCollection {
  const info = isObject(root["info"]) ? root["info"] : undefined;
  const infoPlace = childPlace(place, "info");
  if (info === undefined) {
    const found = describeKind(root["info"]);
    report("wrongShape", place, { field: "info", found, expected: "an object", reading: "the collection is read without it" });
  }
  return {
    format: readFormat(info?.["schema"], info === undefined ? place : childPlace(infoPlace, "schema"), report),
    name: readText(info?.["name"] ?? root["name"], "name", infoPlace, report).trim(),
    description: readDescription(info?.["description"] ?? root["description"], infoPlace, report),
    variables: root["variable"] ?? root["variables"],
    variablesPlace: childPlace(place, root["variable"] === undefined ? "variables" : "variable"),
    auth: root["auth"],
    behavior: root["protocolProfileBehavior"],
    scripts: readEvents(root["event"], childPlace(place, "event"), report),
    children: validateChildren(root, place, report),
    place,
  };
}

/** Checks a file that contains a single item; the collection is named after the item. */
export function validateSingleItem(root: JsonObject, place: SourcePlace, report: Report): RawCollection {
  const node = validateItem(root, place, report);
  return {
    format: "item",
    name: node?.name ?? "",
    description: "",
    variables: root["variable"],
    variablesPlace: childPlace(place, "variable"),
    auth: undefined,
    behavior: undefined,
    scripts: [],
    children: node === undefined ? [] : [node],
    place,
  };
}

/** Checks the saved examples of an item. Entries that are not objects are left out. */
export function validateExamples(raw: unknown, place: SourcePlace, report: Report): readonly RawExample[] {
  return readEntries(raw, "response", place, report).flatMap(({ value, place: at }) => {
    if (isObject(value)) return [{ value, place: at }];
    reportEntry("response", value, at, report);
    return [];
  });
}

function readFormat(schema: unknown, place: SourcePlace, report: Report): CollectionDocument["format"] {
  const text = typeof schema === "string" ? schema : "";
  if (text.includes("/v2.1.")) return "v2.1";
  if (text.includes("/v2.0.")) return "v2.0";
  const found = text === "" ? describeKind(schema) : "of no known version";
  report("unknownSchema", place, { found, format: "v2.1" });
  return "v2.1";
}

function validateChildren(parent: JsonObject, place: SourcePlace, report: Report): readonly RawNode[] {
  const field = parent["item"] === undefined && parent["items"] !== undefined ? "items" : "item";
  const at = childPlace(place, field);
  if (field === "items") report("itemsForItem", at);
  return readEntries(parent[field], field, at, report).flatMap((entry) => validateNode(entry, report));
}

function validateNode({ value, place }: ListEntry, report: Report): readonly RawNode[] {
  if (!isObject(value)) {
    reportEntry("item", value, place, report);
    return [];
  }
  const named = namedPlace(place, readName(value));
  const item = validateItem(value, place, report);
  if (item === undefined && !hasChildren(value)) {
    report("unreadableItem", named);
    return [];
  }
  if (item !== undefined && !hasChildren(value)) return [item];
  if (item !== undefined) report("folderWithRequest", named);
  const folder = validateFolder(value, named, report);
  return item === undefined ? [folder] : [item, folder];
}

function hasChildren(value: JsonObject): boolean {
  return isList(value["item"]) || isList(value["items"]) || isObject(value["item"]) || isObject(value["items"]);
}

function validateFolder(value: JsonObject, place: SourcePlace, report: Report): RawFolder {
  return {
    kind: "folder",
    name: readName(value),
    description: readDescription(value["description"], childPlace(place, "description"), report),
    auth: value["auth"],
    behavior: value["protocolProfileBehavior"],
    scripts: readEvents(value["event"], childPlace(place, "event"), report),
    children: validateChildren(value, place, report),
    place,
  };
}

function validateItem(value: JsonObject, parent: SourcePlace, report: Report): RawItem | undefined {
  const { request } = value;
  if (!isObject(request) && typeof request !== "string") return undefined;
  const name = readName(value);
  const place = namedPlace(parent, name);
  const requestPlace = childPlace(place, "request");
  if (typeof value["name"] !== "string") readText(value["name"], "name", childPlace(place, "name"), report);
  return {
    kind: "item",
    ...readId(value["id"] ?? value["_postman_id"]),
    name,
    description: readDescription(value["description"], childPlace(place, "description"), report),
    behavior: value["protocolProfileBehavior"],
    scripts: readEvents(value["event"], childPlace(place, "event"), report),
    request,
    requestPlace,
    examples: validateExamples(value["response"], childPlace(place, "response"), report),
    place,
  };
}

function readName(value: JsonObject): string {
  const { name } = value;
  return typeof name === "string" || typeof name === "number" ? String(name).trim() : "";
}

function reportEntry(field: string, value: unknown, place: SourcePlace, report: Report): void {
  const found = describeKind(value);
  report("wrongShape", place, { field, found, expected: "a list of objects", reading: "the entry is left out" });
}
