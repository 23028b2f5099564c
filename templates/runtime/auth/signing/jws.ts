import { bytesToBase64, toBase64 } from "../../values/base64.js";
import { refuse } from "../../values/config-error.js";
import { isObject } from "../../values/object.js";
import { type Hash, hmac, subtle, utf8 } from "./crypto.js";
import { importPrivateKey, type KeyPurpose } from "./private-key.js";

/**
 * What a token is signed with: the bytes of a secret for the HS algorithms, a private key (PEM) for
 * the others.
 */
export interface JwsKeys {
  readonly secret: BufferSource | undefined;
  readonly privateKey: string | undefined;
}

interface SignMethod {
  readonly purpose: KeyPurpose;
  readonly parameters: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

/**
 * A JSON Web Token in compact form (RFC 7515). Its header is the given one with `alg` added.
 * Refuses an unknown algorithm and a key that does not fit it.
 */
export async function signJws(header: object, payload: object, algorithm: string, keys: JwsKeys): Promise<string> {
  const text = [{ ...header, alg: algorithm }, payload]
    .map((part) => toBase64Url(toBase64(JSON.stringify(part))))
    .join(".");
  return `${text}.${toBase64Url(bytesToBase64(new Uint8Array(await signatureOf(text, algorithm, keys))))}`;
}

async function signatureOf(text: string, algorithm: string, { secret, privateKey }: JwsKeys): Promise<ArrayBuffer> {
  const [, family = "", bits = ""] =
    /^(HS|RS|PS|ES)(256|384|512)$/u.exec(algorithm) ??
    refuse("the algorithm of the token must be one of HS, RS, PS, ES with 256, 384, 512");
  const hash: Hash = bits === "256" ? "SHA-256" : bits === "384" ? "SHA-384" : "SHA-512";
  if (family === "HS") return hmac(hash, secret ?? refuse("secret in auth must not be empty"), text);
  const { purpose, parameters } = signMethod(family, hash, Number(bits));
  const key = await importPrivateKey(privateKey ?? "", purpose);
  return subtle().sign(parameters, key, utf8(text));
}

/** See RFC 7518, section 3.1. */
function signMethod(family: string, hash: Hash, bits: number): SignMethod {
  if (family === "RS") return { purpose: { name: "RSASSA-PKCS1-v1_5", hash }, parameters: "RSASSA-PKCS1-v1_5" };
  if (family === "PS")
    return { purpose: { name: "RSA-PSS", hash }, parameters: { name: "RSA-PSS", saltLength: bits / 8 } };
  const namedCurve = bits === 512 ? "P-521" : `P-${bits}`;
  return { purpose: { name: "ECDSA", namedCurve }, parameters: { name: "ECDSA", hash } };
}

/** Base64 to base64url without padding. */
function toBase64Url(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Reads a JSON object of a credential; an empty string is an empty object. Refuses anything else;
 * the message names the field.
 */
export function parseClaims(text: string, field: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value) && !Array.isArray(value)) return { ...value };
  } catch {
    // The error would quote the string, which may be secret.
  }
  return refuse(`auth.${field} must be a JSON object`);
}
