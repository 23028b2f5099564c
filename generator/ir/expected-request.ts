import { assertNever } from "../util/assert-never.ts";
import { parseUrl } from "../util/parse-url.ts";
import type { ExpectedBody, ExpectedRequest, ExpectedSignature, FixtureCall, Operation, Parameter } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { expectedAuthHeader, expectedAuthQuery } from "./credentials.ts";
import { expectBody } from "./expected-body.ts";
import { expandTexts, findArgument, listOf, lookUpVariable, type Scope, textOf } from "./expected-scope.ts";
import { decodePercent, resolveBase, UNKNOWN_BASE } from "./fixture-call.ts";
import { pathVariableName } from "./match.ts";
import { encodeFormText, encodePathArgument, encodePathText, encodeQueryArgument, encodeQueryKey, encodeQueryText } from "./percent.ts";
import { isSendableHeader, trimHeader } from "./sendable.ts";
import { expectSignature, isSigning, signingTexts } from "./signing.ts";
import { hasComputedName, replaceOnce } from "./template.ts";
import { maxVariableRounds } from "../util/limits.ts";

type BareOperation = Omit<Operation, "fixtures">;

/**
 * What must arrive for a call, by the written rules: Postman's for texts of the collection, data for what the caller gives. Computed without
 * the run-time of generated packages.
 */
export function expectRequest(operation: BareOperation, call: FixtureCall, context: BuildContext): ExpectedRequest {
  const scope = { operation, call, context };
  const body = expectBody(scope);
  const headers = expectHeaders(scope);
  const signed = expectSigned(scope, body);
  const sent = [...Object.entries(headers), ...Object.entries(signed?.headers ?? {}), ...textsInSignature(scope, signed)];
  const url = expectUrl(scope);
  const refused = sent.every(isSendableHeader) && isWebAddress(url) ? {} : { refused: true as const };
  return { method: operation.method, url, headers, body, signed, ...refused };
}

/** The texts of the collection that stand in a signature's header as they are. */
function textsInSignature(scope: Scope, signed: ExpectedSignature | undefined): readonly (readonly [string, string])[] {
  const { auth } = scope.operation;
  if (auth?.kind !== "awsv4" || signed?.headers["authorization"] === undefined) return [];
  return signingTexts(auth).map((text) => ["authorization", expandTexts(text, scope)]);
}

function expectSigned(scope: Scope, body: ExpectedBody): ExpectedSignature | undefined {
  const { auth, method, body: declared } = scope.operation;
  if (!isSigning(auth)) return undefined;
  const expand = (text: string): string => expandTexts(text, scope);
  return expectSignature(auth, { method, body, isForm: declared.kind === "urlencoded", expand });
}

function isWebAddress(url: string): boolean {
  return /^https?:$/.test(parseUrl(url)?.protocol ?? "");
}

function expectUrl(scope: Scope): string {
  const base = scope.call.baseUrl ?? resolveBase(scope.operation.url.base, scope.context) ?? UNKNOWN_BASE;
  // A base may have a path of its own: no segment then adds nothing, an empty one a slash.
  const path = encodePath(scope.operation.url.path.map((segment) => `/${expectSegment(segment, scope)}`).join(""));
  const query = expectQuery(scope);
  // A `#` in a text of the collection starts a fragment, which is not sent.
  const [url = ""] = `${base}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`.split("#", 1);
  return parseUrl(url)?.href ?? url;
}

/** A `?` in a text of the path starts the query, where a backslash is none of a path's. What the caller gives is encoded already. */
function encodePath(path: string): string {
  const [, address = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(path) ?? [];
  return encodePathText(address) + encodeQueryText(query) + fragment;
}

/** A segment with its texts as they are. */
function expectSegment(segment: string, scope: Scope): string {
  const name = pathVariableName(segment);
  if (name !== undefined) {
    const suffix = segment.slice(name.length + 1);
    return encodePathArgument(textOf(findArgument(scope.call.path, name)) ?? "") + expectText(suffix, scope, keepText, encodePathArgument);
  }
  return expectText(segment, scope, keepText, encodePathArgument);
}

type Encode = (text: string) => string;

/** For texts of the path, which are encoded once they are joined. */
const keepText: Encode = (text) => text;

/** A text with variables: own text and defaults, which may hold further variables, by Postman's rules; given values as data. */
function expectText(text: string, scope: Scope, encodeText: Encode, encodeData: Encode, round = 0): string {
  const flat = hasComputedName(text) ? replaceOnce(text, (name) => lookUpVariable(name, scope)) : text;
  return flat
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece, index) => (index % 2 === 0 ? encodeText(piece) : expectVariable(piece.slice(2, -2), scope, encodeText, encodeData, round)))
    .join("");
}

