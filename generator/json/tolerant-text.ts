import { maxMarkerLength } from "../util/limits.ts";

/**
 * The offset after the `{{name}}` that starts at `start`, or -1 if none does. Names may contain
 * variables, but neither line breaks nor double quotes.
 */
export function findVariableEnd(text: string, start: number): number {
  if (!text.startsWith("{{", start)) return -1;
  let depth = 0;
  const limit = Math.min(text.length, start + maxMarkerLength);
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if (character === "\n" || character === '"') return -1;
    if (character !== "{" && character !== "}") continue;
    if (text.charAt(at + 1) !== character) return -1;
    at++;
    depth += character === "{" ? 1 : -1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/**
 * Whitespace that JSON does not allow: byte-order mark, control characters, no-break and
 * ideographic spaces, line separators.
 */
export function isOddWhitespace(code: number): boolean {
  if (code < 32 || code === 0xa0 || code === 0xfeff || code === 0x3000) return true;
  return code >= 0x2000 && code <= 0x202f && (code <= 0x200b || code >= 0x2028);
}
