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

/**
 * Control characters that `Headers` accepts but HTTP does not: RFC 9110 allows only the tab.
 */
const controlCharacter = /[\0-\x08\x0a-\x1f\x7f]/;

/** Converts the headers for `fetch`. Refuses a name or value that HTTP does not allow. */
export function toHeaders(entries: readonly HeaderEntry[]): Headers {
  const headers = new Headers();
  for (const [name, value] of entries) {
    try {
      headers.append(name, value);
    } catch {
      // The error of `append` may quote the value.
      refuseHeader(name);
    }
  }
  // `append` has trimmed line breaks at the ends, which it treats as whitespace.
  for (const [name, value] of headers) if (controlCharacter.test(value)) refuseHeader(name);
  return headers;
}

function refuseHeader(name: string): never {
  return refuse(`header ${JSON.stringify(name)} has a name or value that HTTP does not allow`);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
