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

/** Joins a base URL, path segments and query pieces. */
export function joinUrl(base: string, path: readonly string[], query: readonly string[]): string {
  return base + path.map((segment) => `/${segment}`).join("") + (query.length === 0 ? "" : `?${query.join("&")}`);
}

/**
 * Splits a URL as Postman does: without a scheme it is `http`, `\` counts as a slash, and nothing
 * is resolved or merged. Refuses what is not an `http(s)` URL.
 */
export function parseUrl(text: string): UrlParts {
  const [beforeHash = ""] = text.trimStart().split("#", 1);
  const [address, query] = cut(beforeHash, "?");
  const [scheme, rest] = splitScheme(address.replaceAll("\\", "/"));
  const [authority, path] = cut(rest, "/");
  const at = authority.lastIndexOf("@");
  return {
    origin: toOrigin(scheme, authority.slice(at + 1)),
    // As in Postman, empty user information counts as absent.
    userInfo: at <= 0 ? undefined : authority.slice(0, at),
    path: `/${path ?? ""}`,
    query: query?.split("&"),
  };
}

function splitScheme(address: string): readonly [scheme: string, rest: string] {
  const [scheme, rest] = cut(address, "://");
  return rest === undefined ? ["http", address] : [scheme, rest.replace(/^\/+/u, "")];
}

/** The last origin: most calls of a program go to one. */
let last: readonly [address: string, origin: string] | undefined;

function toOrigin(scheme: string, host: string): string {
  if (!/^https?$/iu.test(scheme)) return refuse("the base URL must start with http:// or https://");
  if (host === "") return refuse("the base URL has no host: pass baseUrl to the client or to the call");
  const address = `${scheme}://${host}`;
  try {
    if (last?.[0] !== address) last = [address, new URL(address).origin];
    return last[1];
  } catch {
    return refuse("the base URL is not a valid URL");
  }
}

/** The strings before and after the first separator; without one, the second is `undefined`. */
function cut(text: string, separator: string): readonly [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
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
