/** True if a text contains the markers that git leaves at a conflict of a merge. */
export function hasConflict(text: string): boolean {
  return conflictOffset(text) !== undefined && /^>{7}(?: |\r?$)/m.test(text);
}

/** Where the first conflict of a merge begins. */
export function conflictOffset(text: string): number | undefined {
  return /^<{7}(?: |\r?$)/m.exec(text)?.index;
}
