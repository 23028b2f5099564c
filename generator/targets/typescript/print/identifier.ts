import { type Code, trust } from "./code.ts";
import { isIdentifierText } from "./literal.ts";

/**
 * Prints an allocated name. Throws if it is not an ASCII identifier, because that is a bug in
 * Postwright.
 */
export function printIdentifier(name: string): Code {
  if (!isIdentifierText(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return trust(name);
}
