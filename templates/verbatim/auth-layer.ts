import { apiKey } from "../runtime/auth/api-key.js";
import { signAwsV4 } from "../runtime/auth/awsv4.js";
import { signOAuth1 } from "../runtime/auth/oauth1.js";
import type { AuthScheme, CredentialFields } from "../runtime/auth/scheme.js";
import { signedHeaders } from "../runtime/auth/signing/covered.js";
import type { Call } from "../runtime/transport/call.js";
import { credentialsOf, readFields } from "../runtime/transport/credentials.js";
import type { Layer } from "../runtime/transport/layer.js";
import type { SendableRequest } from "../runtime/transport/sendable.js";
import { ConfigError } from "../runtime/values/config-error.js";
import type { Draft } from "../runtime/values/draft.js";
import { escapeDeclared } from "../runtime/values/encode.js";
import { headerValue, withHeader } from "../runtime/values/header-list.js";
import { expandFor } from "./expand.js";

/**
 * Adds credentials as Postman does. Takes the place of the run-time's own `authLayer` in packages
 * that `verify` generates. Credentials may contain variables; a request that cannot be authorized
 * is sent without credentials.
 */
export function authLayer(scheme: AuthScheme): Layer {
  const whole = withoutText(scheme);
  return (next, call) => async (request) => next(await authorize(whole, request, call));
}

/** A key is a text of the item's own here, so nothing is put around it. */
function withoutText(scheme: AuthScheme): AuthScheme {
  const key = scheme.parameters?.["key"];
  if (!scheme.label.startsWith("apikey ") || typeof key !== "string") return scheme;
  return apiKey({ in: scheme.header === undefined ? "query" : "header", name: key });
}

async function authorize(scheme: AuthScheme, request: SendableRequest, call: Call): Promise<SendableRequest> {
  const expand = expandFor(call);
  const credential = credentialsOf(call)?.find((candidate) => scheme.fits(candidate, expand));
  if (credential === undefined) return request;
  const given = Object.entries(await readFields(credential, scheme));
  const own = Object.fromEntries(given.map(([name, text]) => [name, expand(text)]));
  const fields = scheme.complete?.(own, expand) ?? own;
  try {
    return { ...request, ...(await applyWithoutParts(scheme, request, fields)), credential: fields };
  } catch (cause) {
    if (cause instanceof ConfigError) return request;
    throw cause;
  }
}

/** Postman signs a request with a multipart body as if it had none. */
async function applyWithoutParts(scheme: AuthScheme, draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { body } = draft;
  if (body?.mode !== "multipart") return apply(scheme, draft, fields);
  const covered = signedHeaders(draft);
  const others = draft.headers.filter((entry) => !covered.includes(entry));
  const signed = await apply(scheme, { ...draft, headers: covered, body: undefined }, fields);
  return { ...signed, headers: [...signed.headers, ...others], body };
}

/** Applies a scheme, and does what Postman does where callers are better served otherwise. */
async function apply(scheme: AuthScheme, draft: Draft, fields: CredentialFields): Promise<Draft> {
  switch (scheme.label) {
    // Signed even with an empty key.
    case "awsv4":
      return signAwsV4(draft, fields);
    // Without a method, none is named.
    case "oauth1":
      return signOAuth1(draft, fields);
    // Without an algorithm, nothing is signed.
    case "jwt":
      return scheme.apply(draft, { algorithm: "", ...fields });
    case "digest":
      return unescapeDigest(await scheme.apply(draft, fields));
    default:
      return scheme.header === undefined ? applyToQuery(scheme, draft, fields) : scheme.apply(draft, fields);
  }
}

/** Postman escapes no quotes in the attributes of Digest. */
function unescapeDigest(draft: Draft): Draft {
  const header = headerValue(draft.headers, "authorization");
  if (header?.startsWith("Digest ") !== true) return draft;
  const value = header.replace(
    /\b(username|realm|nonce|cnonce|opaque)="((?:[^"\\]|\\.)*)"/gsu,
    (_, name: string, text: string) => `${name}="${text.replace(/\\(.)/gsu, "$1")}"`,
  );
  return { ...draft, headers: withHeader(draft.headers, "Authorization", value) };
}

/** A stand-in for a value in a query: of characters that are never escaped. */
const mark = "verbatim-value";

/** Postman does not escape a value in a query beyond what would end it. */
async function applyToQuery(scheme: AuthScheme, draft: Draft, fields: CredentialFields): Promise<Draft> {
  const name = ["value", "accessToken", "token"].find((field) => fields[field]);
  if (name === undefined) return scheme.apply(draft, fields);
  const applied = await scheme.apply(draft, { ...fields, [name]: mark });
  const added = applied.query?.at(-1);
  if (added?.endsWith(`=${mark}`) !== true) return applied;
  const piece = added.slice(0, -mark.length) + escapeDeclared(fields[name] ?? "", "value");
  return { ...applied, query: [...(applied.query ?? []).slice(0, -1), piece] };
}
