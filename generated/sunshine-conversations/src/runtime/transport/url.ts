import { arrange } from "../values/arrange.js";
import { refuse, refuseWithout } from "../values/config-error.js";
import { escapeDeclared, escapePath, escapeQuery, escapeQueryKey } from "../values/encode.js";
import { isObject, ownValue } from "../values/object.js";
import { queryPiece } from "../values/query.js";
import { toText } from "../values/scalar.js";
import {
  joinUrl,
  parseUrl,
  pathArgumentName,
  type PathSegment,
  type PathSlot,
  segmentText,
  type UrlParts,
} from "../values/url.js";
import {
  createLookup,
  expand,
  expandUnlessEmpty,
  replaceVariables,
  type Variable,
  type VariableLookup,
} from "../values/variables.js";
import { type Call, variablesOf } from "./call.js";

/**
 * The URL of a call, not encoded yet. As in Postman, the parts are joined before they are parsed.
 */
export function buildUrl(call: Call): UrlParts {
  const { operation, args } = call;
  const lookUp = variablesOf(call);
  const lookUpInPath = variablesOf(call, args.path);
  const path = operation.path.map((segment) => buildSegment(segment, args.path, lookUpInPath));
  return parseUrl(joinUrl(buildBase(call, lookUp), path, buildQuery(call, lookUp)));
}

/**
 * The call's `baseUrl`, or the client's if the operation has the package's main base. For another
 * origin only `origins` counts, so that nothing goes where it was not meant to go.
 */
function givenBase(call: Call): string | undefined {
  const { operation, settings, options } = call;
  const { origin } = operation;
  if (origin !== undefined) {
    if (options.baseUrl !== undefined)
      refuse(`baseUrl does not apply to another origin: pass origins: { ${JSON.stringify(origin)}: … }`);
    const [given] = [options, settings.options].flatMap((each) => originOf(each, origin) ?? []);
    return dropSlash(given, call);
  }
  const ofClient = operation.base === settings.defaults.base ? settings.options.baseUrl : undefined;
  return dropSlash(options.baseUrl ?? ofClient, call);
}

/**
 * A slash at the end is dropped, since the path begins with one. Postman sends both where the
 * collection's own base URL ends with one, and so does this package, passed or not.
 */
function dropSlash(base: string | undefined, { operation, settings }: Call): string | undefined {
  if (base?.endsWith("/") !== true) return base;
  const byDefault = tryExpand(operation.base, createLookup(settings.defaults, []));
  return base === byDefault ? base : base.slice(0, -1);
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
  if (operation.origin === undefined || givenBase(call) !== undefined) return true;
  const lookUp = variablesOf(call);
  let isGiven = false;
  replaceVariables(operation.base, (name) => {
    isGiven ||= lookUp(name)?.given === true;
    return "";
  });
  const main = tryOrigin(settings.options.baseUrl ?? settings.defaults.base, lookUp);
  return isGiven || (main !== undefined && main === tryOrigin(operation.base, lookUp));
}

function tryOrigin(base: string, lookUp: VariableLookup): string | undefined {
  try {
    return parseUrl(expand(base, lookUp)).origin;
  } catch {
    return undefined;
  }
}

function originOf(options: object, name: string): string | undefined {
  const origins = ownValue(options, "origins");
  const given = isObject(origins) ? ownValue(origins, name) : undefined;
  return given === undefined ? undefined : toText(given, `origins[${JSON.stringify(name)}]`);
}

function buildBase(call: Call, lookUp: VariableLookup): string {
  const given = givenBase(call);
  if (given !== undefined) return checkBase(given, call.operation.origin === undefined ? "baseUrl" : "the origin");
  const { base } = call.operation;
  if (base === "") return refuse(`there is no base URL: pass baseUrl to ${whoHasBase(call)}`);
  const byDefault = createLookup(call.settings.defaults, []);
  const lookUpInBase = (name: string): Variable =>
    lookUp(name) ?? refuseWithout(name, missingBase(`{{${name}}}`, call));
  const expanded = expand(base, lookUpInBase, (value, { name }) => {
    const place = `variable "${name}"`;
    if (isPartOfHost(base, name) && !/^[\p{L}\p{N}._-]*$/u.test(value))
      refuse(`${place} is part of a host name: letters, digits, "." and "-"`);
    return checkBase(
      base.endsWith(`{{${name}}}`) && value !== byDefault(name)?.value ? value.replace(/\/$/u, "") : value,
      place,
    );
  });
  return expanded === "" ? refuse(missingBase(base, call)) : expanded;
}

/** A client's `baseUrl` is for operations with its own base; this one may have none beside them. */
function whoHasBase({ settings }: Call): string {
  return settings.defaults.base === "" ? "the client or to the call" : "the call";
}

/** What to pass if a base URL has no value. */
function missingBase(text: string, { operation: { origin } }: Call): string {
  const option = origin === undefined ? "baseUrl" : `origins: { ${JSON.stringify(origin)}: … }`;
  return `${text} has no value: pass ${option} to the client or to the call, or a value in variables`;
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
  const text = typeof segment === "string" ? expandSegment(segment, args, lookUp) : fillSegment(segment, args, lookUp);
  if (text === "" && segment !== "")
    refuse(
      `the path segment ${JSON.stringify(segmentText(segment))} must not be empty: pass a value in path or variables`,
    );
  if (text !== segment && text.split(/[/\\]/u).some((piece) => /^(?:\.|%2e){1,2}$/iu.test(piece))) {
    refuse(`the path segment ${JSON.stringify(segmentText(segment))} must not become "." or ".."`);
  }
  return text;
}

function expandSegment(segment: string, args: object | undefined, lookUp: VariableLookup): string {
  const name = pathArgumentName(segment);
  return name === undefined || name === ""
    ? expand(segment, lookUp, escapeSegment)
    : argumentText(name, args) + expand(segment.slice(name.length + 1), lookUp, (value) => escapePath(value));
}

function fillSegment(pieces: readonly (string | PathSlot)[], args: object | undefined, lookUp: VariableLookup): string {
  return pieces
    .map((piece) =>
      typeof piece === "string"
        ? expand(piece, lookUp, (value) => escapePath(value))
        : argumentText(piece.argument, args),
    )
    .join("");
}

function argumentText(name: string, args: object | undefined): string {
  const value = ownValue(args, name);
  if (value === undefined || value === null || value === "")
    return refuse(`path[${JSON.stringify(name)}] is required and must not be empty`);
  return escapePath(toText(value, `path[${JSON.stringify(name)}]`));
}

function escapeSegment(value: string, variable: Variable): string {
  return variable.slashes ? value.split("/").map(escapePath).join("/") : escapePath(value);
}

function buildQuery({ operation, args }: Call, lookUp: VariableLookup): readonly string[] {
  const declared = (name: string | null): string | null =>
    name === null ? null : expand(escapeDeclared(name, "key"), lookUp, escapeQueryKey);
  const given = operation.completeQuery?.(args.query, (text) => expand(text, lookUp)) ?? args.query;
  return arrange(operation.query ?? [], given, operation.flatten).flatMap((entry) => {
    if (!entry.given) {
      const value =
        entry.value === null ? null : expandUnlessEmpty(escapeDeclared(entry.value, "value"), lookUp, escapeQuery);
      return value === undefined ? [] : [queryPiece(declared(entry.name), value)];
    }
    const { name, value } = entry;
    const key = entry.declared === undefined ? escapeQueryKey(name) : declared(name);
    return [queryPiece(key, value === null ? null : escapeQuery(toText(value, `query[${JSON.stringify(name)}]`)))];
  });
}
