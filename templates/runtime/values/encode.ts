const utf8 = new TextEncoder();

function percent(text: string): string {
  let encoded = "";
  for (const byte of utf8.encode(text)) encoded += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  return encoded;
}

/** Percent-encodes a path that may hold escapes already: the WHATWG URL parser's path set, as Postman does. */
export function encodePath(text: string): string {
  return text.replace(/[^\u0021-\u007e]|["<>`{}]/gu, percent);
}

/** Percent-encodes a query piece that may hold escapes already: the WHATWG URL parser's query set for `http(s)`. */
export function encodeQuery(text: string): string {
  return text.replace(/[^\u0021-\u007e]|["'<>]/gu, percent);
}

/** Percent-encodes everything but `A-Z a-z 0-9 - _ . ~`, for urlencoded bodies. */
export function encodeForm(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.~]+/gu, percent);
}

/** Makes a value data in a path: what could be read as URL syntax, an escape or a matrix parameter is escaped. */
export function escapePath(value: string): string {
  return value.replace(/[%/\\?#;{}]/gu, percent);
}

/** The same for a value in a query; `+` too, since servers read it as a blank. */
export function escapeQuery(value: string): string {
  return value.replace(/[%&#+;{}]/gu, percent);
}

/** The same for a key in a query. */
export function escapeQueryKey(key: string): string {
  return key.replace(/[%&#+;{}=]/gu, percent);
}

/**
 * Escapes what would end a declared query value (`&`, `#`), and `=` in a key, outside of `{{variables}}`. Postman does so before it puts variables in: a
 * variable's own `&` separates.
 */
export function escapeDeclared(text: string, part: "key" | "value"): string {
  const reserved = part === "key" ? /[&#=]/gu : /[&#]/gu;
  return text
    .split(/(\{\{[^{}]*\}\})/u)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(reserved, percent)))
    .join("");
}
