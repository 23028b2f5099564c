import { basicValue } from "../values/base64.js";
import { decodeText } from "../values/encode.js";
import { headerValue, withHeader } from "../values/header-list.js";
import type { UrlParts } from "../values/url.js";
import type { CallHeaders } from "./headers.js";
import type { RedirectMode } from "./operation.js";
import type { SendableRequest } from "./sendable.js";

/**
 * A request without a body. `fetch` refuses user information in a URL: Postman sends it as Basic
 * credentials unless the request has others.
 */
export function assembleRequest(
  method: string,
  { origin, path, query, userInfo }: UrlParts,
  { headers, decided }: CallHeaders,
  redirect: RedirectMode | undefined,
): SendableRequest {
  // With what is added later: engines copy an object fast, and add members to the copy slowly.
  const request = {
    method,
    origin,
    path,
    query,
    headers,
    body: undefined,
    decided,
    redirect,
    signal: undefined,
    credential: undefined,
    secrets: [],
  };
  const name = "Authorization";
  if (userInfo === undefined || decided.has("authorization") || headerValue(headers, name) !== undefined)
    return request;
  const [user = "", ...password] = userInfo.split(":").map(decodeText);
  return { ...request, headers: withHeader(headers, name, basicValue(user, password.join(":"))) };
}
