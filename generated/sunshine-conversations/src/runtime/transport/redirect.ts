import { isReplayable, urlOf } from "../values/draft.js";
import type { HeaderEntry } from "../values/header-list.js";
import { parseUrl } from "../values/url.js";
import { isBrowser, type SendableRequest } from "./sendable.js";

/** How often a request is redirected at most, as in the Fetch standard. */
export const mostRedirects = 20;

/** Headers that describe what is wanted, and so may go to another origin. */
const neutral = /^(?:accept|accept-language|content-language|content-type|range|user-agent)$/i;

/**
 * The request that follows a response, whose body is let go; `undefined` if the response is the
 * answer. Redirects are not left to `fetch`, because that knows few credentials: only neutral
 * headers go to another origin. A body may contain credentials too, so a redirect that would send
 * it to another origin is the response, unless the caller asks to `follow`; so is one that would
 * send a stream again, or that leads to no web address. Browsers show no redirects, so they follow
 * them as they do.
 */
export function redirected(request: SendableRequest, response: Response): SendableRequest | undefined {
  const { status } = response;
  if (!isRedirect(status) || request.redirect === "manual" || isBrowser()) return undefined;
  const location = response.headers.get("location");
  const base = urlOf(request);
  if (location === null || !URL.canParse(location, base)) return undefined;
  const { href } = new URL(location, base);
  if (!/^https?:/.test(href)) return undefined;
  const following = follow(request, status, href);
  const mayFollow = request.redirect === "follow" || isAsPrivate(following.origin, request.origin);
  return following.body === undefined || (mayFollow && isReplayable(following)) ? following : undefined;
}

/** Whether a status says that the resource is elsewhere (Fetch standard). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Whether another origin is the same, or the same host with encryption added. */
function isAsPrivate(other: string, origin: string): boolean {
  return other === origin || other === origin.replace(/^http:/u, "https:");
}

/** The next request, by the rules of the Fetch standard ("HTTP-redirect fetch"). */
function follow(request: SendableRequest, status: number, url: string): SendableRequest {
  const { method } = request;
  const { origin, path, query } = parseUrl(url);
  const isSame = origin === request.origin;
  const becomesGet = status === 303 ? method !== "GET" && method !== "HEAD" : status < 303 && method === "POST";
  const keeps = ([name]: HeaderEntry): boolean =>
    (isSame || neutral.test(name)) && !(becomesGet && /^content-/i.test(name));
  const headers = request.headers.filter(keeps);
  const moved = { ...request, origin, path, query, headers };
  return becomesGet ? { ...moved, method: "GET", body: undefined } : moved;
}