function expectVariable(name: string, scope: Scope, encodeText: Encode, encodeData: Encode, round: number): string {
  const argument = encodeText === keepText ? textOf(findArgument(scope.call.path, name)) : undefined;
  const given = argument ?? (Object.hasOwn(scope.call.variables, name) ? scope.call.variables[name] : undefined);
  if (given !== undefined) return encodeData(given);
  const byDefault = publicValue(scope.context, name);
  if (byDefault === undefined || round === maxVariableRounds) return encodeText(`{{${name}}}`);
  return expectText(byDefault, scope, encodeText, encodeData, round + 1);
}

function expectQuery(scope: Scope): readonly string[] {
  const auth = scope.operation.auth === undefined ? undefined : expectedAuthQuery(scope.operation.auth);
  const entries = scope.operation.url.query.flatMap((parameter) => expectQueryEntry(parameter, scope));
  // OAuth 1 signs the query in an encoding of its own, and sends it so.
  if (scope.operation.auth?.kind === "oauth1") return entries.map(reencode);
  const name = auth === undefined ? "" : expandTexts(auth[0], scope);
  return auth === undefined || name === "" ? entries : [...entries, `${encodeDeclaredKey(name)}=${encodeQueryArgument(auth[1])}`];
}

/** A key of the collection: it may hold escapes already, but nothing that would end it. */
function encodeDeclaredKey(text: string): string {
  return encodeQueryText(text).replace(/[&#=]/g, encodeURIComponent);
}

function reencode(entry: string): string {
  const [key = "", ...value] = entry.split("=").map((text) => decodePercent(text.replaceAll("+", " ")));
  return encodeFormText(key) + (value.length === 0 ? "" : `=${encodeFormText(value.join("="))}`);
}

function expectQueryEntry(parameter: Parameter, scope: Scope): readonly string[] {
  const key = expectText(parameter.name, scope, encodeDeclaredKey, encodeQueryKey);
  const given = findArgument(scope.call.query, parameter.name);
  if (given !== undefined) {
    return listOf(given).map((item) => (item.kind === "null" ? key : `${key}=${encodeQueryArgument(textOf(item) ?? "")}`));
  }
  if (parameter.defaultValue === undefined) return [];
  const value = expectText(
    parameter.defaultValue,
    scope,
    (text) => encodeQueryText(text).replace(/[&#]/g, encodeURIComponent),
    encodeQueryArgument,
  );
  return [`${key}=${value}`];
}

function expectHeaders(scope: Scope): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const parameter of scope.operation.headers) {
    const given = findArgument(scope.call.headers, parameter.name);
    const value =
      given === undefined
        ? parameter.defaultValue
        : listOf(given)
            .map((item) => textOf(item) ?? "")
            .join(", ");
    const name = expandTexts(parameter.name, scope).toLowerCase();
    if (value !== undefined && name !== "") headers.set(name, trimHeader(expandTexts(value, scope)));
  }
  const auth = scope.operation.auth === undefined ? undefined : expectedAuthHeader(scope.operation.auth);
  const name = auth === undefined ? "" : expandTexts(auth[0], scope);
  if (auth !== undefined && name !== "") headers.set(name.toLowerCase(), auth[1]);
  const own = headers.get("content-type");
  const contentType = scope.operation.untyped === true ? own : expectContentType(scope, own);
  if (contentType !== undefined) headers.set("content-type", trimHeader(expandTexts(contentType, scope)));
  return Object.fromEntries([...headers].sort(([one], [two]) => (one < two ? -1 : 1)));
}

/** Postman's content types by mode; a multipart type is compared without its boundary. */
function expectContentType(scope: Scope, own: string | undefined): string | undefined {
  const { body } = scope.operation;
  switch (body.kind) {
    case "none":
      return own;
    case "json":
    case "text":
      return scope.call.body.kind === "none" ? own : body.contentType;
    case "graphql":
      return own ?? "application/json";
    case "urlencoded":
      if (hasNoFields(scope.call)) return own;
      return own !== undefined && /^application\/x-www-form-urlencoded\b/i.test(own) ? own : "application/x-www-form-urlencoded";
    case "multipart":
      return hasNoFields(scope.call) ? own : "multipart/form-data";
    case "file":
      return own ?? body.contentType ?? "application/octet-stream";
    default:
      return assertNever(body);
  }
}

function hasNoFields(call: FixtureCall): boolean {
  return call.body.kind !== "form" || call.body.fields.length === 0;
}
