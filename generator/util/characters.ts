/**
 * Characters that never appear raw in an output file: control characters, soft hyphens,
 * bidirectional marks, invisible and line-separating characters, tags, lone surrogates. They can
 * hide code from a reader, or end a line invisibly. One linear expression without overlapping
 * alternatives.
 */
const unsafe =
  // The ranges below are control characters on purpose.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb]|[\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

/** A first look for anything but printable ASCII and line feeds: most texts have nothing else. */
const unusual = /[^\n -~]/;

/** Replaces every unsafe character, except line feeds, with the result of `replace`. */
export function replaceUnsafe(text: string, replace: (character: string) => string): string {
  return unusual.test(text) ? text.replace(unsafe, replace) : text;
}

/**
 * Removes unsafe characters, for comments and Markdown, which have no escapes. Whitespace becomes a
 * space, and invisible characters are dropped. Control characters and lone surrogates are spelt out
 * (`\u001b`), so that a reader sees what was there. Line feeds stay.
 */
export function removeUnsafe(text: string): string {
  return replaceUnsafe(text, (character) => {
    if (/\s/.test(character)) return " ";
    return /[\p{Cc}\p{Surrogate}]/u.test(character) ? escapeUnits(character) : "";
  });
}

/** A string on one line: every run of whitespace is a space, and there is none at the ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The same without unsafe characters: text that a page or a registry shows as it is. */
export function onPrintableLine(text: string): string {
  return onOneLine(removeUnsafe(text));
}

/** `\u` escapes of a character, one per UTF-16 unit, as in string literals. */
export function escapeUnits(character: string): string {
  let escaped = "";
  for (let index = 0; index < character.length; index++) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}

/**
 * Marks that tools look for anywhere in a file, in literals as well as in comments: TypeScript's
 * `@ts-…` and `@jsx…`, vitest's `@vitest-environment`, `@preserve` for licence collectors, and
 * `#__PURE__` and `#__NO_SIDE_EFFECTS__`, which make bundlers drop calls.
 */
const pragma = /[@#](?=ts-|jsx|vitest|jest|flow|license|preserve|cc_on|__)/gi;

/** Node and debuggers load the file that this names, wherever it appears in the text. */
const sourceMap = /(source(?:Mapping)?URL)=/gi;

/** Most texts have none of the characters that pragmas need. */
const pragmaSign = /[@#=]/;

/**
 * Breaks pragmas: `escape` returns the replacement of the character that makes them one (`@`, `#`
 * or `=`).
 */
export function defusePragmas(text: string, escape: (character: string) => string): string {
  if (!pragmaSign.test(text)) return text;
  return text.replace(pragma, escape).replace(sourceMap, (_, word: string) => word + escape("="));
}
