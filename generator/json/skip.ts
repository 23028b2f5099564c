/**
 * Skips over JSON text without building values. The text should be valid. On any other text every
 * function still ends, but its offset is meaningless.
 */

const quote = 0x22;
const backslash = 0x5c;

/** Offset of the first character at or after `at` that is not JSON whitespace. */
export function skipWhitespace(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && isWhitespace(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/**
 * Offset just after the string whose opening quote is at `at`, or the length of the text if the
 * string is not closed.
 */
export function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Offset just after the value that starts at `at`. */
export function skipValue(text: string, at: number): number {
  let depth = 0;
  let offset = at;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === quote) offset = skipString(text, offset);
    else if (isOpening(code)) {
      depth += 1;
      offset += 1;
    } else if (isClosing(code)) {
      if (depth === 0) return offset;
      depth -= 1;
      offset += 1;
    } else if (depth === 0 && (code === 0x2c || isWhitespace(code))) return offset;
    else {
      offset += 1;
      continue;
    }
    if (depth === 0) return offset;
  }
  return offset;
}

/** Offset of the first bracket that opens a level deeper than `limit`, or `undefined`. */
export function findTooDeep(text: string, limit: number): number | undefined {
  let depth = 0;
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === quote) {
      offset = skipString(text, offset);
      continue;
    }
    if (isOpening(code)) {
      depth += 1;
      if (depth > limit) return offset;
    } else if (isClosing(code)) depth -= 1;
    offset += 1;
  }
  return undefined;
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}
