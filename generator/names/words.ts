import { maxNameLength } from "../util/limits.ts";
import { decompose, lowerCase, upperCase } from "../util/letters.ts";

/** Latin letters that are not a base letter with an accent. */
const latinLetters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["Æ", "Ae"],
  ["œ", "oe"],
  ["Œ", "Oe"],
  ["ø", "o"],
  ["Ø", "O"],
  ["đ", "d"],
  ["Đ", "D"],
  ["ł", "l"],
  ["Ł", "L"],
  ["ð", "d"],
  ["Ð", "D"],
  ["þ", "th"],
  ["Þ", "Th"],
  ["ı", "i"],
]);

/** Proper names that are one word in spite of their capitals. */
const oneWord = /\b(?:OAuth|GraphQL|GitHub|GitLab|WhatsApp|PayPal|iOS|macOS|IPv(?=[46]))/g;

/**
 * Splits a string into lower-case ASCII words: at anything that is not a letter or digit, and at
 * changes of case (`HTTPServerError2` → `http`, `server`, `error2`). Accents are dropped,
 * apostrophes join words, and other scripts yield none.
 */
export function splitWords(text: string): readonly string[] {
  const plain = decompose(text)
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[ßæÆœŒøØđĐłŁðÐþÞı]/g, (letter) => latinLetters.get(letter) ?? letter)
    .replace(oneWord, (name) => capitalize(lowerCase(name)))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return plain
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => lowerCase(word));
}

/** Drops articles: `Get a list of the users` reads as well without them. */
export function withoutArticles(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !/^(?:a|an|the)$/.test(word));
  return kept.length > 0 ? kept : words;
}

/** `["create", "key"]` → `createKey`: at most 64 characters, never starting with a digit. */
export function toCamelCase(words: readonly string[]): string {
  return joinCamelCase(limit(words, maxNameLength));
}

/**
 * Like {@link toCamelCase}, but uses all words, so that different words lead to different names.
 */
export function joinCamelCase([first = "", ...rest]: readonly string[]): string {
  return startWithLetter(first + rest.map(capitalize).join(""));
}

/**
 * `["create", "key", "response"]` → `CreateKeyResponse`. A name that is too long keeps its last
 * word, which says what kind of thing it is.
 */
export function toPascalCase(words: readonly string[]): string {
  const whole = limit(words, maxNameLength);
  if (whole.length === words.length) return startWithLetter(whole.map(capitalize).join(""));
  const tail = limit(words.slice(-1), maxNameLength / 2);
  const kept = limit(words.slice(0, -1), maxNameLength - tail.join("").length);
  return startWithLetter([...kept, ...tail].map(capitalize).join(""));
}

/** `["integration", "api", "keys"]` → `integration-api-keys`: at most 64 characters. */
export function toKebabCase(words: readonly string[]): string {
  return limit(words, maxNameLength, 1).join("-");
}

/** `user` → `User`; one ASCII letter, independent of the locale. */
export function capitalize(word: string): string {
  return upperCase(word.charAt(0)) + word.slice(1);
}

/** True for a name that could have been allocated: a safe ASCII identifier of sensible length. */
export function isAllocatableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name) && !name.startsWith("__");
}

function startWithLetter(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/**
 * Keeps whole words up to `most` characters, where each but the first takes `gap` more. A first
 * word that is too long is cut.
 */
function limit(words: readonly string[], most: number, gap = 0): readonly string[] {
  const kept: string[] = [];
  let length = -gap;
  for (const word of words) {
    length += word.length + gap;
    if (length > most) return kept.length > 0 ? kept : [word.slice(0, most)];
    kept.push(word);
  }
  return kept;
}
