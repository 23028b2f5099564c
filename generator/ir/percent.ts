/**
 * Percent-encoding for what fixtures expect on the wire. Written apart from the run-time's encoder on purpose: the generated tests hold one
 * against the other.
 */

/** A caller's value in a path: everything is escaped but what a segment may hold without being read as syntax. */
export function encodePathArgument(text: string): string {
  return encodeExcept(text, /[A-Za-z0-9\-._~!$&'()*+,:=@[\]|^]/);
}

/** A caller's value in a query. */
export function encodeQueryArgument(text: string): string {
  return encodeExcept(text, /[A-Za-z0-9\-._~!$()*,:=@/?[\]|^`\\]/);
}

/** A caller's key in a query. */
export function encodeQueryKey(text: string): string {
  return encodeExcept(text, /[A-Za-z0-9\-._~!$()*,:@/?[\]|^`\\]/);
}

/** A text of the collection in a path, which may hold escapes already: the WHATWG URL parser's path set. */
export function encodePathText(text: string): string {
  return encodeExcept(text.replaceAll("\\", "/"), /[!#$%&'()*+,\-./0-9:;=?@A-Z[\]^_a-z|~]/);
}

/** A text of the collection in a query: the WHATWG URL parser's query set for http(s). */
export function encodeQueryText(text: string): string {
  return encodeExcept(text, /[!#$%&()*+,\-./0-9:;=?@A-Z[\\\]^_`a-z{|}~]/);
}

/** A key or value of an urlencoded body. */
export function encodeFormText(text: string): string {
  return encodeExcept(text, /[A-Za-z0-9\-_.~]/).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodeExcept(text: string, plain: RegExp): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return Array.from(wellFormed, (character) => (plain.test(character) ? character : encodeOne(character))).join("");
}

/** `encodeURIComponent` leaves a few marks that other encoders escape. */
function encodeOne(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
