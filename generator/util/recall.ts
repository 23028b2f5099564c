/**
 * Makes a value from a text, or returns the one that was made from the same text under the same key
 * last time.
 */
export type Recall<T> = (key: string, text: string, make: () => T) => T;

/** Remembers the last text of each key, and what was made of it. */
export function createRecall<T>(): Recall<T> {
  const known = new Map<string, { readonly text: string; readonly made: T }>();
  return (key, text, make) => {
    const last = known.get(key);
    if (last?.text === text) return last.made;
    const made = make();
    known.set(key, { text, made });
    return made;
  };
}
