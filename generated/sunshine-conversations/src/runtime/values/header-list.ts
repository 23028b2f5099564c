import { refuse } from "./config-error.js";

/** A header line. */
export type HeaderEntry = readonly [name: string, value: string];

/**
 * Combines lines of the same name, as Postman does. If all are spelled alike, all are kept;
 * otherwise the last one takes the place of the first. Cookies are joined into one line. Lines
 * without a name are left out.
 */
export function combineHeaders(entries: readonly HeaderEntry[]): readonly HeaderEntry[] {
  const groups = new Map<string, readonly HeaderEntry[]>();
  for (const entry of entries) {
    const [name, value] = entry;
    const key = name.toLowerCase();
    const group = groups.get(key) ?? [];
    const [first] = group;
    if (name === "") continue;
    if (first === undefined || first[0] !== name) groups.set(key, [entry]);
    else groups.set(key, key === "cookie" ? [[name, `${first[1]}; ${value}`]] : [...group, entry]);
  }
  return [...groups.values()].flat();
}

/** The value of the first header of that name, in any case. */
export function headerValue(entries: readonly HeaderEntry[], name: string): string | undefined {
  return entries.find(([other]) => sameName(other, name))?.[1];
}

/** The headers without the lines of that name. */
export function withoutHeader(entries: readonly HeaderEntry[], name: string): readonly HeaderEntry[] {
  return entries.filter(([other]) => !sameName(other, name));
}

/** The headers with a single line of that name, at the end. */
export function withHeader(entries: readonly HeaderEntry[], name: string, value: string): readonly HeaderEntry[] {
  return [...withoutHeader(entries, name), [name, value]];
}

/** The characters of a name in HTTP (RFC 9110). */
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/** Of control characters, only the tab is allowed in a value. */
const forbidden = /[^\t -~\x80-\xff]/;

/**
 * Converts the headers for `fetch`. Refuses a name or value that HTTP does not allow; line breaks
 * around a value are cut, since `fetch` treats them as whitespace. A list, because engines lose
 * `__proto__` of an object.
 */
export function toHeaders(entries: readonly HeaderEntry[]): [name: string, value: string][] {
  return entries.map(([name, text]) => {
    const value = forbidden.test(text) ? trimLines(text) : text;
    if (!token.test(name) || forbidden.test(value))
      // The message must not quote the value.
      refuse(`header ${JSON.stringify(name)} has a name or value that HTTP does not allow`);
    return [name, value];
  });
}

/** A text without the blank lines around its only line; any other text as it is. */
function trimLines(text: string): string {
  const lines = text.split(/[\r\n]/).filter((each) => /[^\t ]/.test(each));
  return lines.length > 1 ? text : lines.join("");
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
