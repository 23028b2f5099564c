import { CompactSign, importPKCS8 } from "jose";
import { bytesToBase64 } from "../../values/base64.js";
import { refuse } from "../../values/config-error.js";
import { isObject } from "../../values/object.js";
import { subtle } from "./crypto.js";
import { toPkcs8 } from "./private-key.js";

/**
 * What a token is signed with: the bytes of a secret for the HS algorithms, a private key (PEM) for
 * the others.
 */
export interface JwsKeys {
  readonly secret: Uint8Array | undefined;
  readonly privateKey: string | undefined;
}

/**
 * A JSON Web Token in compact form (RFC 7515). Its header is the given one with `alg` added.
 * Refuses an unknown algorithm and a key that does not fit it.
 */
export async function signJws(header: object, payload: object, algorithm: string, keys: JwsKeys): Promise<string> {
  if (!/^(?:HS|RS|PS|ES)(?:256|384|512)$/u.test(algorithm))
    return refuse("the algorithm of the token must be one of HS, RS, PS, ES with 256, 384, 512");
  const key = await importKey(algorithm, keys);
  const token = new CompactSign(new TextEncoder().encode(JSON.stringify(payload)));
  try {
    return await token.setProtectedHeader({ ...header, alg: algorithm }).sign(key);
  } catch (cause) {
    return refuse(`no token can be signed by ${algorithm} with this key and header`, cause);
  }
}

async function importKey(algorithm: string, { secret, privateKey }: JwsKeys): Promise<CryptoKey | Uint8Array> {
  subtle();
  if (algorithm.startsWith("HS")) return secret ?? refuse("secret in auth must not be empty");
  const base64 = bytesToBase64(new Uint8Array(toPkcs8(privateKey ?? "")));
  try {
    return await importPKCS8(`-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`, algorithm);
  } catch {
    // Without the cause, which may quote the key.
    return refuse(`privateKey in auth cannot be used with ${algorithm}`);
  }
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
