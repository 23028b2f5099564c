import type { Json } from "../infer/json.ts";
import { assertNever } from "../util/assert-never.ts";
import type { Argument, ExpectedBody, ExpectedRequest, ExpectedSignature, FixtureCall, FormArgument, Operation, Parameter } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { expectedAuthHeader, expectedAuthQuery } from "./credentials.ts";
import { decodePercent, resolveBase, UNKNOWN_BASE } from "./fixture-call.ts";
import { pathVariableName } from "./match.ts";
import { encodeFormText, encodePathArgument, encodePathText, encodeQueryArgument, encodeQueryKey, encodeQueryText } from "./percent.ts";
import { expectSignature, isSigning } from "./signing.ts";
import { expandVariables, hasComputedName, replaceOnce } from "./template.ts";

type BareOperation = Omit<Operation, "fixtures">;

interface Scope {
  readonly operation: BareOperation;
  readonly call: FixtureCall;
  readonly context: BuildContext;
}

/**
 * What must arrive for a call, by the written rules: Postman's for texts of the collection, data for what the caller gives. Computed without
 * the run-time of generated packages.
 */
export function expectRequest(operation: BareOperation, call: FixtureCall, context: BuildContext): ExpectedRequest {
  const scope = { operation, call, context };
  const body = expectBody(scope);
  return { method: operation.method, url: expectUrl(scope), headers: expectHeaders(scope), body, signed: expectSigned(scope, body) };
}

function expectSigned(scope: Scope, body: ExpectedBody): ExpectedSignature | undefined {
  const { auth, method, body: declared } = scope.operation;
  if (!isSigning(auth)) return undefined;
  const expand = (text: string): string => expandVariables(text, (name) => lookUpVariable(name, scope));
  return expectSignature(auth, { method, body, isForm: declared.kind === "urlencoded", expand });
}

