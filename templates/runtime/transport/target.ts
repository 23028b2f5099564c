import { arrange } from "../values/arrange.js";
import { refuse } from "../values/config-error.js";
import { escapeDeclared, escapePath, escapeQuery, escapeQueryKey } from "../values/encode.js";
import { ownValue } from "../values/object.js";
import { toText } from "../values/scalar.js";
import { parseUrl, type UrlParts } from "../values/url.js";
import { expand, type Scope, type Variable } from "../values/variables.js";
import { type Call, type CallerCall, scopeOf, type VerbatimCall } from "./call.js";

/** The URL of a call, not encoded yet. Postman's order: join texts first, take the result apart, encode last. */
export function buildTarget(call: Call): UrlParts {
  return parseUrl(call.mode === "caller" ? callerUrl(call) : verbatimUrl(call));
}

function callerUrl(call: CallerCall): string {
  const scope = scopeOf(call);
  const pathScope = scopeOf(call, call.args.path);
  const path = call.operation.path.map((segment) => callerSegment(segment, call.args.path, pathScope));
  return join(callerBase(call, scope), path, callerQuery(call, scope));
}

function verbatimUrl(call: VerbatimCall): string {
  const scope = scopeOf(call);
  const path = call.operation.path.map((segment) => verbatimSegment(segment, call.args.path));
  const query = call.args.query.map(({ key, value }) =>
    joinPiece(declaredText(key, "key"), declaredText(value, "value")),
  );
  return expand(join(givenBase(call) ?? call.operation.base, path, query), scope);
}

function join(base: string, path: readonly string[], query: readonly string[]): string {
  return base + path.map((segment) => `/${segment}`).join("") + (query.length === 0 ? "" : `?${query.join("&")}`);
}

/** The call's `baseUrl`, or the client's where the operation has the package's main base. */
function givenBase({ operation, settings, options }: Call): string | undefined {
  const ofClient = operation.base === settings.defaults.base ? settings.options.baseUrl : undefined;
  return (options.baseUrl ?? ofClient)?.replace(/\/$/u, "");
}

function callerBase(call: CallerCall, scope: Scope): string {
  const given = givenBase(call);
  if (given !== undefined) return checkBase(given, "baseUrl");
  const { base } = call.operation;
  if (base === "") return refuse("there is no base URL: pass baseUrl to the client or to the call");
  const find = (name: string): Variable =>
    scope.find(name) ??
    refuse(`{{${name}}} has no value: pass baseUrl to the client or to the call, or a value in variables`);
  return expand(base, { ...scope, find }, (value, { name }) => {
    const place = `variable "${name}"`;
    if (isPartOfHost(base, name) && !/^[\p{L}\p{N}._-]*$/u.test(value))
      refuse(`${place} is part of a host name: letters, digits, "." and "-"`);
    return checkBase(base.endsWith(`{{${name}}}`) ? value.replace(/\/$/u, "") : value, place);
  });
}

function checkBase(base: string, place: string): string {
  return /[?#\\]/u.test(base) ? refuse(`${place} must be a base URL without "?", "#" and "\\"`) : base;
}

/** Whether host text follows the variable: a slash in its value would then send the call to another host. */
function isPartOfHost(base: string, name: string): boolean {
  const [, rest = ""] = base.split("://");
  const [authority = ""] = rest.split("/");
  const [, after = ""] = authority.split(`{{${name}}}`);
  return after !== "" && !after.startsWith(":");
}

/** A `:name` segment's name: up to the first `.`, as Postman reads it. `undefined` for any other segment. */
function argumentName(segment: string): string | undefined {
  return segment.startsWith(":") ? segment.slice(1).split(".", 1)[0] : undefined;
}

function callerSegment(segment: string, args: object | undefined, scope: Scope): string {
  const name = argumentName(segment);
  const text =
    name === undefined || name === ""
      ? expand(segment, scope, (value, variable) => escapeSegment(value, variable, segment))
      : argumentText(name, args) + expand(segment.slice(name.length + 1), scope, (value) => escapePath(value));
  if (text !== segment && text.split(/[/\\]/u).some((piece) => /^(?:\.|%2e){1,2}$/iu.test(piece))) {
    refuse(`the path segment ${JSON.stringify(segment)} must not become "." or ".."`);
  }
  return text;
}

function argumentText(name: string, args: object | undefined): string {
  const value = ownValue(args, name);
  if (value === undefined || value === null || value === "")
    return refuse(`path[${JSON.stringify(name)}] is required and must not be empty`);
  return escapePath(toText(value, `path[${JSON.stringify(name)}]`));
}

function escapeSegment(value: string, variable: Variable, segment: string): string {
  if (value === "" && segment === `{{${variable.name}}}`)
    refuse(`variable "${variable.name}" is a path segment and must not be empty`);
  return variable.slashes ? value.split("/").map(escapePath).join("/") : escapePath(value);
}

function verbatimSegment(segment: string, values: object): string {
  const name = argumentName(segment);
  const value = name === undefined ? undefined : ownValue(values, name);
  return name === undefined || typeof value !== "string" || value === ""
    ? segment
    : value + segment.slice(name.length + 1);
}

function callerQuery({ operation, args }: CallerCall, scope: Scope): readonly string[] {
  const collectionText = (text: string | null, part: "key" | "value"): string | null => {
    const declared = declaredText(text, part);
    return declared === null ? null : expand(declared, scope, part === "key" ? escapeQueryKey : escapeQuery);
  };
  return arrange(operation.query ?? [], args.query).map((entry) => {
    if (!entry.given) return joinPiece(collectionText(entry.name, "key"), collectionText(entry.value, "value"));
    const { name, value } = entry;
    const key = entry.declared === undefined ? escapeQueryKey(name) : collectionText(name, "key");
    return joinPiece(key, value === null ? null : escapeQuery(toText(value, `query[${JSON.stringify(name)}]`)));
  });
}

function declaredText(text: string | null, part: "key" | "value"): string | null {
  return text === null ? null : escapeDeclared(text, part);
}

/** `null` for a value leaves out the `=`. */
function joinPiece(key: string | null, value: string | null): string {
  return value === null ? (key ?? "") : `${key ?? ""}=${value}`;
}
