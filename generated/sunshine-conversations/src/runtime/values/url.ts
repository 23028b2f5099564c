import { refuse } from "./config-error.js";
import type { VariableScope } from "./variables.js";

/** The parts of a URL, not encoded yet. There is no fragment, since it is never sent. */
export interface UrlParts {
  /** Scheme, host and port, normalized. */
  readonly origin: string;
  /** `user:password`, percent-encoded as written. */
  readonly userInfo: string | undefined;
  /** Starts with a slash. */
  readonly path: string;
  /** The pieces between `&`; `undefined` without a `?`. */
  readonly query: readonly string[] | undefined;
}

/** What follows the base of a URL: path segments and query pieces. */
export function targetText(path: readonly string[], query: readonly string[]): string {
  const text = ["", ...path].join("/");
  return query.length === 0 ? text : `${text}?${query.join("&")}`;
}

/** What ends a path, or is a slash in it. */
export const urlSyntax: RegExp = /[?#\\]/;

/**
 * The last base URL, and its parts with a slash added: most calls of a program have the same one.
 */
let last: readonly [base: string, parts: UrlParts] | undefined;

/** As `parseUrl(base + target)`, but does not parse again what it knows. */
export function joinUrl(base: string, target: string): UrlParts {
  if (last?.[0] !== base) {
    if (urlSyntax.test(base)) return parseUrl(base + target);
    last = [base, parseUrl(`${base}/`)];
  }
  const [, start] = last;
  const { path, query } = splitTarget(target);
  return { ...start, path: start.path.slice(0, -1) + path || "/", query };
}

/**
 * Splits a URL as Postman does: without a scheme it is `http`, `\` counts as a slash, and nothing
 * is resolved or merged. Refuses what is not an `http(s)` URL.
 */
export function parseUrl(text: string): UrlParts {
  const { path: address, query } = splitTarget(text.trimStart());
  const [, scheme = "http", userInfo = "", host = "", path = ""] = addressParts.exec(address) ?? [];
  return {
    origin: toOrigin(scheme, host),
    // As in Postman, empty user information counts as absent.
    userInfo: userInfo === "" ? undefined : userInfo,
    path: path === "" ? "/" : path,
    query,
  };
}

/** Scheme, user information, host and port, path. All but the host may be absent. */
const addressParts = /^(?:(.*?):\/\/+)?(?:([^/]*)@)?([^/]*)(.*)$/s;

function splitTarget(target: string): Pick<UrlParts, "path" | "query"> {
  if (!urlSyntax.test(target)) return { path: target, query: undefined };
  const [, path = "", query] = /^([^?#]*)(?:\?([^#]*))?/.exec(target) ?? [];
  return { path: path.replaceAll("\\", "/"), query: query?.split("&") };
}

function toOrigin(scheme: string, host: string): string {
  if (!/^https?$/iu.test(scheme)) return refuse("the base URL must start with http:// or https://");
  if (host === "") return refuse("the base URL has no host: pass baseUrl to the client or to the call");
  try {
    return new URL(`${scheme}://${host}`).origin;
  } catch {
    return refuse("the base URL is not a valid URL");
  }
}

/** A segment of a path: literal text, or a template. */
export type PathSegment = string | SegmentTemplate;

/** A segment with arguments or variables. */
export interface SegmentTemplate {
  /** What the collection has there. */
  readonly text: string;
  readonly fill: (scope: VariableScope) => string;
}

/** What the collection has, of a template as well. */
export function templateText(template: string | { readonly text: string }): string {
  return typeof template === "string" ? template : template.text;
}
