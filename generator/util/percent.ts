/**
 * What a server reads out of a percent-encoded string (RFC 3986, section 2.1); the string itself if
 * an escape is broken or its bytes are not UTF-8.
 */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same for a name or a value of a form or a query, where `+` is a space (URL standard). */
export function decodeFormText(text: string): string {
  return decodePercent(text.replaceAll("+", " "));
}
