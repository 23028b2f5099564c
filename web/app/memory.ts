/** Names are those that the pages of a reference use. */
function keyOf(name: string): string {
  return `postwright-${name}`;
}

/** A remembered choice. Some browsers refuse: then nothing is remembered. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice in this browser. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // It is a convenience.
  }
}
