import type { ReadContext } from "../context.ts";
import type { PathVariable, SeenQueryParameter, Url } from "../model.ts";
import { childPlace, type SourcePlace } from "../place.ts";
import type { NameValue } from "./postman-text.ts";
import { joinText, readDescription, readEntries } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";

/**
 * Reads the URL of a request: a string, an object of parts, or an object with only `raw`.
 *
 * As in Postman's engine, the parts win and `raw` is ignored. Unlike there, a URL with nothing but
 * `raw` is parsed, with a diagnostic. A URL without a path has the path `[]`; with a single slash,
 * `[""]`. A URL that cannot be read is reported and becomes an empty one.
 */
export function readUrl(raw: unknown, place: SourcePlace, context: ReadContext): Url {
  if (typeof raw === "string" && raw.trim() !== "") return readUrlText(raw, place, context);
  if (isObject(raw)) return readUrlObject(raw, place, context);
  if (typeof raw !== "string" && raw !== null && raw !== undefined) {
    const found = describeKind(raw);
    context.report("wrongShape", place, { field: "url", found, expected: "a string or an object", reading: "it is ignored" });
  }
  context.report("requestWithoutUrl", place);
  return emptyUrl(place);
}

function emptyUrl({ pointer }: SourcePlace): Url {
  return { protocol: undefined, userInfo: undefined, host: "", port: undefined, path: [], query: [], pathVariables: [], pointer };
}

function readUrlText(text: string, place: SourcePlace, context: ReadContext): Url {
  const { protocol, userInfo, host, port, path = [], query, pathVariables } = context.text.parseUrl(text);
  const { pointer } = place;
  return {
    protocol,
    userInfo,
    host,
    port,
    path,
    query: query.map((entry) => ({ ...entry, disabled: false, description: "", pointer })),
    pathVariables: pathVariables.map((key) => ({ key, value: undefined, description: "", pointer })),
    pointer,
  };
}

function readUrlObject(raw: JsonObject, place: SourcePlace, context: ReadContext): Url {
  const host = readHost(raw["host"]);
  const path = readPath(raw["path"], childPlace(place, "path"), context);
  const query = readQuery(raw["query"], childPlace(place, "query"), context);
  const pathVariables = readPathVariables(raw["variable"], childPlace(place, "variable"), context);
  const text = raw["raw"];
  if (host === "" && path.length === 0) {
    if (typeof text === "string" && text.trim() !== "") {
      context.report("urlOnlyRaw", place);
      const parsed = readUrlText(text, place, context);
      return {
        ...parsed,
        query: query.length > 0 ? query : parsed.query,
        pathVariables: pathVariables.length > 0 ? pathVariables : parsed.pathVariables,
      };
    }
    context.report("requestWithoutUrl", place);
  }
  if (raw["query"] === undefined && typeof text === "string" && text.includes("?")) context.report("queryOnlyInRaw", place);
  const protocol = readProtocol(raw["protocol"]);
  const userInfo = readUserInfo(raw["auth"]);
  const port = joinText(raw["port"] ?? "") || undefined;
  const url: Url = { protocol, userInfo, host, port, path, query, pathVariables, pointer: place.pointer };
  return moreThanHost.test(host.replace(variable, "")) ? splitAgain(url, place, context) : url;
}

