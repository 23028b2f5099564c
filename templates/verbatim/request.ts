import { allowsBody, withBody } from "../runtime/body/codec.js";
import { assembleRequest } from "../runtime/transport/assemble.js";
import type { Call } from "../runtime/transport/call.js";
import type { SendableRequest } from "../runtime/transport/sendable.js";
import { refuse } from "../runtime/values/config-error.js";
import type { EncodedBody } from "../runtime/values/draft.js";
import { escapeDeclared } from "../runtime/values/encode.js";
import { combineHeaders, type HeaderEntry, headerValue } from "../runtime/values/header-list.js";
import { ownValue } from "../runtime/values/object.js";
import { queryPiece } from "../runtime/values/query.js";
import { parseUrl, targetText, templateText, type UrlParts } from "../runtime/values/url.js";
import { isVerbatim, type VerbatimArgs } from "./args.js";
import { encodeVerbatim } from "./body.js";
import { type Expand, expandFor } from "./expand.js";

/**
 * Builds the request that Postman sends for the same item. Takes the place of the run-time's own
 * `buildRequest` in packages that `verify` generates; values act as URL syntax here, so this is for
 * comparing with Postman only. Throws a `ConfigError` if something cannot be sent.
 */
export function buildRequest(call: Call): SendableRequest {
  const { operation, args } = call;
  if (!isVerbatim(args)) return refuse("the arguments must be the entries of a collection's item");
  const expand = expandFor(call);
  const headers = combineHeaders(args.headers.map(({ key, value }): HeaderEntry => [expand(key), expand(value)]));
  const body = encodeBody(call, args, headerValue(headers, "content-type"), expand);
  const redirect = call.options.redirect ?? operation.redirect;
  const request = assembleRequest(
    operation.method,
    buildUrl(call, args, expand),
    { headers, decided: new Set() },
    redirect,
  );
  return withBody(request, body, operation.untyped);
}

function buildUrl({ operation, settings: { defaults } }: Call, args: VerbatimArgs, expand: Expand): UrlParts {
  const path = operation.path.map((segment) => buildSegment(templateText(segment), args.path));
  const query = args.query.map(({ key, value }) => queryPiece(escape(key, "key"), escape(value, "value")));
  const main = defaults.baseVariable === undefined ? defaults.base : `{{${defaults.baseVariable}}}`;
  return parseUrl(expand(templateText(operation.base ?? main) + targetText(path, query)));
}

function buildSegment(segment: string, values: object): string {
  const name = pathArgumentName(segment);
  const value = name === undefined ? undefined : ownValue(values, name);
  return name === undefined || typeof value !== "string" || value === ""
    ? segment
    : value + segment.slice(name.length + 1);
}

/**
 * The name of a `:name` segment: up to the first `.`, as in Postman. `undefined` for other
 * segments.
 */
function pathArgumentName(segment: string): string | undefined {
  return segment.startsWith(":") ? segment.slice(1).split(".", 1)[0] : undefined;
}

function escape(text: string | null, part: "key" | "value"): string | null {
  return text === null ? null : escapeDeclared(text, part);
}

function encodeBody(
  { operation }: Call,
  { body }: VerbatimArgs,
  contentType: string | undefined,
  expand: Expand,
): EncodedBody | undefined {
  const { body: codec, method } = operation;
  if (codec === undefined || body === undefined || !allowsBody(method)) return undefined;
  return encodeVerbatim(codec, body, { contentType, expand });
}
