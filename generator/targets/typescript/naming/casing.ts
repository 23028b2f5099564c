import { capitalize, limitWords } from "../../../names/words.ts";
import { maxNameLength } from "../../../util/limits.ts";

/** `["create", "key"]` → `createKey`: at most 64 characters, never starting with a digit. */
export function toCamelCase(words: readonly string[]): string {
  return joinCamelCase(limitWords(words, maxNameLength));
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
  const whole = limitWords(words, maxNameLength);
  if (whole.length === words.length) return startWithLetter(whole.map(capitalize).join(""));
  const tail = limitWords(words.slice(-1), maxNameLength / 2);
  const kept = limitWords(words.slice(0, -1), maxNameLength - tail.join("").length);
  return startWithLetter([...kept, ...tail].map(capitalize).join(""));
}

/** True for a name that could have been allocated: a safe ASCII identifier of sensible length. */
export function isAllocatableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name) && !name.startsWith("__");
}

function startWithLetter(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}