function expectUrl(scope: Scope): string {
  const base = scope.call.baseUrl ?? resolveBase(scope.operation.url.base, scope.context) ?? UNKNOWN_BASE;
  // A base may have a path of its own: no segment then adds nothing, an empty one a slash.
  const path = scope.operation.url.path.map((segment) => `/${expectSegment(segment, scope)}`).join("");
  const query = expectQuery(scope);
  const url = `${base}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  return URL.canParse(url) ? new URL(url).href : url;
}

function expectSegment(segment: string, scope: Scope): string {
  const name = pathVariableName(segment);
  if (name !== undefined) {
    const suffix = segment.slice(name.length + 1);
    return (
      encodePathArgument(textOf(findArgument(scope.call.path, name)) ?? "") + expectText(suffix, scope, encodePathText, encodePathArgument)
    );
  }
  return expectText(segment, scope, encodePathText, encodePathArgument);
}

type Encode = (text: string) => string;

/** Rounds in which defaults are followed into further variables, as many as Postman makes. */
const ROUNDS = 19;

/** A text with variables: own text and defaults, which may hold further variables, by Postman's rules; given values as data. */
function expectText(text: string, scope: Scope, encodeText: Encode, encodeData: Encode, round = 0): string {
  const flat = hasComputedName(text) ? replaceOnce(text, (name) => lookUpVariable(name, scope)) : text;
  return flat
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece, index) => (index % 2 === 0 ? encodeText(piece) : expectVariable(piece.slice(2, -2), scope, encodeText, encodeData, round)))
    .join("");
}

function expectVariable(name: string, scope: Scope, encodeText: Encode, encodeData: Encode, round: number): string {
  const argument = encodeText === encodePathText ? textOf(findArgument(scope.call.path, name)) : undefined;
  const given = argument ?? (Object.hasOwn(scope.call.variables, name) ? scope.call.variables[name] : undefined);
  if (given !== undefined) return encodeData(given);
  const byDefault = publicValue(scope.context, name);
  if (byDefault === undefined || round === ROUNDS) return encodeText(`{{${name}}}`);
  return expectText(byDefault, scope, encodeText, encodeData, round + 1);
}

/** A variable as the call sees it: given, or the package's default. */
function lookUpVariable(name: string, { call, context }: Scope): string | undefined {
  return Object.hasOwn(call.variables, name) ? call.variables[name] : publicValue(context, name);
}

function findArgument(values: readonly Argument[], name: string): Json | undefined {
  return values.find((argument) => argument.name === name)?.value;
}

function textOf(value: Json | undefined): string | undefined {
  switch (value?.kind) {
    case "string":
      return value.value;
    case "number":
      return String(Number(value.text));
    case "boolean":
      return String(value.value);
    default:
      return undefined;
  }
}

function listOf(value: Json): readonly Json[] {
  return value.kind === "array" ? value.items : [value];
}

function expectQuery(scope: Scope): readonly string[] {
  const auth = scope.operation.auth === undefined ? undefined : expectedAuthQuery(scope.operation.auth);
  const entries = scope.operation.url.query.flatMap((parameter) => expectQueryEntry(parameter, scope));
  // OAuth 1 signs the query in an encoding of its own, and sends it so.
  if (scope.operation.auth?.kind === "oauth1") return entries.map(reencode);
  const name = auth === undefined ? "" : expandVariables(auth[0], (variable) => lookUpVariable(variable, scope));
  return auth === undefined || name === "" ? entries : [...entries, `${encodeQueryKey(name)}=${encodeQueryArgument(auth[1])}`];
}

function reencode(entry: string): string {
  const [key = "", ...value] = entry.split("=").map((text) => decodePercent(text.replaceAll("+", " ")));
  return encodeFormText(key) + (value.length === 0 ? "" : `=${encodeFormText(value.join("="))}`);
}

function expectQueryEntry(parameter: Parameter, scope: Scope): readonly string[] {
  const key = expectText(parameter.name, scope, (text) => encodeQueryText(text).replace(/[&#=]/g, encodeURIComponent), encodeQueryKey);
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
  const lookUp = (name: string): string | undefined => lookUpVariable(name, scope);
  for (const parameter of scope.operation.headers) {
    const given = findArgument(scope.call.headers, parameter.name);
    const value =
      given === undefined
        ? parameter.defaultValue
        : listOf(given)
            .map((item) => textOf(item) ?? "")
            .join(", ");
    if (value !== undefined) headers.set(expandVariables(parameter.name, lookUp).toLowerCase(), expandVariables(value, lookUp).trim());
  }
  const auth = scope.operation.auth === undefined ? undefined : expectedAuthHeader(scope.operation.auth);
  const name = auth === undefined ? "" : expandVariables(auth[0], lookUp);
  if (auth !== undefined && name !== "") headers.set(name.toLowerCase(), auth[1]);
  const own = headers.get("content-type");
  const contentType = scope.operation.untyped === true ? own : expectContentType(scope, own);
  if (contentType !== undefined) headers.set("content-type", expandVariables(contentType, lookUp));
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

function expectBody(scope: Scope): ExpectedBody {
  const { body } = scope.call;
  switch (body.kind) {
    case "none":
      return { kind: "none" };
    case "json":
      return { kind: "json", value: body.value };
    case "text":
      return { kind: "text", text: body.text };
    case "form":
      return expectForm(body.fields, scope);
    case "file":
      return { kind: "text", text: `file:${body.name}` };
    case "graphql":
      return { kind: "json", value: expectGraphql(scope, body.variables) };
    default:
      return assertNever(body);
  }
}

/** Entries in declared order; in an urlencoded body keys that are whole numbers come first, as in Postman. */
function expectForm(fields: readonly FormArgument[], scope: Scope): ExpectedBody {
  const entries = fields.flatMap((field): readonly (readonly [string, string])[] => {
    if (field.kind === "file") return field.fileNames.map((name) => [field.name, `file:${name}`] as const);
    return listOf(field.value).map((item) => [field.name, textOf(item) ?? ""] as const);
  });
  if (entries.length === 0) return { kind: "none" };
  if (scope.operation.body.kind === "multipart") return { kind: "form", entries };
  const index = (key: string): number => (/^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : Number.POSITIVE_INFINITY);
  const ordered = entries.toSorted(([one], [two]) => (index(one) === index(two) ? 0 : index(one) - index(two)));
  return { kind: "text", text: ordered.map(([key, value]) => `${encodeFormText(key)}=${encodeFormText(value)}`).join("&") };
}

function expectGraphql(scope: Scope, variables: Json | undefined): Json {
  const { body } = scope.operation;
  const expand = (text: string): Json => ({
    kind: "string",
    value: expandVariables(text, (name) => lookUpVariable(name, scope)),
  });
  if (body.kind !== "graphql") throw new Error("expectGraphql: not a graphql body");
  const members = [
    { key: "query", value: expand(body.query) },
    ...(body.operationName === undefined ? [] : [{ key: "operationName", value: expand(body.operationName) }]),
    ...(variables === undefined ? [] : [{ key: "variables", value: variables }]),
  ];
  return { kind: "object", members };
}
