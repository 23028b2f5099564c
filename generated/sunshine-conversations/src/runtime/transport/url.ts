import { refuse } from "../values/config-error.js";
import { undeclaredQuery } from "../values/query.js";
import { findGiven, variableGroups } from "../values/variables.js";
import { joinUrl, targetText, type UrlParts, urlSyntax } from "../values/url.js";
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
function buildBase(call: Call): string {
  const { operation, settings, options } = call;
  const { origin, base: own } = operation;
  const { defaults } = settings;
  const base = own ?? defaults.base;
  let place = "baseUrl";
  let given = options.baseUrl ?? (own === undefined ? settings.options.baseUrl : undefined);
  if (origin !== undefined) {
    place = "the origin";
    given = origin.given(options, settings.options);
  } else if ((given ?? own) === undefined && defaults.baseVariable !== undefined) {
    place = `variable "${defaults.baseVariable}"`;
    given = findGiven(variableGroups(call), defaults.baseVariable);
  }
  if (given === undefined) return typeof base === "string" ? base : base.fill(call, operation);
  // A slash at the end is dropped, since the path begins with one. Postman sends both where the
  // collection's own base URL ends with one, and so does this package, passed or not.
  const isOwn = given === (typeof base === "string" ? base : base.byDefault(defaults));
  return checkBase(isOwn ? given : given.replace(/\/$/, ""), place);
}

/** Refuses what is more than a base URL. */
export function checkBase(base: string, place: string): string {
  return urlSyntax.test(base) ? refuse(`${place} must be a base URL without "?", "#" and "\\"`) : base;
}
