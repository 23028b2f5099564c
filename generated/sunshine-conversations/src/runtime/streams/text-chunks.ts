import { type AnyCall, reading } from "./read-text.js";

/**
 * The text of a call's answer, in the pieces in which it arrives; no character is cut. A loop that
 * ends early ends the connection.
 */
export function textChunks(call: AnyCall): AsyncIterable<string> {
  return reading(call, ({ chunks }) => chunks);
}
