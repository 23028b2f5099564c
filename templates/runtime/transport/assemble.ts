import { basicValue } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import type { EncodedBody } from "../values/draft.js";
import { type HeaderEntry, headerValue, withHeader } from "../values/header-list.js";
import type { UrlParts } from "../values/url.js";
import type { Operation } from "./operation.js";
import type { SendableRequest } from "./sendable.js";

/** Methods that `fetch` refuses to send. */
const forbidden: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** The parts of a request, each built on its own. */
export interface RequestParts {
  readonly url: UrlParts;
  readonly headers: readonly HeaderEntry[];
  /** Lower-case names of the headers that the caller set or removed. */
  readonly decided: ReadonlySet<string>;
  readonly body: EncodedBody | undefined;
}

/**
 * Puts the parts of a request together: adds the body's `Content-Type`, and moves user information
 * from the URL to a header. Refuses a method that `fetch` cannot send.
 */
export function assembleRequest({ method, untyped }: Operation, parts: RequestParts): SendableRequest {
  if (forbidden.has(method)) refuse(`fetch cannot send ${method} requests`);
  const { url, decided, body } = parts;
  const { origin, path, query } = url;
  const headers = withUserInfo(parts.headers, url.userInfo, decided);
  const isRemoved = headerValue(headers, "content-type") === undefined && decided.has("content-type");
  const added = isRemoved || untyped === true ? undefined : body?.contentType;
  return {
    method,
    origin,
    path,
    query,
    headers: added === undefined ? headers : withHeader(headers, "Content-Type", added),
    body,
    decided,
  };
}

/** Whether `fetch` sends a body with this method; for others it throws. */
export function allowsBody(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

/**
 * `fetch` refuses user information in a URL. Postman sends it as Basic credentials unless the
 * request has others.
 */
function withUserInfo(
  entries: readonly HeaderEntry[],
  userInfo: string | undefined,
  decided: ReadonlySet<string>,
): readonly HeaderEntry[] {
  if (userInfo === undefined || decided.has("authorization") || headerValue(entries, "authorization") !== undefined)
    return entries;
  const [user = "", ...password] = userInfo.split(":");
  return withHeader(entries, "Authorization", basicValue(decode(user), decode(password.join(":"))));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
