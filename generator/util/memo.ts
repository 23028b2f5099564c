/** Makes a value for a key, or returns the one that was made before. */
export type Memo<T> = (key: string, make: () => T) => T;

/**
 * Remembers what was made for strings, for scripts that many items have. When the strings together
 * get longer than `most` UTF-16 units, it starts anew.
 */
export function createMemo<T>(most: number): Memo<T> {
  const known = new Map<string, T>();
  let length = 0;
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make();
    if (length + key.length > most) {
      known.clear();
      length = 0;
    }
    known.set(key, value);
    length += key.length;
    return value;
  };
}
