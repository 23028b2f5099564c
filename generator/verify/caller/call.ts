import type { Item, Request } from "../../collection/model.ts";
import type { AuthScheme, HeaderParameter, Operation, PreparedParameter } from "../../ir/api.ts";
import type { Fixture, FixtureCall } from "../../ir/fixture.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { isOnlyText } from "../../json/trust.ts";
import { contentTypeOf } from "../../operations/bodies/request-body.ts";
import { contentTypeOfLanguage, isJsonType } from "../../operations/bodies/media.ts";
import type { PlacedItem } from "../../operations/inherit.ts";
import { argsOf } from "../../targets/typescript/view/values.ts";
import { lowerCase } from "../../util/letters.ts";
import { variableNames } from "../../variables/template.ts";
import { credentialOf, withUrlCredential } from "../credential.ts";
import { expanderOf, type OpenValues } from "../open-values.ts";

/** What a function is called with as a user calls it: typed arguments, and credentials. */
export interface CallerCall {
  readonly args: unknown;
  readonly options: {
    readonly auth: object | null;
    readonly headers: Readonly<Record<string, string | null>>;
    readonly variables: Readonly<Record<string, string>>;
  };
}

/** A request that a function is called for. */
export interface CallerRequest {
  /** The request of the item that the function was made from. */
  readonly own: Request;
  readonly placed: PlacedItem;
  /** Cuts the comments from JSON that is passed as text, since Postman does not send them. */
  readonly cutComments: (json: string) => string;
}

/**
 * The call that a user makes for a request: the arguments of its fixture, as tests and examples
 * show them, and the credentials that the collection has for it.
 */
export function buildCallerCall(operation: Operation, { call }: Fixture, request: CallerRequest, open: OpenValues): CallerCall {
  const { own, placed } = request;
  const expand = expanderOf(open);
  const auth = fitKey(credentialFor(placed, expand), operation.auth, expand);
  const authorization = auth === null ? ownAuthorization(placed.item) : undefined;
  const headers = {
    ...headersFor(operation, call, own, placed.item.request, expand),
    ...(authorization === undefined ? {} : { Authorization: expand(authorization) }),
  };
  const unsent = unsentQuery(operation, call, placed.item.request);
  const left = new Set(unsent);
  const sentQuery = call.query.filter(({ name, absent }) => absent !== "required" && !left.has(name));
  const query = sentQuery.map(({ name, value, absent }) => [name, absent === undefined ? toValue(value) : undefined]);
  const body = bodyText(operation, request, expand);
  const added = addedByScripts(operation.headers, placed.item.request.headers.filter(isSent), lowerCase);
  const sent = { ...call, headers: call.headers.filter(({ name }) => !added.has(name)) };
  const args = {
    ...toGroups(argsOf(sent)),
    query: Object.fromEntries([...unsent.map((name) => [name, undefined]), ...query]),
    ...(body === undefined ? {} : { body }),
  };
  const computed = (operation.computed ?? []).filter(({ name }) => open.variables.has(name));
  const variables = Object.fromEntries(computed.map(({ name }) => [name, expand(`{{${name}}}`)]));
  // Scripts do not run here, so Postman sends what is saved for what a call would compute.
  return { args, options: { auth: withUrlCredential(auth, placed.auth, placed.item.request, expand), headers, variables } };
}

function toGroups({ members }: Extract<Json, { kind: "object" }>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(members.map(({ key, value }) => [key, toValue(value)]));
}

/** The body as text, if no value stands for it and the function takes text. */
function bodyText({ body }: Operation, { placed, cutComments }: CallerRequest, expand: Expand): string | undefined {
  const { body: sent, headers } = placed.item.request;
  if (body.kind !== "json" || body.orText !== true || sent?.kind !== "raw" || sent.text.trim() === "") return undefined;
  if (!isOnlyText(parseTolerantJson(sent.text))) return undefined;
  const isJson = sent.language === "json" || (sent.language === undefined && isJsonType(contentTypeOf(headers) ?? ""));
  return isJson ? cutComments(expand(sent.text)) : expand(sent.text);
}

/**
 * Parameters with a default, or of scripts, that the request does not have: a caller passes
 * `undefined`.
 */
function unsentQuery({ url }: Operation, call: FixtureCall, request: Request): readonly string[] {
  const entries = request.url.query.filter(({ disabled }) => !disabled);
  const sent = new Set(entries.map(({ key }) => key));
  const given = new Set(call.query.map(({ name }) => name));
  const unsent = url.query.filter(({ name, defaultValue }) => defaultValue !== undefined && !sent.has(name) && !given.has(name));
  return [...new Set([...unsent.map(({ name }) => name), ...addedByScripts(url.query, entries)])];
}

/** The parameters that scripts would add to a request. Scripts do not run here. */
function addedByScripts(
  parameters: readonly PreparedParameter[],
  sent: readonly { readonly key: string | null }[],
  fold: (name: string) => string = (name) => name,
): ReadonlySet<string> {
  const saved = new Set(sent.map(({ key }) => (key === null ? null : fold(key))));
  return new Set(parameters.filter(({ name, script }) => script === true && !saved.has(fold(name))).map(({ name }) => name));
}

/**
 * Headers that the call's options set or remove, because the request has others than the item that
 * the function was made from: its `Content-Type` and `Accept`, and defaults that it lacks.
 */
