import { maxNameLength } from "../util/limits.ts";

/** Latin letters that are no base letter with an accent. */
const LATIN: ReadonlyMap<string, string> = new Map([
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
const ONE_WORD = /\b(?:OAuth|GraphQL|GitHub|GitLab|WhatsApp|PayPal|iOS|macOS|IPv(?=[46]))/g;

/**
 * Splits a text into lower-case ASCII words: at anything that is not a letter or digit, and at case changes
 * (`HTTPServerError2` → `http`, `server`, `error2`). Accents are dropped, apostrophes join, other scripts yield no word.
 */
export function splitWords(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[ßæÆœŒøØđĐłŁðÐþÞı]/g, (letter) => LATIN.get(letter) ?? letter)
    .replace(ONE_WORD, (name) => capitalize(name.toLowerCase()))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return plain
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** `Get a list of the users` reads as well without the articles. */
export function withoutArticles(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !/^(?:a|an|the)$/.test(word));
  return kept.length > 0 ? kept : words;
}

/** `["create", "key"]` → `createKey`, at most 64 characters, never starting with a digit. */
export function toCamelCase(words: readonly string[]): string {
  return joinCamelCase(limit(words, maxNameLength));
}

/** As {@link toCamelCase}, with all words: different words are to give different names. */
export function joinCamelCase([first = "", ...rest]: readonly string[]): string {
  return startWithLetter(first + rest.map(capitalize).join(""));
}

/** `["create", "key", "response"]` → `CreateKeyResponse`. Of an overlong name the last word stays: it says what kind of thing it is. */
export function toPascalCase(words: readonly string[]): string {
  const whole = limit(words, maxNameLength);
  if (whole.length === words.length) return startWithLetter(whole.map(capitalize).join(""));
  const tail = limit(words.slice(-1), maxNameLength / 2);
  const kept = limit(words.slice(0, -1), maxNameLength - tail.join("").length);
  return startWithLetter([...kept, ...tail].map(capitalize).join(""));
}

/** `["integration", "api", "keys"]` → `integration-api-keys`, at most 64 characters. */
export function toKebabCase(words: readonly string[]): string {
  return limit(words, maxNameLength, 1).join("-");
}

/** `user` → `User`; one ASCII letter, whatever the machine's language. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** True for a name that we could have made: an ASCII identifier of sensible length that is no trap. */
export function isIdentifierText(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name) && !name.startsWith("__");
}

function startWithLetter(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Whole words up to `most` characters, each but the first taking `gap` more; a first word that is too long is cut. */
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
