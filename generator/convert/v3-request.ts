import type { ReadContext } from "../collection/context.ts";
import type { SeenBody, Url } from "../collection/model.ts";
import { readBody } from "../collection/parts/body.ts";
import { prunesBody } from "../collection/parts/prunes-body.ts";
import { readHeaders } from "../collection/parts/headers.ts";
import type { UrlParts } from "../collection/parts/postman-text.ts";
import { readRequest } from "../collection/parts/request.ts";
import { childPlace, type SourcePlace } from "../collection/place.ts";
import { isList, isObject, type JsonObject } from "../json/members.ts";
import type { ReportLoss } from "./losses.ts";
import { type Pair, toPairs } from "./v3-pairs.ts";

/** What converting a request needs. */
export interface RequestContext extends ReadContext {
  readonly loss: ReportLoss;
  /** Whether Postman sends bodies of methods such as GET for this item. */
  readonly keepsBody: boolean;
}

/** A request as the members of a v3 file, without those of its item. */
export function toV3Request(raw: JsonObject | string, place: SourcePlace, context: RequestContext): Readonly<Record<string, unknown>> {
  const request = readRequest(raw, place, context);
  const members = {
    ...(request.description === "" ? {} : { description: request.description }),
    ...toUrl(request.url, place, context),
    method: request.method,
    headers: toPairs(request.headers.map(({ key, value, disabled, description }) => ({ key, value, disabled, description }))),
    auth: isObject(raw) ? toV3Auth(raw["auth"]) : undefined,
  };
  return { ...members, body: toBody(raw, request.body, request.method, place, context) };
}

/** Headers of a saved response. */
export function toV3Headers(raw: unknown, place: SourcePlace, context: ReadContext): unknown {
  return toPairs(readHeaders(raw, place, context).map(({ key, value, disabled, description }) => ({ key, value, disabled, description })));
}

/** An auth block; nothing if it is inherited. */
export function toV3Auth(raw: unknown): unknown {
  if (!isObject(raw) || typeof raw["type"] !== "string" || raw["type"] === "") return undefined;
  const { type } = raw;
  const own = raw[type];
  const pairs = isList(own) ? own.filter(isObject).map(({ key, value }) => ({ key: String(key), value })) : undefined;
  const credentials = pairs === undefined ? (isObject(own) ? own : undefined) : toPairs(pairs);
  return { type, ...(credentials === undefined ? {} : { credentials }) };
}

/**
 * The URL as a string, and its parameters. A query goes into the string where that says the same;
 * what is disabled, described, or contains what would end a parameter is in `queryParams`.
 */
function toUrl(url: Url, place: SourcePlace, { loss, text }: RequestContext): Readonly<Record<string, unknown>> {
  const path = url.path.length === 0 ? "" : `/${url.path.join("/")}`;
  const scheme = url.protocol === undefined ? "" : `${url.protocol}://`;
  const user = url.userInfo === undefined ? "" : `${url.userInfo}@`;
  const address = `${scheme}${user}${url.host}${url.port === undefined ? "" : `:${url.port}`}${path}`;
  if (!isSameUrl(url, text.parseUrl(address))) loss(place, "parts of a URL that contain what separates them");
  const pathVariables = toPairs(url.pathVariables.map(({ key, value, description }) => ({ key, value: value ?? null, description })));
  // Postman writes no piece for an empty one at the end; in `queryParams`, all have names.
  const isPlain = url.query.every(({ key, value, disabled, description }) => {
    return !disabled && description === "" && !/[&=#?]/u.test(key ?? "") && !/[&#]/u.test(value ?? "");
  });
  const kept = url.query.filter(({ key, value }, index) => {
    const isLost = key === null && (!isPlain || (value === null && index === url.query.length - 1));
    if (isLost) loss(place, "a query parameter without a name");
    return !isLost;
  });
  if (isPlain) return { url: address + queryText(kept), pathVariables };
  const named: readonly Pair[] = kept.map(({ key, value, disabled, description }) => ({ key: key ?? "", value, disabled, description }));
  return { url: address, queryParams: toPairs(named), pathVariables };
}

/** Whether a string is split into the parts that it was joined from. */
function isSameUrl(url: Url, { protocol, userInfo, host, port, path = [] }: UrlParts): boolean {
  const authority = (name: string, number: string | undefined): string => (number === undefined ? name : `${name}:${number}`);
  return (
    protocol === url.protocol &&
    userInfo === url.userInfo &&
    authority(host, port) === authority(url.host, url.port) &&
    path.length === url.path.length &&
    path.every((segment, index) => segment === url.path[index])
  );
}

/** As Postman joins a query. */
function queryText(query: Url["query"]): string {
  if (query.length === 0) return "";
  return `?${query.map(({ key, value }) => (key ?? "") + (value === null ? "" : `=${value}`)).join("&")}`;
}

function toBody(
  raw: JsonObject | string,
  body: SeenBody | undefined,
  method: string,
  place: SourcePlace,
  context: RequestContext,
): unknown {
  const at = childPlace(place, "body");
  if (body === undefined) {
    const given = isObject(raw) ? raw["body"] : undefined;
    if (isObject(given) && Boolean(given["disabled"]) && readBody({ ...given, disabled: false }, at, silent(context)) !== undefined)
      context.loss(at, "a disabled body");
    return undefined;
  }
  if (prunesBody(method) && !context.keepsBody) {
    context.loss(at, `a body with ${method}, which Postman does not send from the old format and would send from the new one`);
    return undefined;
  }
  return toV3Body(body, at, context.loss);
}

function silent(context: ReadContext): ReadContext {
  return { ...context, report: () => undefined };
}

function toV3Body(body: SeenBody, place: SourcePlace, loss: ReportLoss): unknown {
  switch (body.kind) {
    case "raw":
      return { type: toType(body.language, place, loss), content: body.text };
    case "urlencoded":
      return {
        type: "urlencoded",
        content: toPairs(
          body.fields.flatMap(({ key, value, disabled, description }) =>
            value.kind === "text" ? [{ key, value: value.text, disabled, description }] : [],
          ),
        ),
      };
    case "formdata":
      return { type: "formdata", content: body.fields.map((field) => toFormField(field, place, loss)) };
    case "file":
      if (body.content !== undefined) loss(place, "the content of a file within the collection");
      return { type: "file", content: { src: body.source ?? "" } };
    case "graphql":
      // GraphQL is a kind of request of its own, not a body; see `toV3Item`.
      return undefined;
  }
}

function toFormField(
  { key, value, contentType, disabled, description }: Extract<SeenBody, { kind: "formdata" }>["fields"][number],
  place: SourcePlace,
  loss: ReportLoss,
): unknown {
  const rest = {
    ...(contentType === undefined ? {} : { contentType }),
    ...(description === "" ? {} : { description }),
    ...(disabled ? { disabled } : {}),
  };
  if (value.kind === "text") return { key, type: "text", value: value.text, ...rest };
  if (value.content !== undefined) loss(place, "the content of a file within the collection");
  const src = value.isList === true ? value.sources : (value.sources[0] ?? "");
  return { key, type: "file", src, ...(value.fileName === undefined ? {} : { fileName: value.fileName }), ...rest };
}

const types: ReadonlySet<string> = new Set(["json", "xml", "html", "javascript", "text"]);

function toType(language: string | undefined, place: SourcePlace, loss: ReportLoss): string {
  if (language === undefined) return "text";
  if (!types.has(language)) loss(place, "the language of a body that v3 does not know");
  return types.has(language) ? language : "text";
}
