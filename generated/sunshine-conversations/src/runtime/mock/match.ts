import { decodeText } from "../values/encode.js";
import type { MockApi, MockOperation, MockSegment } from "./examples.js";

/** What decides which operation a request is for. */
export interface MockTarget {
  readonly method: string;
  readonly url: string;
}

/**
 * The operations that a request may be for: of those with its method and path, the ones with the
 * most literal path. There are several if the collection has several requests for one path. The
 * host only decides between equal paths. `baseUrl` is that of a client, if it is not the API's.
 */
export function matchOperations(api: MockApi, { method, url }: MockTarget, baseUrl?: string): readonly MockOperation[] {
  const path = segmentsOf(url);
  let best = -1;
  let found: MockOperation[] = [];
  for (const operation of api.operations) {
    if (operation.method !== method) continue;
    const base = operation.base ?? api.base;
    const own = base !== undefined && originOf(base) === originOf(url) ? 0.5 : 0;
    const literal = Math.max(...[base, baseUrl, ""].map((start) => matchFrom(start, path, operation.path)));
    if (literal < 0 || literal + own < best) continue;
    if (literal + own > best) found = [];
    best = literal + own;
    found.push(operation);
  }
  return found;
}

/** Whether a URL is at one of the API's origins. Any is, if none is known. */
export function isOfApi({ base, operations }: MockApi, url: string, baseUrl?: string): boolean {
  const bases = [base, baseUrl, ...operations.map((operation) => operation.base)].filter((each) => each !== undefined);
  return bases.length === 0 || bases.some((each) => originOf(each) === originOf(url));
}

/** How literally a path fits an operation's after the path of a base URL; -1 if it does not fit. */
function matchFrom(base: string | undefined, path: readonly string[], pattern: readonly MockSegment[]): number {
  const start = base === undefined || base === "" ? [] : segmentsOf(base);
  if (path.length !== start.length + pattern.length || start.some((segment, index) => segment !== path[index]))
    return -1;
  let literal = 0;
  for (const [index, segment] of pattern.entries()) {
    const score = matchSegment(path[start.length + index] ?? "", segment);
    if (score < 0) return -1;
    literal += score;
  }
  return literal;
}

function matchSegment(text: string, segment: MockSegment): number {
  if (segment === null) return text === "" ? -1 : 0;
  if (typeof segment === "string") return text === segment ? 2 : -1;
  return fitsPieces(text, segment) ? 1 : -1;
}

/** Whether a text has these pieces in their order, with something between any two. */
function fitsPieces(text: string, [first = "", ...others]: readonly string[]): boolean {
  const last = others.pop() ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from + 1);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from < text.length - last.length;
}

/** The decoded segments of a URL's path. A slash at the end does not count. */
function segmentsOf(url: string): readonly string[] {
  const [address = ""] = url.split(/[?#]/u);
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/iu, "").replace(/\/+$/u, "");
  return path.split("/").slice(1).map(decodeText);
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return "";
  }
}
