/**
 * Parses an absolute URL by the WHATWG standard; `undefined` if it is not one.
 *
 * `URL.canParse` is not used: in Node 20 and 22 it becomes false for hosts with Latin-1 characters
 * (`http://exämple.com`) after some thousand calls, once V8 has compiled the caller. The output
 * would then depend on how much was generated before.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
