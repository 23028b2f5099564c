/** Longest identifier we build, in characters, before a suffix. */
const MAX_LENGTH = 64;

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
    .replace(ONE_WORD, (name) => capitalize(name.toLowerCase()))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return plain
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** `["create", "key"]` → `createKey`, at most 64 characters, never starting with a digit. */
export function toCamelCase(words: readonly string[]): string {
  const [first = "", ...rest] = limit(words);
  const joined = first + rest.map(capitalize).join("");
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}

/** `["create", "key", "response"]` → `CreateKeyResponse`. Of an overlong name the last word stays: it says what kind of thing it is. */
export function toPascalCase(words: readonly string[]): string {
  const kept = limit(words);
  const tail = kept.length < words.length ? words.slice(-1) : [];
  const joined = [...kept, ...tail].map(capitalize).join("");
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}

/** `["integration", "api", "keys"]` → `integration-api-keys`. */
export function toKebabCase(words: readonly string[]): string {
  return limit(words).join("-");
}

export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whole words up to the limit; one overlong word is cut. */
function limit(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length;
    if (length > MAX_LENGTH) return kept.length > 0 ? kept : [word.slice(0, MAX_LENGTH)];
    kept.push(word);
  }
  return kept;
}
