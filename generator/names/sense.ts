import { limitWords } from "./words.ts";

/** Words that cannot end a name that was cut. */
const dangling = new Set(
  (
    "of the for to and or with by in from on at as that which who whose is are be if when where while into onto per via using " +
    "this your their its whether than than but not will can has have optionally based"
  ).split(" "),
);

/**
 * Words before which a name may be cut: what follows says how, where or what for. What follows `of`
 * is often the main thing: `list of users`.
 */
const connectives = new Set(
  "for to and or with by in from on at as is are into onto per via using through under between against across after before during about over".split(
    " ",
  ),
);

/** A name that was cut makes sense with two words of this length together. */
const minLength = 8;

/**
 * The words of some clauses, at most `most` characters: as many whole clauses as fit, or the first
 * one up to a preposition.
 */
export function cutToSense(clauses: readonly (readonly string[])[], most: number): readonly string[] {
  const all = clauses.flat();
  if (lengthOf(all) <= most) return all;
  const kept: string[] = [];
  for (const clause of clauses) {
    if (lengthOf(kept) + lengthOf(clause) > most) break;
    kept.push(...clause);
  }
  if (isEnough(kept)) return withoutDangling(kept);
  const fitting = limitWords(all, most);
  for (let end = fitting.length; end > 1; end--) {
    if (!connectives.has(all[end] ?? "")) continue;
    const words = withoutDangling(all.slice(0, end));
    if (isEnough(words)) return words;
  }
  return withoutDangling(fitting);
}

/** Drops the last words while they need another one after them, but leaves `least` words. */
export function withoutDangling(words: readonly string[], least = 1): readonly string[] {
  let end = words.length;
  while (end > least && dangling.has(words[end - 1] ?? "")) end--;
  return words.slice(0, end);
}

/** Drops words that are said twice in a row, such as `parking parkings`. */
export function withoutEchoes(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => index === 0 || stem(word) !== stem(words[index - 1] ?? ""));
}

/** A word without its plural ending. */
export function stem(word: string): string {
  return word.replace(/s$/, "");
}

/** The characters of some words together. */
export function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function isEnough(words: readonly string[]): boolean {
  return words.length > 1 && lengthOf(words) >= minLength;
}
