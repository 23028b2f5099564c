import { refuse } from "../values/config-error.js";
import { undeclaredQuery } from "../values/query.js";
import { findGiven, variableGroups } from "../values/variables.js";
import { joinUrl, targetText, type UrlParts } from "../values/url.js";
import type { Call } from "./call.js";

/**
 * The URL of a call, not encoded yet. As in Postman, the parts are joined before they are parsed.
 */
export function buildUrl(call: Call): UrlParts {
  const { operation, args } = call;
  const path = operation.path.map((segment) => (typeof segment === "string" ? segment : segment.fill(call)));
  return joinUrl(buildBase(call), targetText(path, (operation.query ?? undeclaredQuery)(args.query, call)));
}

/**
 * The call's `baseUrl`, or the client's if the operation has the package's main base, or what the
 * caller has said for the variable that is it. For another origin only `origins` counts, so that
 * nothing goes where it was not meant to go.
 */
function givenBase(call: Call): readonly [base: string | undefined, place: string] {
  const { operation, settings, options } = call;
  const { origin, base } = operation;
  const { baseVariable } = settings.defaults;
  if (origin !== undefined) return [origin.given(options, settings.options), "the origin"];
  const given = options.baseUrl ?? (base === undefined ? settings.options.baseUrl : undefined);
  if (given !== undefined || base !== undefined || baseVariable === undefined) return [given, "baseUrl"];
  return [findGiven(variableGroups(call), baseVariable), `variable "${baseVariable}"`];
}

function buildBase(call: Call): string {
  const { operation, settings } = call;
  const { defaults } = settings;
  const base = operation.base ?? defaults.base;
  const [given, place] = givenBase(call);
  if (given !== undefined) {
    // A slash at the end is dropped, since the path begins with one. Postman sends both where the
    // collection's own base URL ends with one, and so does this package, passed or not.
    const isOwn = given === (typeof base === "string" ? base : base.byDefault(defaults));
    return checkBase(isOwn ? given : given.replace(/\/$/, ""), place);
  }
  return typeof base === "string" ? base : base.fill(call, operation);
}

/** Refuses what is more than a base URL. */
export function checkBase(base: string, place: string): string {
  return /[?#\\]/u.test(base) ? refuse(`${place} must be a base URL without "?", "#" and "\\"`) : base;
}
