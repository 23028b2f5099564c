import { decomposableRuns, letterRuns, numberRuns } from "./character-sets.ts";

/**
 * All letters, for use between the brackets of a regular expression with the flag `u`: `\p{L}` with
 * a fixed meaning.
 */
export const letters = toClass(letterRuns);

/** All digits and other numbers, for use between brackets too: `\p{N}` with a fixed meaning. */
export const numbers = toClass(numberRuns);

const letter = new RegExp(`[${letters}]`, "u");
const letterOrNumber = new RegExp(`[${letters}${numbers}]`, "u");
const decomposable = new RegExp(`[${toClass(decomposableRuns)}]`, "gu");

/** True if a string contains a letter. */
export function hasLetter(text: string): boolean {
  return letter.test(text);
}

/** True if a string contains a letter, a digit or another number. */
export function hasLetterOrNumber(text: string): boolean {
  return letterOrNumber.test(text);
}

/**
 * Turns ASCII letters into lower case and leaves all others unchanged, because engines differ in
 * their tables.
 */
export function lowerCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** Turns ASCII letters into upper case and leaves all others unchanged. */
export function upperCase(text: string): string {
  return isAscii(text) ? text.toUpperCase() : text.replace(/[a-z]+/g, (small) => small.toUpperCase());
}

/**
 * Removes accents and ornaments from Latin letters and digits: `é` becomes `e` and a combining
 * accent, `ﬁ` becomes `fi`, `²` becomes `2`.
 */
export function decompose(text: string): string {
  return isAscii(text) ? text : text.replace(decomposable, (character) => character.normalize("NFKD"));
}

/** Returns whether a string consists of ASCII characters alone, as most strings do. */
export function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}

/** The content of a character class, from the runs of a set. */
function toClass(set: string): string {
  let end = 0;
  const runs = set.split(" ").map((run) => {
    const [distance = "", more = "0"] = run.split("-");
    const start = end + parseInt(distance, 36);
    end = start + parseInt(more, 36);
    return `${escape(start)}-${escape(end)}`;
  });
  return runs.join("");
}

function escape(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`;
}
