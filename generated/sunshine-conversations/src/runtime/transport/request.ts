import type { EncodedBody } from "../values/draft.js";
import { headerValue } from "../values/header-list.js";
import { expand } from "../values/variables.js";
import { allowsBody, assembleRequest } from "./assemble.js";
import { type Call, variablesOf } from "./call.js";
import { withExtra } from "./extra.js";
import { buildHeaders } from "./headers.js";
import type { SendableRequest } from "./sendable.js";
import { buildUrl } from "./url.js";

/** Builds the request of a call. Throws a `ConfigError` if something is missing or unsendable. */
export function buildRequest(given: Call): SendableRequest {
  const call = withExtra(given);
  const url = buildUrl(call);
  const { headers, decided } = buildHeaders(call);
  const body = encodeBody(call, headerValue(headers, "content-type"));
  return assembleRequest(call.operation, { url, headers, decided, body });
}

function encodeBody(call: Call, contentType: string | undefined): EncodedBody | undefined {
  const { body: codec, method } = call.operation;
  if (codec === undefined || !allowsBody(method)) return undefined;
  const lookUp = variablesOf(call);
  return codec.encode(call.args.body, {
    contentType,
    expand: (text, escape) => expand(text, lookUp, escape),
  });
}
