import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../generator/util/sha256.ts";
import { anyCharacter } from "../support/any-character.ts";

function expected(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

test.each(["", "abc", "ä€😀", "\ud800 alone \udc00", "\u0000", "x".repeat(1_000_000)])("given a string, it is hashed as UTF-8", (text) => {
  expect(sha256(text)).toBe(expected(text));
});

test("given any string or bytes, the digest is that of node:crypto", () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => sha256(text) === expected(text)));
  fc.assert(fc.property(fc.uint8Array(), (bytes) => sha256(bytes) === expected(bytes)));
});
