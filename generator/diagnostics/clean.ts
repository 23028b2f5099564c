/**
 * Characters that must not reach a terminal or a log unchanged: control characters, line and
 * paragraph separators, bidirectional marks, invisible characters and lone surrogates.
 */
const unsafe =
  // Control characters are exactly what this pattern looks for.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

const blank = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Turns a string from the input into one line that is safe for a terminal and a CI log. Line breaks
 * and tabs become spaces; other control, bidirectional and invisible characters are removed. The
 * marks that CI systems obey (`::command` at the start of a line, `##[` and `##vso[` anywhere) are
 * broken up with a space. The result is cut to `limit` UTF-16 units, ending in `…`.
 */
export function cleanText(text: string, limit = 200): string {
  const line = text
    .slice(0, limit * 4)
    .replace(unsafe, (character) => (blank.test(character) ? " " : ""))
    .replaceAll("##", "# #")
    .replaceAll("::", ": :");
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/**
 * One line of JSON. The characters that `cleanText` would change are written as `\u` escapes, so
 * that no data is lost.
 */
export function cleanJson(value: unknown): string {
  const escape = (character: string): string =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
  return JSON.stringify(value).replace(unsafe, escape).replaceAll("##", "\\u0023\\u0023").replaceAll("::", "\\u003a\\u003a");
}
