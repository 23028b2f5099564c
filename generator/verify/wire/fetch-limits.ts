import type { WireRequest } from "./http-message.ts";
import { ownedByFetch } from "../../operations/parameters/headers.ts";
import { upperCase } from "../../util/letters.ts";

/** Methods that `fetch` refuses (Fetch standard, "forbidden method"). */
const forbiddenMethods: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Why `fetch` cannot send a method at all; `undefined` if it can. */
export function explainMethod(method: string): string | undefined {
  return forbiddenMethods.has(upperCase(method)) ? `fetch refuses the method ${method}` : undefined;
}

/**
 * Why `fetch` cannot send the body of a request; `undefined` if it can. GET and HEAD have no body
 * (Fetch standard, "new Request"). A body without its length, as Postman may send it, is not a body
 * for a server.
 */
export function explainBody({ method, body, unframed }: WireRequest): string | undefined {
  if ((body.length > 0 || unframed) && (method === "GET" || method === "HEAD")) return `fetch sends no body with ${method}`;
  return unframed ? "Postman sends this body without its length; fetch never does" : undefined;
}

/** Why `fetch` cannot send to an origin at all; `undefined` if it can. */
export function explainHost(origin: string): string | undefined {
  return parseAsFetch(origin) === undefined ? "this is not a URL for fetch" : undefined;
}

/** Why `fetch` cannot send a header; `undefined` if it can. `name` is in lower case. */
export function explainHeader(name: string): string | undefined {
  return ownedByFetch.has(name) ? `fetch does not allow ${name} to be set` : undefined;
}

/** What `fetch` sends for a target, and why; `undefined` if it sends the target unchanged. */
export function explainTarget(target: string): { readonly sent: string; readonly reason: string } | undefined {
  const url = parseAsFetch(`http://h.invalid${target}`);
  if (url === undefined) return { sent: "", reason: "this is not a URL for fetch" };
  const sent = url.pathname + url.search;
  if (sent === target) return undefined;
  const [path = ""] = target.split("?", 1);
  const hasDots = path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  if (hasDots) return { sent, reason: "fetch resolves dot segments in a path" };
  if (target.endsWith("?")) return { sent, reason: 'fetch drops a "?" at the end' };
  return { sent, reason: "fetch encodes these characters of a URL" };
}

/**
 * Uses the `URL` of this platform, as its `fetch` does. Does not use `URL.canParse`, whose answers
 * change in Node 20.
 */
function parseAsFetch(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
