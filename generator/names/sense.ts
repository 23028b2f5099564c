import { limitWords } from "./words.ts";

/**
 * True for a word that says how things belong to what follows it, and means nothing without that:
 * `permissions applying to …`, `rules assigned to …`. Before other words ending like this stands no
 * noun, or they are nouns: `get billing for`.
 */
function isParticiple(word: string): boolean {
  if (
    /^(?:applying|belonging|relating|pertaining|corresponding|containing|matching|starting|ending|depending|referring|pointing|leading)$/.test(
      word,
    )
  )
    return true;
  return (
    /..(?:[^aeiou]|i|at|iz|us|os)ed$/.test(word) &&
    !/^(?:feed|seed|speed|embed|need|shed|sled|breed|bed|led|red|unused|archived|deleted)$/.test(word)
  );
}

/** Words that cannot end a name that was cut. */
const dangling = new Set(
  (
    "of the for to and or with by in from on at as that which who whose is are be if when where while into onto per via using " +
    "this your their its whether than than but not will can has have optionally based without"
  ).split(" "),
);

/**
 * Words before which a name may be cut: what follows says how, where or what for. What follows `of`
 * is often the main thing: `list of users`.
 */
export const connectives: ReadonlySet<string> = new Set(
  "for to and or with by in from on at as is are into onto per via using through under between against across after before during about over".split(
    " ",
  ),
);

/** Words that can be left out of a name, unless they are all that distinguishes it from another. */
const fillers = new Set(
  (
    "all any some each every one single multiple several many more certain various particular specific specified given existing new " +
    "current currently available respective corresponding associated entire whole full own"
  ).split(" "),
);
/** What stands before `of` and only says that there are many: `list of users`. */
const vessels = new Set("list lists collection set array page".split(" "));

/** A name that was cut makes sense with two words of this length together. */
const minLength = 8;

/**
 * The words of some clauses, at most `most` characters: as many whole clauses as fit, or the first
 * one up to a preposition. What is longer even so loses fillers first (`all`, `existing`, `list
 * of`), then what stands before its main noun, but never that noun: `retrieve customer balance
 * transaction` is not about a balance. Up to `last` characters, no noun is dropped.
 */
export function cutToSense(clauses: readonly (readonly string[])[], most: number, last = most): readonly string[] {
  const all = clauses.flat();
  if (lengthOf(all) <= most) return all;
  const kept: string[] = [];
  for (const clause of clauses) {
    if (lengthOf(kept) + lengthOf(clause) > most) break;
    kept.push(...clause);
  }
  if (isEnough(kept)) return kept;
  for (let end = limitWords(all, most).length; end > 1; end--) if (isPhrase(all, end)) return all.slice(0, end);
  const phrase = firstPhrase(clauses);
  const plain = withoutFillers(phrase, most);
  return lengthOf(plain) <= last ? plain : keepNoun(plain, last);
}

/** No name has so many words, so what follows is not read. */
const maxPhrase = 100;

/** The first clause that says enough, up to the first preposition. */
function firstPhrase(clauses: readonly (readonly string[])[]): readonly string[] {
  const words: string[] = [];
  for (const clause of clauses) {
    words.push(...clause.slice(0, maxPhrase));
    if (isEnough(words) || words.length >= maxPhrase) break;
  }
  const end = words.findIndex((_, index) => isPhrase(words, index));
  return withoutDangling(end < 0 ? words : words.slice(0, end));
}

/** True if the first words make sense and what follows says how, where or what for. */
function isPhrase(words: readonly string[], end: number): boolean {
  const next = words[end] ?? "";
  if (!isEnough(words.slice(0, end))) return false;
  if (end > 1 && isParticiple(next) && connectives.has(words[end + 1] ?? "")) return true;
  if (!connectives.has(next) || (end > 2 && isParticiple(words[end - 1] ?? ""))) return false;
  // What two verbs, or two adjectives, have in common comes after the second one.
  return !/^(?:and|or)$/.test(next) || end > 2;
}

/** Drops fillers, from the first one on, until the rest is short enough. */
function withoutFillers(words: readonly string[], most: number): readonly string[] {
  const kept: string[] = [];
  let length = lengthOf(words);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const isInside = length > most && index > 0 && index < words.length - 1;
    if (isInside && vessels.has(word) && words[index + 1] === "of" && index + 2 < words.length) {
      length -= word.length + 2;
      index++;
    } else if (isInside && (fillers.has(word) || /.{3}ly$/.test(word))) length -= word.length;
    else kept.push(word);
  }
  return kept;
}

/** Keeps the first and the last word, and of those between them the last ones that fit. */
export function keepNoun(words: readonly string[], most: number): readonly string[] {
  const [first = ""] = words;
  const rest = words.slice(1);
  let room = most - first.length;
  let start = rest.length;
  while (start > 0 && (rest[start - 1]?.length ?? 0) <= room) room -= rest[--start]?.length ?? 0;
  while (start < rest.length - 1 && dangling.has(rest[start] ?? "")) start++;
  return start < rest.length ? [first, ...rest.slice(start)] : limitWords(words, most);
}

/** Drops the last words while they need another one after them, but leaves `least` words. */
export function withoutDangling(words: readonly string[], least = 1): readonly string[] {
  let end = words.length;
  while (end > least && dangling.has(words[end - 1] ?? "")) end--;
  return words.slice(0, end);
}

/** Drops words that are said twice in a row, such as `parking parkings`, but no part of `1.1`. */
export function withoutEchoes(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => index === 0 || /^\d+$/.test(word) || stem(word) !== stem(words[index - 1] ?? ""));
}

/** A word without its plural ending. */
export function stem(word: string): string {
  return word.replace(/s$/, "");
}

/** The characters of some words together. */
export function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** True if some words make a name: more than a verb and fillers, with nothing left open. */
function isEnough(words: readonly string[]): boolean {
  const said = words.filter((word, index) => index === 0 || !(fillers.has(word) || vessels.has(word) || dangling.has(word)));
  return said.length > 1 && lengthOf(words) >= minLength && !dangling.has(words.at(-1) ?? "") && !fillers.has(words.at(-1) ?? "");
}
