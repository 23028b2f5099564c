import { basicValue } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import { type Draft, type EncodedBody, targetOf } from "../values/draft.js";
import { type HeaderEntry, headerValue, toHeaders, withHeader } from "../values/header-list.js";
import { expand } from "../values/variables.js";
import { authorize } from "./authorize.js";
import { type Call, scopeOf } from "./call.js";
import { buildHeaders } from "./headers.js";
import { buildTarget } from "./target.js";

/** A request as `fetch` takes it. */
export interface SendableRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** The request of a call, and what is known about it. */
export interface BuiltRequest extends SendableRequest {
  /** Texts that no message may repeat. */
  readonly secrets: readonly string[];
  /** The request to send after this response, where the server has to ask for credentials first. */
  readonly answer: (response: Response) => Promise<SendableRequest | undefined>;
}

/** `fetch` would throw for a body with these. */
const bodyless: ReadonlySet<string> = new Set(["GET", "HEAD"]);
const forbidden: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Builds the request of a call. Rejects with a `ConfigError` if something is missing or cannot be sent. */
export async function buildRequest(call: Call): Promise<BuiltRequest> {
  const { method } = call.operation;
  if (forbidden.has(method)) refuse(`fetch cannot send ${method} requests`);
  const { origin, userInfo, path, query } = buildTarget(call);
  const { entries, decided } = buildHeaders(call);
  const contentType = headerValue(entries, "content-type");
  const body = encodeBody(call, contentType);
  const isRemoved = contentType === undefined && decided.has("content-type");
  const added = isRemoved || call.operation.untyped === true ? undefined : body?.contentType;
  const headers = withContentType(withUserInfo(entries, userInfo, decided), added);
  const draft = { method, origin, path, query, headers, body, verbatim: call.mode === "verbatim" };
  const { draft: authorized, secrets, answer } = await authorize(draft, call, decided);
  return {
    ...finish(authorized),
    secrets,
    answer: async (response) => {
      const next = await answer?.(response);
      return next === undefined ? undefined : finish(next);
    },
  };
}

function encodeBody(call: Call, contentType: string | undefined): EncodedBody | undefined {
  const { body: codec, method } = call.operation;
  if (codec === undefined || bodyless.has(method)) return undefined;
  const scope = scopeOf(call);
  const context = {
    contentType,
    expand: (text: string, escape?: (value: string) => string) => expand(text, scope, escape),
  };
  if (call.mode === "caller") return codec.encode(call.args.body, context);
  return call.args.body === undefined ? undefined : codec.encodeVerbatim(call.args.body, context);
}

/** `fetch` refuses user info in a URL; Postman sends it as Basic credentials unless the request has others. */
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

function withContentType(entries: readonly HeaderEntry[], contentType: string | undefined): readonly HeaderEntry[] {
  return contentType === undefined ? entries : withHeader(entries, "Content-Type", contentType);
}

function finish(draft: Draft): SendableRequest {
  const { method, headers, body } = draft;
  const url = draft.origin + targetOf(draft);
  const lines = toHeaders(headers);
  if (body === undefined) return { url, init: { method, headers: lines } };
  // A text without a type would get one from `fetch`; a blob without a type does not.
  const content = lines.has("content-type") ? body.content : new Blob([body.content]);
  return { url, init: { method, headers: lines, body: content } };
}
