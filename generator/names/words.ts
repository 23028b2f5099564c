import { maxNameLength } from "../util/limits.ts";
import { decompose, lowerCase, upperCase } from "../util/letters.ts";
import { createMemo } from "../util/memo.ts";

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

/** No name can start with a digit. */
const ordinals: ReadonlyMap<string, string> = new Map([
  ["1st", "first"],
  ["2nd", "second"],
  ["3rd", "third"],
]);

/** Proper names that are one word in spite of their capitals. */
const oneWord = /\b(?:[Oo]Auth|GraphQL|GitHub|GitLab|WhatsApp|PayPal|iOS|macOS|IPv(?=[46]))/g;

/**
 * Splits a string into lower-case ASCII words: at anything that is not a letter or digit, and at
 * changes of case (`HTTPServerError2` → `http`, `server`, `error2`; but `2FA`). Accents are
 * dropped, and other scripts yield no words. A possessive is the word itself (`user's` → `user`),
 * an elided article is no word (`l'utilisateur`), and other apostrophes join words.
 */
export function splitWords(text: string): readonly string[] {
  return remembered(text, () => splitAnew(text));
}

/** The same folders, segments and keys are split again and again. */
const remembered = createMemo<readonly string[]>(1_000_000);

function splitAnew(text: string): readonly string[] {
  const plain = decompose(text)
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([A-Za-z])['’]s(?![A-Za-z])/g, "$1")
    .replace(/(^|[^A-Za-z])(?:[CDJLMNSTcdjlmnst]|[Qq]u)['’](?=[A-Za-z])/g, "$1")
    .replace(/['’]/g, "")
    .replace(/(^|[^A-Za-z0-9])([0-9]+[A-Z]{1,3})(?![A-Za-z0-9])/g, (_, before: string, word: string) => before + lowerCase(word))
    .replace(/[ßæÆœŒøØđĐłŁðÐþÞı]/g, (letter) => latinLetters.get(letter) ?? letter)
    .replace(/(^|[^A-Z])([A-Z]{2,}s)(?![A-Za-z])/g, (_, before: string, plural: string) => before + capitalize(lowerCase(plural)))
    .replace(oneWord, (name) => capitalize(lowerCase(name)))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return plain
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => lowerCase(word))
    .map((word) => ordinals.get(word) ?? word);
}

/**
 * Drops articles: `Get a list of the users` reads as well without them. What no word follows is not
 * an article: `Plan A`, `a b`.
 */
export function withoutArticles(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, index) => !/^(?:a|an|the)$/.test(word) || (words[index + 1] ?? "").length < 2);
  return kept.length > 0 ? kept : words;
}

/** `["integration", "api", "keys"]` → `integration-api-keys`: at most 64 characters. */
export function toKebabCase(words: readonly string[]): string {
  return limitWords(words, maxNameLength, 1).join("-");
}

/** `user` → `User`; one ASCII letter, independent of the locale. */
export function capitalize(word: string): string {
  return upperCase(word.charAt(0)) + word.slice(1);
}

/**
 * Keeps whole words up to `most` characters, where each but the first takes `gap` more. A first
 * word that is too long is cut.
 */
export function limitWords(words: readonly string[], most: number, gap = 0): readonly string[] {
  const kept: string[] = [];
  let length = -gap;
  for (const word of words) {
    length += word.length + gap;
    if (length > most) return kept.length > 0 ? kept : [word.slice(0, most)];
    kept.push(word);
  }
  return kept;
}
