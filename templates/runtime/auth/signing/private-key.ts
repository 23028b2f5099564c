import { refuse } from "../../values/config-error.js";
import { subtle } from "./crypto.js";

/**
 * What PKCS #8 puts before a PKCS #1 key: `INTEGER 0, SEQUENCE { OID rsaEncryption, NULL }`.
 */
const rsaHeader = [
  0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

/**
 * The bytes of a private key as PKCS #8: PEM with that (`BEGIN PRIVATE KEY`) or with PKCS #1
 * (`BEGIN RSA PRIVATE KEY`), with or without line breaks, or PKCS #8 as a `data:` URI. Refuses
 * anything else.
 */
export function toPkcs8(text: string): readonly number[] {
  const [, rsa, pem] = /-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END/u.exec(text) ?? [];
  const [, uri] = /^"?data:application\/pkcs8;kid=[^;,]*;base64,([A-Za-z0-9+/=]+)"?$/u.exec(text.trim()) ?? [];
  const base64 = pem ?? uri ?? refuse("privateKey in auth must be in PEM: -----BEGIN PRIVATE KEY-----");
  try {
    const bytes = Array.from(atob(base64.replace(/\s+/gu, "")), (unit) => unit.charCodeAt(0));
    return rsa === undefined ? bytes : wrap(0x30, [...rsaHeader, ...wrap(0x04, bytes)]);
  } catch {
    // Without the cause, which may quote the key.
    return refuse("privateKey in auth must be in PEM, whose content is Base64");
  }
}

/** Imports a private key for signing. Refuses one of the wrong kind for `purpose`. */
export async function importPrivateKey(text: string, purpose: RsaHashedImportParams): Promise<CryptoKey> {
  const pkcs8 = new Uint8Array(toPkcs8(text));
  try {
    return await subtle().importKey("pkcs8", pkcs8, purpose, false, ["sign"]);
  } catch {
    // Without the cause, which may quote the key.
    return refuse(`privateKey in auth cannot be used with ${purpose.name}`);
  }
}

/** An element of DER: tag, length, content. Keys are shorter than 64 KiB. */
function wrap(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return [tag, ...size, ...content];
}