function headersFor(
  { headers, body }: Operation,
  call: FixtureCall,
  own: Request,
  request: Request,
  expand: Expand,
): Readonly<Record<string, string | null>> {
  const seen = new Map(request.headers.filter(isSent).map(({ key, value }) => [lowerCase(expand(key)), expand(value)]));
  const given = new Set(call.headers.map(({ name }) => lowerCase(expand(name))));
  const declared = headers.filter(({ fixed }) => !fixed);
  const known = new Set(declared.map(({ name }) => lowerCase(expand(name))));
  const left = declared.filter((header) => {
    const key = lowerCase(expand(header.name));
    return isSentByItself(header) && !seen.has(key) && (!given.has(key) || header.script === true);
  });
  const accept = known.has("accept") ? undefined : seen.get("accept");
  const [wanted, usual] = [contentTypeFor(request), contentTypeFor(own)];
  const isForm = body.kind === "urlencoded" || body.kind === "multipart";
  return {
    ...Object.fromEntries(left.map(({ name }) => [expand(name), null])),
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(isForm || wanted === usual ? {} : { "Content-Type": wanted === undefined ? null : expand(wanted) }),
  };
}

/** True for a header that a call sends although the caller passes none. */
function isSentByItself({ defaultValue, perCall, computed }: HeaderParameter): boolean {
  return defaultValue !== undefined || perCall?.kind === "idempotency" || computed !== undefined;
}

function isSent({ key, value, disabled }: Request["headers"][number]): boolean {
  return !disabled && key !== "" && value !== "";
}

/** The content type that Postman sends for a request; `undefined` for none. */
function contentTypeFor({ headers, body }: Request): string | undefined {
  const own = contentTypeOf(headers);
  return own ?? (body?.kind === "raw" && body.text !== "" ? contentTypeOfLanguage(body.language) : undefined);
}

type Expand = (text: string) => string;

/** The credential of the auth block, or what the request's own `Authorization` header contains. */
function credentialFor({ item, auth }: PlacedItem, expand: Expand): object | null {
  const header = auth === undefined ? ownAuthorization(item) : undefined;
  return header === undefined ? expandAll(credentialOf(auth, item.request), expand) : credentialOfHeader(header, expand);
}

function ownAuthorization({ request }: Item): string | undefined {
  const isOwn = ({ key, value, disabled }: Request["headers"][number]): boolean =>
    lowerCase(key) === "authorization" && !disabled && value !== "";
  return request.headers.find(isOwn)?.value;
}

/** Reads a header as `operations/auth.ts` does; `null` if no credential gives the same header. */
function credentialOfHeader(value: string, expand: Expand): object | null {
  const [, scheme = "", rest = ""] = /^(bearer|basic)\s+(.*)$/is.exec(value) ?? [];
  if (lowerCase(scheme) === "bearer") return { type: "bearer", token: expand(rest) };
  if (lowerCase(scheme) !== "basic") return { type: "apikey", value: expand(value) };
  const text = Buffer.from(expand(rest), "base64").toString("utf8");
  if (Buffer.from(text).toString("base64") !== expand(rest) || !text.includes(":")) return null;
  const [username = "", ...password] = text.split(":");
  return { type: "basic", username, password: password.join(":") };
}

function expandAll(credential: object | null, expand: Expand): object | null {
  // No credential can be sent for NTLM; Postman's first request has none either.
  if (credential === null || ("type" in credential && credential.type === "ntlm")) return null;
  const fields = Object.entries(credential).map(([name, value]: readonly [string, unknown]) => [
    name,
    typeof value === "string" ? expand(value) : value,
  ]);
  // Postman sends nothing for such a credential.
  const isEmpty = fields.every(([name, value]) => name === "type" || value === "");
  return isEmpty ? null : Object.fromEntries(fields);
}

/**
 * A key without the text that the scheme adds around it, or its values by their names; `null` if
 * the key does not have that text.
 */
function fitKey(credential: object | null, scheme: AuthScheme | undefined, expand: Expand): object | null {
  if (credential === null || scheme?.kind !== "apikey" || scheme.text === undefined || !("value" in credential)) return credential;
  const { text } = scheme;
  const names = [...new Set(variableNames(text))];
  if (names.length > 1) return { type: "apikey", values: Object.fromEntries(names.map((name) => [name, expand(`{{${name}}}`)])) };
  const [before = "", after = ""] = text.split(/\{\{[^{}]*\}\}/);
  const value = String(credential.value);
  const isAround = value.startsWith(before) && value.endsWith(after) && value.length > before.length + after.length;
  return isAround ? { ...credential, value: value.slice(before.length, value.length - after.length) } : null;
}

/** A JSON tree as the value of the literal that a fixture prints. The parser bounds its depth. */
export function toValue(json: Json): unknown {
  switch (json.kind) {
    case "variable":
      // The only variable among arguments is `undefined`, for a default that is left out.
      return undefined;
    case "null":
    case "placeholder":
      return null;
    case "number":
      return json.big === true ? BigInt(json.text) : Number(json.text);
    case "boolean":
    case "string":
      return json.value;
    case "array":
      return json.items.map(toValue);
    case "object":
      return Object.fromEntries(json.members.map(({ key, value }) => [key, toValue(value)]));
  }
}
