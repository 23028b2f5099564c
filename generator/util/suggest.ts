/**
 * The word that was probably meant: the closest known one, at most two edits away (one for short
 * words).
 */
export function suggestWord(given: string, known: readonly string[]): string | undefined {
  const limit = given.length <= 3 ? 1 : 2;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of known) {
    // Cheap check first, so that a very long argument costs nothing.
    if (Math.abs(word.length - given.length) > limit) continue;
    const distance = countEdits(given, word);
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { word, distance };
  }
  return best?.word;
}

/** Levenshtein distance: insertions, deletions and replacements of UTF-16 units. */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
