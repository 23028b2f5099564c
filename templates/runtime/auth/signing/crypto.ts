import { bytesToBase64 } from "../../values/base64.js";
import { refuse } from "../../values/config-error.js";

/** The hash functions of the Web Cryptography API. */
export type Hash = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

/**
 * The platform's cryptography. Refuses the call if there is none, as on web pages that are not
 * served over HTTPS.
 */
export function subtle(): SubtleCrypto {
  return (
    globalThis.crypto?.subtle ??
    refuse("signing requests needs crypto.subtle, which browsers offer on HTTPS pages only")
  );
}

/** The UTF-8 bytes of a string. */
export function utf8(text: string): BufferSource {
  return new TextEncoder().encode(text);
}

/** The hash of bytes. */
export async function hashOf(hash: Hash, bytes: BufferSource): Promise<Uint8Array> {
  return new Uint8Array(await subtle().digest(hash, bytes));
}

/** The HMAC (RFC 2104) of a string. The key must not be empty. */
export async function hmac(hash: Hash, key: BufferSource, text: string): Promise<ArrayBuffer> {
  const imported = await subtle().importKey("raw", key, { name: "HMAC", hash }, false, ["sign"]);
  return subtle().sign("HMAC", imported, utf8(text));
}

/** The HMAC of a string in Base64, with a string as key. */
export async function hmacBase64(hash: Hash, key: string, text: string): Promise<string> {
  return bytesToBase64(new Uint8Array(await hmac(hash, utf8(key), text)));
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Random letters and digits, for values that must not repeat. Not suitable for keys. */
export function newNonce(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join("");
}

/** Seconds since 1970. */
export function unixTime(): number {
  return Math.floor(Date.now() / 1000);
}
