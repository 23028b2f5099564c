// The whole library does not load where there is no `SharedArrayBuffer`, as on most web pages.
import machine from "whatwg-url/lib/url-state-machine.js";

/** A URL as the WHATWG standard reads it. */
export interface ParsedUrl {
  /** In lower case, without its colon. */
  readonly scheme: string;
  readonly username: string;
  readonly password: string;
  /** The whole URL, normalised. */
  readonly href: string;
}

/**
 * Parses an absolute URL by the WHATWG standard; `undefined` if it is not one.
 *
 * The platform's `URL` is not used: the standard evolves, and engines follow at different speeds.
 * Node 20 leaves `^` in a path where later ones write `%5E`, hosts depend on the engine's version
 * of Unicode, and `URL.canParse` of Node 20 and 22 returns false for `http://exämple.com` after
 * some thousand calls. The output would depend on the machine.
 */
export function parseUrl(text: string): ParsedUrl | undefined {
  const plain = plainUrl.exec(text)?.[1];
  if (plain !== undefined && !dotSegment.test(text)) return { scheme: plain, username: "", password: "", href: text };
  const record = machine.parseURL(text);
  if (record === null) return undefined;
  const { scheme, username, password } = record;
  return { scheme, username, password, href: machine.serializeURL(record) };
}

/**
 * Most URLs are normalised already, and this sees it faster than a parser: no port, a host of
 * labels in lower case that is neither a number nor Punycode, and no character that is encoded.
 */
const plainUrl = /^(https?):\/\/(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.)+[a-z]{2,63}\/[\w~!$&()*+,;=:@/.-]*(?:\?[\w~!$&()*+,;=:@/?.[\]-]*)?$/;
/** A segment of dots is resolved. */
const dotSegment = /\/\.{1,2}(?:[/?]|$)/;

/** True for the schemes that `fetch` sends requests to: `http` and `https`. */
export function isWebScheme(scheme: string): boolean {
  return scheme === "http" || scheme === "https";
}
