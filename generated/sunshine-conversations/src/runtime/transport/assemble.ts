import { basicValue } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import { decodeText } from "../values/encode.js";
import { headerValue, withHeader } from "../values/header-list.js";
import type { UrlParts } from "../values/url.js";
import type { CallHeaders } from "./headers.js";
import type { SendableRequest } from "./sendable.js";

/**
 * A request without a body. `fetch` refuses user information in a URL: Postman sends it as Basic
 * credentials unless the request has others. Refuses a method that `fetch` cannot send.
 */
export function assembleRequest(
  method: string,
  { userInfo, ...target }: UrlParts,
  { headers, decided }: CallHeaders,
): SendableRequest {
  if (/^(?:CONNECT|TRACE|TRACK)$/.test(method)) refuse(`fetch cannot send ${method} requests`);
  const name = "Authorization";
  const isOwn = userInfo === undefined || decided.has("authorization") || headerValue(headers, name) !== undefined;
  const [user = "", ...password] = isOwn ? [] : userInfo.split(":").map(decodeText);
  return {
    method,
    ...target,
    headers: isOwn ? headers : withHeader(headers, name, basicValue(user, password.join(":"))),
    body: undefined,
    decided,
  };
}
