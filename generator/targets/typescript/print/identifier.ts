import { type Code, trust } from "./code.ts";
import { isIdentifierText } from "./literal.ts";

/** Prints an allocated name. Throws (our own bug) if it could not stand as an ASCII identifier. */
export function printIdentifier(name: string): Code {
  if (!isIdentifierText(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return trust(name);
}