const variable = /\{\{[^{}]*\}\}/g;
/** What ends a host, or stands in front of it: `https://h.com`, `h.com/v1`, `user@h.com`. */
const moreThanHost = /[/\\?#@]/;

/**
 * The URL of parts whose host is more than one. Postman joins the parts and splits what results
 * before it sends it. So a scheme in the host counts if there is no `protocol`; if there is one,
 * Postman takes the scheme in the host for the host.
 */
function splitAgain(url: Url, place: SourcePlace, context: ReadContext): Url {
  const { protocol, host, port, path } = url;
  const scheme = protocol === undefined ? "" : `${protocol}://`;
  if (scheme !== "" && host.includes("://")) context.report("hostHasScheme", place);
  const end = path.length === 0 ? "" : `/${path.join("/")}`;
  const split = readUrlText(`${scheme}${host}${port === undefined ? "" : `:${port}`}${end}`, place, context);
  return {
    ...split,
    userInfo: split.userInfo ?? url.userInfo,
    query: [...split.query, ...url.query],
    pathVariables: url.pathVariables.length > 0 ? url.pathVariables : split.pathVariables,
  };
}

/**
 * The user info of a URL as `user:password`. `undefined` if there is none or an empty one
 * (`https://@host`), which Postman does not send.
 */
export function readUserInfo(auth: unknown): string | undefined {
  if (!isObject(auth)) return undefined;
  const { user, password } = auth;
  const name = typeof user === "string" ? user : "";
  if (typeof password === "string") return `${name}:${password}`;
  return name === "" ? undefined : name;
}

/** Both forms, `["api", "example", "com"]` and `"api.example.com"`, as one string. */
function readHost(raw: unknown): string {
  if (isList(raw)) return raw.map((part) => joinText(part ?? "")).join(".");
  return joinText(raw ?? "");
}

function readProtocol(raw: unknown): string | undefined {
  if (typeof raw !== "string" || raw === "") return undefined;
  return raw.endsWith("://") ? raw.slice(0, -3) : raw;
}

/**
 * Like Postman's `Url`: one leading slash of a string is dropped, null segments are empty, and an
 * empty list is a single slash.
 */
function readPath(raw: unknown, place: SourcePlace, context: ReadContext): readonly string[] {
  if (typeof raw === "string") {
    if (raw === "") return [];
    return (raw.startsWith("/") ? raw.slice(1) : raw).split("/");
  }
  if (raw === null || raw === undefined) return [];
  if (!isList(raw)) {
    const reading = "it is ignored";
    context.report("wrongShape", place, { field: "path", found: describeKind(raw), expected: "a string or a list", reading });
    return [];
  }
  if (raw.length === 0) return [""];
  return raw.map((segment, index) => {
    if (!isObject(segment)) return joinText(segment ?? "");
    // The schema allows `{ type, value }`; Postman's engine would send `[object Object]`.
    const reading = "its `value` is used";
    context.report("wrongShape", childPlace(place, index), { field: "path", found: "an object", expected: "a string", reading });
    return joinText(segment["value"] ?? "");
  });
}

function readQuery(raw: unknown, place: SourcePlace, context: ReadContext): readonly SeenQueryParameter[] {
  const asParameter = (entry: NameValue, at: SourcePlace): SeenQueryParameter => ({
    ...entry,
    disabled: false,
    description: "",
    pointer: at.pointer,
  });
  if (typeof raw === "string") return raw === "" ? [] : context.text.parseQuery(raw).map((entry) => asParameter(entry, place));
  if (isObject(raw)) {
    return Object.entries(raw).map(([key, value]) => {
      const at = childPlace(place, key);
      return { key, value: readQueryValue(key, value, at, context), disabled: false, description: "", pointer: at.pointer };
    });
  }
  return readEntries(raw, "query", place, context.report).flatMap(({ value, place: at }): SeenQueryParameter[] => {
    if (typeof value === "string") return context.text.parseQuery(value).map((entry) => asParameter(entry, at));
    if (isObject(value)) return [readQueryParameter(value, at, context)];
    if (value !== null) {
      const reading = "it is read as an empty parameter";
      context.report("wrongShape", at, { field: "query", found: describeKind(value), expected: "an object", reading });
      return [asParameter({ key: null, value: null }, at)];
    }
    return [];
  });
}

function readQueryParameter(raw: JsonObject, place: SourcePlace, context: ReadContext): SeenQueryParameter {
  const key = typeof raw["key"] === "string" ? raw["key"] : null;
  return {
    key,
    value: readQueryValue(key ?? "", raw["value"], place, context),
    disabled: Boolean(raw["disabled"]),
    description: readDescription(raw["description"], place, context.report),
    pointer: place.pointer,
  };
}

/** Postman drops values that are not strings. */
function readQueryValue(name: string, value: unknown, place: SourcePlace, context: ReadContext): string | null {
  if (typeof value === "string") return value;
  if (value !== null && value !== undefined) context.report("queryValueDropped", place, { name, found: describeKind(value) });
  return null;
}

/**
 * As in Postman: `id` counts if there is no `key`, the last of equal names wins, and `disabled` has
 * no meaning.
 */
function readPathVariables(raw: unknown, place: SourcePlace, context: ReadContext): readonly PathVariable[] {
  const variables = new Map<string, PathVariable>();
  const entries = readEntries(raw, "variable", place, isKeyed(raw) ? () => undefined : context.report);
  for (const { value, place: at } of entries) {
    if (!isObject(value)) continue;
    const key = joinText(value["key"] || value["id"] || "");
    if (key === "") continue;
    const description = readDescription(value["description"], at, context.report);
    variables.set(key, { key, value: readPathValue(value, context), description, pointer: at.pointer });
  }
  return [...variables.values()];
}

function isKeyed(raw: unknown): boolean {
  return isObject(raw) && typeof raw["key"] === "string";
}

/**
 * Only non-empty strings are used, after conversion to the declared type. A number therefore counts
 * only if its type is `string`.
 */
function readPathValue(raw: JsonObject, context: ReadContext): string | undefined {
  const { type, value } = raw;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const cast = context.text.castVariable(type, value);
  return typeof cast === "string" && cast !== "" ? cast : undefined;
}
