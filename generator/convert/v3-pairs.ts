/** An entry of headers, parameters, variables or credentials. */
export interface Pair {
  readonly key: string;
  readonly value: unknown;
  readonly description?: string;
  readonly disabled?: boolean;
  readonly type?: string | undefined;
}

/**
 * Entries as a map of names and values, or, where that would lose something, as a list of
 * `{ key, value, … }`. Nothing for no entries.
 */
export function toPairs(pairs: readonly Pair[]): unknown {
  if (pairs.length === 0) return undefined;
  const names = new Set(pairs.map(({ key }) => key));
  const isPlain = pairs.every(
    ({ description = "", disabled = false, type, value }) =>
      description === "" && !disabled && type === undefined && typeof value === "string",
  );
  if (isPlain && names.size === pairs.length && ![...names].some(isUnsafeKey))
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
  return pairs.map(({ key, value, description = "", disabled = false, type }) => ({
    key,
    value,
    ...(type === undefined ? {} : { type }),
    ...(description === "" ? {} : { description }),
    ...(disabled ? { disabled } : {}),
  }));
}

/** A name that JavaScript would sort as an index, or take for a prototype. */
function isUnsafeKey(name: string): boolean {
  return name === "__proto__" || /^\d+$/u.test(name);
}
