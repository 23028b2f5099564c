export const utf8: TextEncoder = new TextEncoder();

function percent(text: string): string {
  let encoded = "";
  for (const byte of utf8.encode(text)) encoded += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return encoded;
}

/** A text with what fits a pattern escaped; most texts have nothing of it. */
function escape(text: string, pattern: RegExp): string {
  return text.search(pattern) === -1 ? text : text.replace(pattern, percent);
}

/**
 * Percent-encodes a path that may already contain escapes. As in Postman, these are the characters
 * that the WHATWG URL parser encodes in a path.
 */
export function encodePath(text: string): string {
  return escape(text, /[^\u0021-\u007e]|["<>`{}]/gu);
}

/**
 * Percent-encodes a piece of a query that may already contain escapes: the characters that the
 * WHATWG URL parser encodes in the query of an `http(s)` URL.
 */
export function encodeQuery(text: string): string {
  return escape(text, /[^\u0021-\u007e]|["'<>]/gu);
}

/** Percent-encodes everything but `A-Z a-z 0-9 - _ . ~`, for urlencoded bodies. */
export function encodeForm(text: string): string {
  return escape(text, /[^A-Za-z0-9\-_.~]+/gu);
}

/** Decodes percent-encoded text; text that is not, stays as it is. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Escapes a value in a path: URL syntax, escapes and matrix parameters in it become plain data. */
export function escapePath(value: string): string {
  return escape(value, /[%/\\?#;{}]/gu);
}

/** Escapes a value in a query. Also escapes `+`, which servers would read as a space. */
export function escapeQuery(value: string): string {
  return escape(value, /[%&#+;{}]/gu);
}

/** Escapes a key in a query. */
export function escapeQueryKey(key: string): string {
  return escape(key, /[%&#+;{}=]/gu);
}

/**
 * Escapes what would end a declared query value (`&`, `#`), and in a key also `=`. Skips
 * `{{variables}}`: Postman replaces them later, so an `&` in a variable's value does separate.
 */
export function escapeDeclared(text: string, part: "key" | "value"): string {
  const reserved = part === "key" ? /[&#=]/gu : /[&#]/gu;
  return text
    .split(/(\{\{[^{}]*\}\})/u)
    .map((piece, index) => (index % 2 === 1 ? piece : escape(piece, reserved)))
    .join("");
}
