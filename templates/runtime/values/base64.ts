import { utf8 } from "./encode.js";

/** The Base64 of a string's UTF-8 bytes. */
export function toBase64(text: string): string {
  return bytesToBase64(utf8.encode(text));
}

/** The Base64 of bytes. */
export function bytesToBase64(bytes: Uint8Array): string {
  let units = "";
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

/** The value of `Authorization` for HTTP Basic authentication, in UTF-8. */
export function basicValue(username: string, password: string): string {
  return `Basic ${toBase64(`${username}:${password}`)}`;
}
