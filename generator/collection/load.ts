import { defaultBehavior, readAuth, readBehavior } from "./parts/auth.ts";
import type { ReadContext } from "./context.ts";
import { findTooDeep } from "../json/skip.ts";
import type { CollectionDocument, Node, ProtocolBehavior, Variable } from "./model.ts";
import { childPlace } from "./place.ts";
import type { NameValue, UrlParts, PostmanText, TextHeader } from "./parts/postman-text.ts";
import type { RawCollection, RawFolder, RawItem, RawNode } from "./formats/outline.ts";
import { readExample, readRequest } from "./parts/request.ts";
import { joinText } from "./fields.ts";
import { isList, isObject } from "../json/members.ts";
import { readUserInfo } from "./parts/url.ts";
import { maxFileDepth } from "../util/limits.ts";
import { lowerCase } from "../util/letters.ts";

/**
 * Loads Postman's own library, postman-collection, and wraps its parsers. This is the only door to
 * that library. It is loaded on demand, because that takes about 90 ms.
 *
 * Only its parsers are used, not its classes: those clone deeply, drop what they do not know and
 * assign random ids.
 */
export async function loadSdk(): Promise<PostmanText> {
  const { default: sdk } = await import("postman-collection");
  return {
    parseUrl: (text) => readParsedUrl(sdk.Url.parse(text)),
    parseQuery: (text) => sdk.QueryParam.parse(text).map(readNameValue),
    parseHeaders: (text) => sdk.Header.parse(text).map(readTextHeader),
    parseHeader: (text) => readTextHeader(sdk.Header.parseSingle(text)),
    castVariable: (type, value) => {
      const known = typeof type === "string" && variableTypes.has(lowerCase(type));
      // The library parses a string of type `array` or `object`.
      if (!known || (typeof value === "string" && findTooDeep(value, maxFileDepth) !== undefined)) return value;
      const cast: unknown = new sdk.Variable({ type, value }).get();
      return cast;
    },
  };
}

/** Types that convert a value. The library would also look up `constructor` and the like. */
const variableTypes: ReadonlySet<string> = new Set(["string", "boolean", "number", "array", "object"]);

/** Turns a checked collection into the model that all later stages read. */
export function loadCollection(raw: RawCollection, file: string, variables: readonly Variable[], context: ReadContext): CollectionDocument {
  const behavior = readBehavior(raw.behavior, defaultBehavior);
  return {
    kind: "collection",
    file,
    name: raw.name,
    description: raw.description,
    format: raw.format,
    variables,
    auth: readAuth(raw.auth, childPlace(raw.place, "auth"), context),
    scripts: raw.scripts,
    children: raw.children.map((child) => loadNode(child, behavior, context)),
    pointer: raw.place.pointer,
  };
}

// Recursion over folders is limited by `maxFileDepth` of the JSON, and by `maxFolderDepth` in
// format v1.
function loadNode(raw: RawNode, inherited: ProtocolBehavior, context: ReadContext): Node {
  return raw.kind === "item" ? loadItem(raw, inherited, context) : loadFolder(raw, inherited, context);
}

function loadFolder(raw: RawFolder, inherited: ProtocolBehavior, context: ReadContext): Node {
  const behavior = readBehavior(raw.behavior, inherited);
  return {
    kind: "folder",
    name: raw.name,
    description: raw.description,
    auth: readAuth(raw.auth, childPlace(raw.place, "auth"), context),
    scripts: raw.scripts,
    children: raw.children.map((child) => loadNode(child, behavior, context)),
    pointer: raw.place.pointer,
  };
}

function loadItem(raw: RawItem, inherited: ProtocolBehavior, context: ReadContext): Node {
  const request = readRequest(raw.request, raw.requestPlace, context);
  return {
    kind: "item",
    ...(raw.id === undefined ? {} : { id: raw.id }),
    name: raw.name,
    path: raw.place.item,
    description: raw.description || request.description,
    request,
    examples: raw.examples.map(({ value, place }) => readExample(value, place, context)),
    scripts: raw.scripts,
    behavior: readBehavior(raw.behavior, inherited),
    pointer: raw.place.pointer,
  };
}

// The library does not return what its types promise (there are null values and missing members),
// so its results are read as unknown.

function readParsedUrl(raw: unknown): UrlParts {
  const url = isObject(raw) ? raw : {};
  const path = url["path"];
  return {
    protocol: readOptional(url["protocol"]),
    userInfo: readUserInfo(url["auth"]),
    host: isList(url["host"]) ? url["host"].map(joinText).join(".") : "",
    port: readOptional(url["port"]),
    path: isList(path) ? path.map(joinText) : undefined,
    query: isList(url["query"]) ? url["query"].map(readNameValue) : [],
    pathVariables: isList(url["variable"]) ? url["variable"].map((variable) => (isObject(variable) ? joinText(variable["key"]) : "")) : [],
  };
}

function readOptional(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readNameValue(raw: unknown): NameValue {
  const { key, value } = isObject(raw) ? raw : {};
  return { key: typeof key === "string" ? key : null, value: typeof value === "string" ? value : null };
}

function readTextHeader(raw: unknown): TextHeader {
  const { key, value } = isObject(raw) ? raw : {};
  return { key: joinText(key), value: joinText(value) };
}
