import { refuse, refuseWithout } from "../values/config-error.js";
import { escapePath } from "../values/encode.js";
import { ownValue } from "../values/object.js";
import { undeclaredQuery } from "../values/query.js";
import { toText } from "../values/scalar.js";
import { joinUrl, parseUrl, pathArgumentName, type PathSegment, segmentText, type UrlParts } from "../values/url.js";
import { createLookup, expand, type Variable, type VariableLookup } from "../values/variables.js";
import { type Call, variablesOf } from "./call.js";

/**
 * The URL of a call, not encoded yet. As in Postman, the parts are joined before they are parsed.
 */
export function buildUrl(call: Call): UrlParts {
  const { operation, args } = call;
  const lookUp = variablesOf(call);
  const lookUpInPath = variablesOf(call, args.path);
  const path = operation.path.map((segment) => buildSegment(segment, args.path, lookUpInPath));
  const query = (operation.query ?? undeclaredQuery)(args.query, lookUp);
  return parseUrl(joinUrl(buildBase(call, lookUp), path, query));
}

/**
 * The call's `baseUrl`, or the client's if the operation has the package's main base. For another
 * origin only `origins` counts, so that nothing goes where it was not meant to go.
 */
function givenBase({ operation, settings, options }: Call): string | undefined {
  const { origin } = operation;
  const ofClient = operation.base === settings.defaults.base ? settings.options.baseUrl : undefined;
  if (origin !== undefined && options.baseUrl !== undefined)
    refuse(`baseUrl does not apply to another origin: pass ${origin.usage}`);
  const base =
    origin === undefined ? (options.baseUrl ?? ofClient) : (origin.given(options) ?? origin.given(settings.options));
  // A slash at the end is dropped, since the path begins with one. Postman sends both where the
  // collection's own base URL ends with one, and so does this package, passed or not.
  return base?.endsWith("/") === true && base !== tryExpand(operation.base, createLookup(settings.defaults, []))
    ? base.slice(0, -1)
    : base;
}

function tryExpand(text: string, lookUp: VariableLookup): string | undefined {
  try {
    return expand(text, lookUp);
  } catch {
    return undefined;
  }
}

/**
 * Whether a call goes to the origin of the client's base URL, or to one that the caller has given,
 * by `origins` or by a variable.
 */
export function isKnownOrigin(call: Call): boolean {
  const { operation, settings } = call;
  const { origin, base } = operation;
  const main = settings.options.baseUrl ?? settings.defaults.base;
  return origin === undefined || givenBase(call) !== undefined || origin.isKnown(base, main, variablesOf(call));
}

function buildBase(call: Call, lookUp: VariableLookup): string {
  const { operation, settings } = call;
  const { base, origin } = operation;
  const given = givenBase(call);
  if (given !== undefined) return checkBase(given, origin === undefined ? "baseUrl" : "the origin");
  if (base === "")
    // A client's `baseUrl` is for operations with its own base; this one may have none beside them.
    return refuse(
      `there is no base URL: pass baseUrl to ${settings.defaults.base === "" ? "the client or to the call" : "the call"}`,
    );
  const missing = (text: string): string =>
    `${text} has no value: pass ${origin?.usage ?? "baseUrl"} to the client or to the call, or a value in variables`;
  const byDefault = createLookup(settings.defaults, []);
  const lookUpInBase = (name: string): Variable => lookUp(name) ?? refuseWithout(name, missing(`{{${name}}}`));
  const expanded = expand(base, lookUpInBase, (value, { name }) => {
    const place = `variable "${name}"`;
    if (isPartOfHost(base, name) && !/^[\p{L}\p{N}._-]*$/u.test(value))
      refuse(`${place} is part of a host name: letters, digits, "." and "-"`);
    const isLast = base.endsWith(`{{${name}}}`) && value !== byDefault(name)?.value;
    return checkBase(isLast ? value.replace(/\/$/u, "") : value, place);
  });
  return expanded === "" ? refuse(missing(base)) : expanded;
}

function checkBase(base: string, place: string): string {
  return /[?#\\]/u.test(base) ? refuse(`${place} must be a base URL without "?", "#" and "\\"`) : base;
}

/** Whether text of the host follows the variable. A slash in its value would change the host. */
function isPartOfHost(base: string, name: string): boolean {
  const [, rest = ""] = base.split("://");
  const [authority = ""] = rest.split("/");
  const [, after = ""] = authority.split(`{{${name}}}`);
  return after !== "" && !after.startsWith(":");
}

function buildSegment(segment: PathSegment, args: object | undefined, lookUp: VariableLookup): string {
  const text = fillSegment(segment, args, lookUp);
  const shown = JSON.stringify(segmentText(segment));
  if (text === "" && segment !== "")
    refuse(`the path segment ${shown} must not be empty: pass a value in path or variables`);
  if (text !== segment && text.split(/[/\\]/u).some((piece) => /^(?:\.|%2e){1,2}$/iu.test(piece)))
    refuse(`the path segment ${shown} must not become "." or ".."`);
  return text;
}

function fillSegment(segment: PathSegment, args: object | undefined, lookUp: VariableLookup): string {
  if (typeof segment !== "string")
    return segment.fill(
      (name) => argumentText(name, args),
      (text) => expand(text, lookUp, escapePath),
    );
  const name = pathArgumentName(segment);
  return name === undefined || name === ""
    ? expand(segment, lookUp, escapeSegment)
    : argumentText(name, args) + expand(segment.slice(name.length + 1), lookUp, escapePath);
}

function argumentText(name: string, args: object | undefined): string {
  const value = ownValue(args, name);
  const place = `path[${JSON.stringify(name)}]`;
  if (value === undefined || value === null || value === "")
    return refuse(`${place} is required and must not be empty`);
  return escapePath(toText(value, place));
}

function escapeSegment(value: string, variable: Variable): string {
  return variable.slashes ? value.split("/").map(escapePath).join("/") : escapePath(value);
}
