import type { Call, CallerCall } from "./call.js";
import type { HeaderValues } from "./client.js";
import { refuse } from "./config-error.js";
import type { HeaderEntry } from "./draft.js";
import { toText } from "./values.js";
import { expand, newScope } from "./variables.js";

/** Headers of a call before body and credentials add theirs. */
export interface OwnHeaders {
  readonly entries: readonly HeaderEntry[];
  /** Lower-case names that the caller set or removed: credentials leave them alone. */
  readonly decided: ReadonlySet<string>;
}

/** The operation's headers, overridden by the client's, the call's and those in the arguments; the later the stronger. */
export function buildHeaders(call: Call): OwnHeaders {
  const scope = newScope(call.settings, call.options);
  const declared =
    call.mode === "verbatim"
      ? call.args.headers.map(({ key, value }): HeaderEntry => [key, value])
      : declaredHeaders(call);
  const entries = combine(declared.map(([name, value]): HeaderEntry => [expand(name, scope), expand(value, scope)]));
  if (call.mode === "verbatim") return { entries, decided: new Set() };
  const groups = [call.settings.options.headers, call.options.headers, call.args.headers].map((group) =>
    Object.entries(group ?? {}),
  );
  return {
    entries: groups.flat().reduce(override, entries),
    decided: new Set(groups.flat().map(([name]) => name.toLowerCase())),
  };
}

function declaredHeaders({ operation }: CallerCall): readonly HeaderEntry[] {
  return (operation.headers ?? []).flatMap(({ name, value }) =>
    typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [],
  );
}

function override(
  entries: readonly HeaderEntry[],
  [name, value]: readonly [string, HeaderValues[string]],
): readonly HeaderEntry[] {
  const others = withoutHeader(entries, name);
  return value === undefined || value === null ? others : [...others, [name, toText(value, `header "${name}"`)]];
}

/**
 * Lines of one name: all of them if spelled alike, else the last one in the place of the first; cookies are joined; a line without a name is left out.
 * That is how Postman does it.
 */
function combine(entries: readonly HeaderEntry[]): readonly HeaderEntry[] {
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

/** The headers with every line of that name left out. */
export function withoutHeader(entries: readonly HeaderEntry[], name: string): readonly HeaderEntry[] {
  return entries.filter(([other]) => !sameName(other, name));
}

/** The headers with one line of that name, at the end. */
export function withHeader(entries: readonly HeaderEntry[], name: string, value: string): readonly HeaderEntry[] {
  return [...withoutHeader(entries, name), [name, value]];
}

/** For `fetch`. Refuses a name or value that HTTP does not allow. */
export function toHeaders(entries: readonly HeaderEntry[]): Headers {
  const headers = new Headers();
  for (const [name, value] of entries) {
    try {
      headers.append(name, value);
    } catch {
      // The error of `append` may quote the value.
      refuse(`header ${JSON.stringify(name)} has a name or value that HTTP does not allow`);
    }
  }
  return headers;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
