import { escapeUnits, replaceUnsafe } from "../../../util/characters.ts";

/**
 * Prints data as an expression of a script: JSON in which no character ends a line, hides text or
 * begins a tag.
 */
export function printSafeJson(value: unknown): string {
  return replaceUnsafe(JSON.stringify(value), escapeUnits).replace(/[<>&]/g, escapeUnits);
}
