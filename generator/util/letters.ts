import { DECOMPOSABLE, LETTERS, NUMBERS } from "./character-sets.ts";

/** All letters, to stand between the brackets of a regular expression with the flag `u`: `\p{L}` with a fixed meaning. */
export const letters = toClass(LETTERS);

/** All digits and other numbers, to stand between brackets likewise: `\p{N}` with a fixed meaning. */
export const numbers = toClass(NUMBERS);

const letter = new RegExp(`[${letters}]`, "u");
const letterOrNumber = new RegExp(`[${letters}${numbers}]`, "u");
const decomposable = new RegExp(`[${toClass(DECOMPOSABLE)}]`, "gu");

/** True if there is a letter in a string. */
export function hasLetter(text: string): boolean {
  return letter.test(text);
}

/** True if there is a letter, a digit or another number in a string. */
export function hasLetterOrNumber(text: string): boolean {
  return letterOrNumber.test(text);
}

/** ASCII letters in lower case, all others as they are: engines differ in their tables. */
export function lowerCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** ASCII letters in upper case, all others as they are. */
export function upperCase(text: string): string {
  return isAscii(text) ? text.toUpperCase() : text.replace(/[a-z]+/g, (small) => small.toUpperCase());
}

/** Takes accents and ornaments off Latin letters and digits: `é` becomes `e` and a combining accent, `ﬁ` becomes `fi`, `²` becomes `2`. */
export function decompose(text: string): string {
  return isAscii(text) ? text : text.replace(decomposable, (character) => character.normalize("NFKD"));
}

/** Most strings are. */
function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}

/** Content of a character class from the runs of a set. */
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
