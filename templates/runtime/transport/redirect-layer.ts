import type { HeaderEntry } from "../values/header-list.js";
import { parseUrl } from "../values/url.js";
import type { Send } from "./layer.js";
import { discardBody } from "./response.js";
import { type SendableRequest, toFetchArguments } from "./sendable.js";

/** As in the Fetch standard. */
const mostRedirects = 20;

/** Headers that describe what is wanted, and so may go to another origin. */
const neutral: ReadonlySet<string> = new Set([
  "accept",
  "accept-language",
  "content-language",
  "content-type",
  "range",
  "user-agent",
]);

/**
 * The innermost layer of operations with credentials in headers that `fetch` does not know as such:
 * it follows redirects itself, and sends only neutral headers to another origin. Browsers show no
 * redirects, so they follow them as they do.
 */
export function redirectLayer(next: Send): Send {
  return async (first) => {
    if (first.redirect === "manual" || isBrowser()) return next(first);
    let request: SendableRequest = { ...first, redirect: "manual" };
    for (let count = 0; ; count += 1) {
      const response = await next(request);
      const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get("location") : null;
      if (location === null) return response;
      await discardBody(response);
      if (count === mostRedirects) throw new TypeError("too many redirects");
      request = follow(request, response.status, new URL(location, toFetchArguments(request).url));
    }
  };
}

function isBrowser(): boolean {
  return "document" in globalThis || "importScripts" in globalThis;
}

/** The next request, by the rules of the Fetch standard ("HTTP-redirect fetch"). */
function follow(request: SendableRequest, status: number, url: URL): SendableRequest {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new TypeError("a redirect leads to no web address");
  const { method } = request;
  const { origin, path, query } = parseUrl(url.href);
  const isSame = origin === request.origin;
  const becomesGet = status === 303 ? method !== "GET" && method !== "HEAD" : status < 303 && method === "POST";
  const keeps = ([name]: HeaderEntry): boolean => {
    const key = name.toLowerCase();
    return (isSame || neutral.has(key)) && !(becomesGet && key.startsWith("content-"));
  };
  const headers = request.headers.filter(keeps);
  const moved = { ...request, origin, path, query, headers };
  return becomesGet ? { ...moved, method: "GET", body: undefined } : moved;
}
