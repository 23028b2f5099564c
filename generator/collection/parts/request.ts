import { readAuth } from "./auth.ts";
import { readBody } from "./body.ts";
import type { ReadContext } from "../context.ts";
import { readHeaders } from "./headers.ts";
import type { Request, SavedExample } from "../model.ts";
import { childPlace, type SourcePlace } from "../place.ts";
import { readId, readDescription, readText } from "../fields.ts";
import { describeKind, isObject, type JsonObject } from "../../json/members.ts";
import { readUrl } from "./url.ts";
import { lowerCase, upperCase } from "../../util/letters.ts";

/** Reads a request; a string is a GET of that URL. */
export function readRequest(raw: JsonObject | string, place: SourcePlace, context: ReadContext): Request {
  if (typeof raw === "string") {
    const url = readUrl(raw, place, context);
    return { method: "GET", url, headers: [], body: undefined, auth: undefined, description: "", pointer: place.pointer };
  }
  return {
    method: readMethod(raw["method"], place, context),
    url: readUrl(raw["url"], raw["url"] === undefined ? place : childPlace(place, "url"), context),
    headers: readHeaders(raw["header"], childPlace(place, "header"), context),
    body: readBody(raw["body"], childPlace(place, "body"), context),
    auth: readAuth(raw["auth"], childPlace(place, "auth"), context),
    description: readDescription(raw["description"], childPlace(place, "description"), context.report),
    pointer: place.pointer,
  };
}

/**
 * Upper case; GET if there is none. Postman refuses a method with whitespace around it, so it is
 * trimmed.
 */
function readMethod(raw: unknown, place: SourcePlace, context: ReadContext): string {
  if (raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "")) {
    context.report("noMethod", raw === undefined ? place : childPlace(place, "method"));
    return "GET";
  }
  const at = childPlace(place, "method");
  if (typeof raw !== "string") {
    context.report("wrongShape", at, { field: "method", found: describeKind(raw), expected: "a string", reading: "GET is assumed" });
    return "GET";
  }
  const method = raw.trim();
  if (method !== raw) context.report("paddedMethod", at);
  return upperCase(method);
}

/** Reads a saved example, including its `originalRequest`. */
export function readExample(raw: JsonObject, place: SourcePlace, context: ReadContext): SavedExample {
  const { originalRequest } = raw;
  const requestPlace = childPlace(place, "originalRequest");
  const { _postman_previewlanguage: language, $type: schema } = raw;
  const hasRequest = isObject(originalRequest) || (typeof originalRequest === "string" && originalRequest !== "");
  return {
    kind: "example",
    ...readId(raw["id"]),
    name: readText(raw["name"], "name", place, context.report).trim(),
    code: readCode(raw["code"], childPlace(place, "code"), context),
    status: readText(raw["status"], "status", place, context.report),
    headers: readHeaders(raw["header"], childPlace(place, "header"), context),
    ...readCookies(raw["cookie"]),
    body: readExampleBody(raw["body"], childPlace(place, "body"), context),
    ...(typeof language === "string" ? { language: lowerCase(language) } : {}),
    ...(typeof schema === "string" && schema !== "" ? { schema } : {}),
    originalRequest: hasRequest ? readRequest(originalRequest, requestPlace, context) : undefined,
    pointer: place.pointer,
  };
}

/** Only the reference shows them, so what is no cookie is passed over. */
function readCookies(raw: unknown): Pick<SavedExample, "cookies"> {
  const string = (value: unknown): string => (typeof value === "string" ? value : "");
  const cookies = (Array.isArray(raw) ? raw : []).filter(isObject).flatMap(({ name, domain, path }) => {
    return string(name) === "" ? [] : [{ name: string(name), domain: string(domain), path: string(path) }];
  });
  return cookies.length === 0 ? {} : { cookies };
}

function readCode(raw: unknown, place: SourcePlace, context: ReadContext): number | undefined {
  if (raw === undefined || raw === null || raw === "") return undefined;
  const code = typeof raw === "string" && /^\s*\d{1,9}\s*$/.test(raw) ? Number(raw) : raw;
  if (typeof code === "number" && Number.isInteger(code)) return code;
  context.report("wrongShape", place, { field: "code", found: describeKind(raw), expected: "a status code", reading: "it is ignored" });
  return undefined;
}

/** An empty string counts as no body: Postman writes it if no body was saved. */
function readExampleBody(raw: unknown, place: SourcePlace, context: ReadContext): string | undefined {
  if (raw === undefined || raw === null || raw === "") return undefined;
  if (typeof raw === "string") return raw;
  const reading = "it is read as JSON text";
  context.report("wrongShape", place, { field: "body", found: describeKind(raw), expected: "a string", reading });
  return JSON.stringify(raw);
}
