import type { WireRequest } from "./http-message.ts";
import { ownedByFetch } from "./verbatim-call.ts";

/** Methods that `fetch` refuses (Fetch standard, "forbidden method"). */
const forbiddenMethods: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Why `fetch` cannot send a method at all; `undefined` if it can. */
export function explainMethod(method: string): string | undefined {
  return forbiddenMethods.has(method.toUpperCase()) ? `fetch refuses the method ${method}` : undefined;
}

/** Why `fetch` cannot send the body of a request; `undefined` if it can (Fetch standard, "new Request": GET and HEAD have none). */
export function explainBody({ method, body }: WireRequest): string | undefined {
  return body.length > 0 && (method === "GET" || method === "HEAD") ? `fetch sends no body with ${method}` : undefined;
}

/** Why `fetch` cannot send an own header; `undefined` if it can. `name` is in lower case. */
export function explainHeader(name: string): string | undefined {
  return ownedByFetch.has(name) ? `fetch does not let anybody set ${name}` : undefined;
}

/** What `fetch` makes of a target, and why it changes it; `undefined` if it sends it as it is. */
export function explainTarget(target: string): { readonly sent: string; readonly reason: string } | undefined {
  const base = "http://h.invalid";
  if (!URL.canParse(base + target)) return { sent: "", reason: "fetch takes this for no URL" };
  const { pathname, search } = new URL(base + target);
  const sent = pathname + search;
  if (sent === target) return undefined;
  const [path = ""] = target.split("?", 1);
  const hasDots = path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  if (hasDots) return { sent, reason: "fetch resolves dot segments in a path" };
  if (target.endsWith("?")) return { sent, reason: 'fetch drops a "?" with nothing behind it' };
  return { sent, reason: "fetch encodes these characters of a URL" };
}
