import { createHash, createHmac, createSign, generateKeyPairSync } from "node:crypto";
import type { Piece } from "./pieces.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
/** A private RSA key. */
export const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** The HMAC of a text. */
export const hmac = (hash: string, key: string | Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
/** In hexadecimal digits. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
/** A signature with `pem` (PKCS #1). */
export const rsa = (hash: string, text: string): Buffer => createSign(hash).update(text).sign(privateKey);
/** Percent-encoding by RFC 3986. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** A request of `https://h.test/p?z=1` with an auth block. */
export function send(title: string, type: string, parameters: object, want: Piece["want"], parts: object = {}): Piece {
  const auth = { type, [type]: Object.entries(parameters).map(([key, value]) => ({ key, value })) };
  return { title, request: { method: "GET", url: "https://h.test/p?z=1", auth, ...parts }, want };
}

/** The request arrives with this `Authorization` header. */
export const inHeader = (authorization: string): Piece["want"] => ({ target: "/p?z=1", headers: { authorization } });
/** The request arrives as it stands. */
export const unsigned: Piece["want"] = { target: "/p?z=1", headers: {} };
