import * as fc from "fast-check";

const SURROGATES = 0x800;

/**
 * Any character but surrogates, as the `unit` of a string. That of fast-check, `"binary"`, makes a
 * list of the million in each process.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES })
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + SURROGATES), indexOf);

/** The way back, by which fast-check makes strings such as "__proto__" of these characters. */
function indexOf(character: unknown): number {
  const code = typeof character === "string" ? (character.codePointAt(0) ?? -1) : -1;
  if (code < 0 || String.fromCodePoint(code) !== character) throw new Error("not one character");
  return code < 0xd800 ? code : code - SURROGATES;
}
