import { expect, test } from "vitest";
import { decompose, hasLetter, hasLetterOrNumber, letters, lowerCase, numbers, upperCase } from "../../generator/util/letters.ts";

/** All that Unicode can number, surrogates aside: two of them in a row would be one character. */
const everyCharacter = Array.from({ length: 0x110000 - 0x800 }, (_, index) =>
  String.fromCodePoint(index < 0xd800 ? index : index + 0x800),
).join("");

test("changes the case of ASCII letters, and of nothing else", () => {
  expect(lowerCase("Content-TYPE É İ \u212a Ω")).toBe("content-type É İ \u212a Ω");
  expect(upperCase("post é ß ı")).toBe("POST é ß ı");
});

test.each([
  ["Müller", "Mu\u0308ller"],
  ["ﬁle ½ ²", "file 1⁄2 2"],
  ["Ｆｕｌｌ＇ｓ", "Full's"],
  ["№ ℡ ㏂", "No TEL a.m."],
  ["한국 й ´", "한국 й ´"],
])("decomposes %s", (text, decomposed) => {
  expect(decompose(text)).toBe(decomposed);
});

test.each([
  ["letters", letters, /\p{L}/u, 136_104],
  ["numbers", numbers, /\p{N}/u, 1_831],
])("its %s are those of Unicode 15.0, and this engine knows them all", (_, set, known, count) => {
  const members = everyCharacter.match(new RegExp(`[${set}]+`, "gu"))?.join("") ?? "";
  expect(Array.from(members).length).toBe(count);
  expect(members).toMatch(new RegExp(`^${known.source}+$`, "u"));
});

test("finds letters and numbers of all scripts", () => {
  expect(["a", "É", "获", "ก", "한"].every(hasLetter)).toBe(true);
  expect(["1", "_", "", "−", "٣", "🙂", "\u0301"].some(hasLetter)).toBe(false);
  expect(["1", "٣", "Ⅷ", "b"].every(hasLetterOrNumber)).toBe(true);
  expect(["_", "", "🙂"].some(hasLetterOrNumber)).toBe(false);
});
