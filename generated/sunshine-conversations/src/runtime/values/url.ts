import { refuse } from "./config-error.js";

/** A URL's parts as texts, not encoded yet. The fragment is never sent. */
export interface UrlParts {
  /** Scheme, host and port, normalised. */
  readonly origin: string;
  /** `user:password`, percent-encoded as written. */
  readonly userInfo: string | undefined;
  /** Starts with a slash. */
  readonly path: string;
  /** The pieces between `&`; `undefined` without a `?`. */
  readonly query: readonly string[] | undefined;
}

/**
 * Takes a URL text apart as Postman does: `http` if there is no scheme, `\` is a slash, nothing is resolved or merged. Refuses what is not an
 * `http(s)` URL.
 */
export function parseUrl(text: string): UrlParts {
  const [beforeHash = ""] = text.trimStart().split("#", 1);
  const [address, query] = cut(beforeHash, "?");
  const [scheme, rest] = splitScheme(address.replaceAll("\\", "/"));
  const [authority, path] = cut(rest, "/");
  const at = authority.lastIndexOf("@");
  return {
    origin: toOrigin(scheme, authority.slice(at + 1)),
    // An empty one is none, as in Postman.
    userInfo: at <= 0 ? undefined : authority.slice(0, at),
    path: `/${path ?? ""}`,
    query: query?.split("&"),
  };
}

function splitScheme(address: string): readonly [scheme: string, rest: string] {
  const [scheme, rest] = cut(address, "://");
  return rest === undefined ? ["http", address] : [scheme, rest.replace(/^\/+/u, "")];
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

/** The text before and after the first separator; `undefined` after it if there is none. */
function cut(text: string, separator: string): readonly [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
