import { isList, isObject } from "../../json/members.ts";
import { maxRunBody } from "../../util/limits.ts";
import type { RunBody } from "../run-report.ts";

/** A body, or why it cannot be read. */
export type BodyOutcome = RunBody | { readonly kind: "broken"; readonly problem: string };

const tooLong: BodyOutcome = { kind: "broken", problem: "a body is too large" };

/** The body that a string contains. */
export function bodyOf(text: string): BodyOutcome {
  if (text.length > maxRunBody) return tooLong;
  return text === "" ? { kind: "empty" } : { kind: "text", text };
}

/**
 * Reads what newman writes for the bytes of a body: a Node buffer as JSON, `{ type, data }`, where
 * `data` is a list of numbers.
 */
export function readStream(stream: unknown): BodyOutcome {
  const data = isObject(stream) ? stream["data"] : undefined;
  if (!isList(data)) return { kind: "broken", problem: "a body is not a list of bytes" };
  if (data.length > maxRunBody) return tooLong;
  const bytes = new Uint8Array(data.length);
  for (const [index, byte] of data.entries()) {
    if (typeof byte !== "number" || !Number.isInteger(byte) || byte < 0 || byte > 255) {
      return { kind: "broken", problem: "a body is not a list of bytes" };
    }
    bytes[index] = byte;
  }
  return bodyOf(decodeUtf8(bytes));
}

/** Reads a body in base64. */
export function readBase64(text: string): BodyOutcome {
  if (text.length > 2 * maxRunBody) return tooLong;
  const plain = text.replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return { kind: "broken", problem: "a body is not base64" };
  try {
    return bodyOf(decodeUtf8(Uint8Array.from(atob(plain), (character) => character.charCodeAt(0))));
  } catch {
    return { kind: "broken", problem: "a body is not base64" };
  }
}

/** Bytes that are not UTF-8 become U+FFFD: only the kind of such a body counts. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
