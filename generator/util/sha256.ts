import { sha256 as digest } from "js-sha256";
import { isAscii } from "./letters.ts";

const utf8 = new TextEncoder();

/**
 * The SHA-256 of bytes, or of a string as UTF-8, in lower-case hex. The library is `node:crypto` in
 * Node and plain JavaScript in browsers: its `exports` tell them apart.
 */
export function sha256(data: string | Uint8Array): string {
  // Lone surrogates become U+FFFD here. The library would write them in two ways, one for each
  // platform. Of ASCII, it needs no copy.
  return digest(typeof data === "string" && !isAscii(data) ? utf8.encode(data) : data);
}

/** Half a digest: it tells one text of a thing from the next, and keeps records small. */
export function shortDigest(text: string): string {
  return sha256(text).slice(0, 32);
}
