import { bytesToBase64 } from "../../values/base64.js";
import { refuse } from "../../values/config-error.js";
import type { Draft } from "../../values/draft.js";
import { encodeForm, encodePath } from "../../values/encode.js";
import type { CredentialFields } from "../scheme.js";
import { type Hash, hmacBase64, subtle, utf8 } from "./crypto.js";
import { importPrivateKey } from "./private-key.js";

/** The name and value of a parameter, not encoded; `null` if there is no value. */
export type OAuth1Parameter = readonly [name: string, value: string | null];

const hashes: ReadonlyMap<string, Hash> = new Map([
  ["SHA1", "SHA-1"],
  ["SHA256", "SHA-256"],
  ["SHA512", "SHA-512"],
]);

const defaultMethod = "HMAC-SHA1";

/** The hash function of a signature method; `undefined` if it has none. */
export function hashOfMethod(method: string): Hash | undefined {
  return hashes.get(method.split("-")[1] ?? "");
}

/**
 * The signature (RFC 5849, section 3.4). If the parameters do not name a method, the signed string
 * names HMAC-SHA1 all the same.
 */
export async function oauth1Signature(
  draft: Draft,
  parameters: readonly OAuth1Parameter[],
  fields: CredentialFields,
): Promise<string> {
  const method = fields["signatureMethod"] || defaultMethod;
  const named = parameters.filter(([name]) => name !== "oauth_signature_method");
  const base = baseString(draft, [...named, ["oauth_signature_method", method]]);
  const secrets = `${encodeForm(fields["consumerSecret"] ?? "")}&${encodeForm(fields["tokenSecret"] ?? "")}`;
  const hash = hashOfMethod(method);
  if (method === "PLAINTEXT") return secrets;
  if (hash !== undefined && method.startsWith("HMAC-")) return hmacBase64(hash, secrets, base);
  if (hash === undefined || !method.startsWith("RSA-"))
    return refuse("the signature method of oauth1 is not supported");
  const key = await importPrivateKey(fields["privateKey"] ?? "", { name: "RSASSA-PKCS1-v1_5", hash });
  return bytesToBase64(new Uint8Array(await subtle().sign("RSASSA-PKCS1-v1_5", key, utf8(base))));
}

function baseString(draft: Draft, parameters: readonly OAuth1Parameter[]): string {
  const { body } = draft;
  const form = body?.mode === "urlencoded" && typeof body.content === "string" ? body.content.split("&") : [];
  const pairs = [...formPairs(draft.query ?? []), ...parameters, ...formPairs(form)];
  // A space sorts before every character of an encoded string.
  const sorted = pairs.map(([name, value]) => [encodeForm(name), encodeForm(value ?? "")].join(" ")).sort();
  const normalized = sorted.map((pair) => pair.replace(" ", "=")).join("&");
  return [draft.method, draft.origin + encodePath(draft.path), normalized].map(encodeForm).join("&");
}

/**
 * The decoded parameters of a query or form. A piece without `=` has no value. Refuses broken
 * escapes.
 */
export function formPairs(pieces: readonly string[]): readonly OAuth1Parameter[] {
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [name = "", ...value] = piece.split("=").map(decode);
      return [name, value.length === 0 ? null : value.join("=")];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return refuse("a request whose query has broken percent-escapes cannot be signed");
  }
}
