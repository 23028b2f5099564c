import { md5 } from "@noble/hashes/legacy.js";
import { sha256, sha512_256 } from "@noble/hashes/sha2.js";
import { refuse } from "../../values/config-error.js";
import { toHex } from "./crypto.js";

/** Hashes bytes, or the UTF-8 bytes of a string, to lower-case hexadecimal digits. */
export type HashText = (data: string | ArrayBuffer) => string;

const functions: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ["MD5", md5],
  ["SHA-256", sha256],
  ["SHA-512-256", sha512_256],
]);

/**
 * The hash function of a Digest algorithm. Two of them are missing from the Web Cryptography API.
 * Refuses an unknown algorithm.
 */
export function digestHash(algorithm: string): HashText {
  const hash =
    functions.get(algorithm.replace(/-sess$/u, "")) ??
    refuse("the algorithm of digest must be MD5, SHA-256 or SHA-512-256, possibly with -sess");
  return (data) => toHex(hash(typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data)));
}

/**
 * The algorithm that a server asks for, as it is written here; `undefined` if it is not known.
 */
export function knownAlgorithm(asked: string): string | undefined {
  const name = asked.toUpperCase().replace(/-SESS$/u, "-sess");
  return functions.has(name.replace(/-sess$/u, "")) ? name : undefined;
}
