/** Line width of generated code, shared with the formatter. */
export const printWidth = 120;

/**
 * Latin, Greek, Cyrillic, Armenian and common punctuation, each one column wide. Wide characters,
 * combining ones and emoji are not.
 */
const narrowText = /^[\u0000-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u203b]*$/;

/** True if each character is one column wide, as our printers count. */
export function isNarrow(text: string): boolean {
  return narrowText.test(text);
}

/** A line that prettier would break. It does not break the titles of tests. */
const overlongLine = new RegExp(`^(?! *(?:test|describe)\\().{${printWidth + 1}}`, "m");

/** True if a line of a test is too long. */
export function hasOverlongLine(text: string): boolean {
  return overlongLine.test(text);
}
