/** A quoted string, an escaped quote or backslash outside of one, or a comment. */
const tokens = /\\["\\]|"(?:\\[^]|[^"\\])*"?|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/gu;

/**
 * Cuts comments from JSON text, as Postman does, and keeps everything else, including the
 * whitespace around them. A comment that is not closed runs to the end.
 */
export function cutComments(text: string): string {
  return text.replace(tokens, (token) => (token.startsWith("/") ? "" : token));
}
