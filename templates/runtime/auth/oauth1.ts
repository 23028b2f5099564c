import { bytesToBase64 } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import type { Draft } from "../values/draft.js";
import { encodeForm } from "../values/encode.js";
import { withHeader, withoutHeader } from "../values/header-list.js";
import { withoutQuery } from "../values/query.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { signedBody } from "./signing/covered.js";
import { hashOf, newNonce, unixTime, utf8 } from "./signing/crypto.js";
import { formPairs, hashOfMethod, type OAuth1Parameter, oauth1Signature } from "./signing/oauth1-signature.js";

/** How OAuth 1 requests are signed, and where the parameters go. */
export interface OAuth1Options {
  /** `HMAC-SHA1` (the default), `RSA-SHA256`, `PLAINTEXT` and the like. */
  readonly signatureMethod?: string;
  readonly version?: string;
  readonly realm?: string;
  readonly callback?: string;
  /**
   * Puts the parameters into the header. Otherwise they go into the urlencoded body of a POST or
   * PUT, or else into the query.
   */
  readonly addParamsToHeader?: boolean;
  /** Whether parameters without a value are also sent and signed. */
  readonly addEmptyParamsToSign?: boolean;
  /** Whether the signature covers bodies that are not urlencoded (draft-eaton-oauth-bodyhash). */
  readonly includeBodyHash?: boolean;
  /** Whether the values in the header are left unencoded. */
  readonly disableHeaderEncoding?: boolean;
}

/** The parameters and the fields of the credential that they come from, in Postman's order. */
const parameterFields = [
  ["oauth_consumer_key", "consumerKey"],
  ["oauth_token", "token"],
  ["oauth_signature_method", "signatureMethod"],
  ["oauth_timestamp", "timestamp"],
  ["oauth_nonce", "nonce"],
  ["oauth_version", "version"],
] as const;

/** Sent only if they have a value, because servers may not know them. */
const extensionFields = [
  ["oauth_body_hash", "bodyHash"],
  ["oauth_callback", "callback"],
  ["oauth_verifier", "verifier"],
] as const;

const ownNames = [...parameterFields, ...extensionFields].map(([name]): string => name).concat("oauth_signature");

/** OAuth 1.0a (RFC 5849). */
export function oauth1(options: OAuth1Options = {}): AuthScheme {
  const secret = options.signatureMethod?.startsWith("RSA") === true ? "privateKey" : "consumerSecret";
  return {
    label: "oauth1",
    usage: () => `{ type: "oauth1", consumerKey, ${secret}, token, tokenSecret }`,
    header: options.addParamsToHeader === true ? "Authorization" : undefined,
    fits: ({ type }) => type === "oauth1",
    ...declares(options),
    apply: (draft, fields) => signOAuth1(draft, { signatureMethod: "HMAC-SHA1", ...fields }),
  };
}

/**
 * Signs a request. Without a signature method it uses HMAC-SHA1, as Postman does, and does not name
 * the method.
 */
export async function signOAuth1(draft: Draft, given: CredentialFields): Promise<Draft> {
  const fields: CredentialFields = {
    ...given,
    timestamp: given["timestamp"] || String(unixTime()),
    nonce: given["nonce"] || newNonce(11),
  };
  const { consumerKey = "", signatureMethod: method = "" } = fields;
  const secret = method.startsWith("RSA") ? "privateKey" : "consumerSecret";
  if (consumerKey === "" || !fields[secret]) return refuse(`consumerKey and ${secret} in auth must not be empty`);
  const clean = withoutOwn(draft);
  const parameters = toParameters(
    { ...fields, bodyHash: await hashBody(clean, fields) },
    fields["addEmptyParamsToSign"] === "true",
  );
  const signature = await oauth1Signature(clean, parameters, fields);
  return place(reencodeQuery(clean), [...parameters, ["oauth_signature", signature]], fields);
}

function withoutOwn(draft: Draft): Draft {
  const { body } = draft;
  const clean = ownNames.reduce(withoutQuery, { ...draft, headers: withoutHeader(draft.headers, "Authorization") });
  if (body?.mode !== "urlencoded" || typeof body.content !== "string") return clean;
  const pieces = body.content.split("&").filter((piece) => !ownNames.includes(piece.split("=", 1)[0] ?? ""));
  return { ...clean, body: { ...body, content: pieces.join("&") } };
}

function toParameters(fields: CredentialFields, withEmpty: boolean): readonly OAuth1Parameter[] {
  const isFilled = (value: string | undefined): boolean => value !== undefined && value.trim() !== "";
  const extensions = extensionFields.filter(([, field]) => isFilled(fields[field]));
  const parameters = parameterFields.filter(([, field]) => withEmpty || isFilled(fields[field]));
  return [...parameters, ...extensions].map(([name, field]) => [name, fields[field] ?? null]);
}

/** Empty if the signature does not cover the body. */
async function hashBody(draft: Draft, fields: CredentialFields): Promise<string> {
  const hash = hashOfMethod(fields["signatureMethod"] ?? "");
  const { body } = draft;
  if (fields["includeBodyHash"] !== "true" || hash === undefined || body?.mode === "urlencoded") return "";
  const bytes = body === undefined ? utf8("") : await signedBody(draft);
  return bytes === undefined ? "" : bytesToBase64(await hashOf(hash, bytes));
}

/**
 * Rewrites the query in OAuth 1's own encoding, as Postman does, so that the server computes the
 * same signature.
 */
function reencodeQuery(draft: Draft): Draft {
  if (draft.query === undefined || draft.query.every((piece) => piece === "")) return draft;
  return { ...draft, query: formPairs(draft.query).map(toPiece) };
}

/** If the value is `null`, there is no `=`. */
function toPiece([name, value]: OAuth1Parameter): string {
  return value === null ? encodeForm(name) : `${encodeForm(name)}=${encodeForm(value)}`;
}

function place(draft: Draft, parameters: readonly OAuth1Parameter[], fields: CredentialFields): Draft {
  if (fields["addParamsToHeader"] === "true")
    return { ...draft, headers: withHeader(draft.headers, "Authorization", headerText(parameters, fields)) };
  const { body, query = [] } = draft;
  if (/PUT|POST/u.test(draft.method) && body?.mode === "urlencoded" && typeof body.content === "string") {
    const pieces = parameters.map(([name, value]) => toPiece([name, value ?? ""]));
    return {
      ...draft,
      body: { ...body, content: [...(body.content === "" ? [] : [body.content]), ...pieces].join("&") },
    };
  }
  return { ...draft, query: [...query, ...parameters.map(toPiece)] };
}

function headerText(parameters: readonly OAuth1Parameter[], fields: CredentialFields): string {
  const encode = fields["disableHeaderEncoding"] === "true" ? (text: string): string => text : encodeForm;
  const realm = fields["realm"] ?? "";
  const attributes = parameters.flatMap(([name, value]) => (value ? [`${name}="${encode(value.trim())}"`] : []));
  return `OAuth ${[...(realm.trim() === "" ? [] : [`realm="${encode(realm)}"`]), ...attributes].join(",")}`;
}
