import { assembleRequest } from "./assemble.js";
import type { Call } from "./call.js";
import { withExtra } from "./extra.js";
import { buildHeaders } from "./headers.js";
import type { SendableRequest } from "./sendable.js";
import { buildUrl } from "./url.js";

/** Builds the request of a call. Throws a `ConfigError` if something is missing or unsendable. */
export function buildRequest(given: Call): SendableRequest {
  const { args, operation, options } = given;
  const { body, method } = operation;
  const call = options.extra === undefined ? given : { ...given, args: withExtra(args, options.extra, body) };
  const request = assembleRequest(method, buildUrl(call), buildHeaders(call), options.redirect ?? operation.redirect);
  return body === undefined ? request : body.attach(body, request, call);
}
