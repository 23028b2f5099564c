import type { Program } from "acorn";
import { maxScriptLength } from "../../util/limits.ts";
import { BoundedParser, tooDeepMessage } from "./bounded-parser.ts";

/** A script's syntax tree, or why there is none. Offsets are in UTF-16 units. */
export type ParsedScript =
  | { readonly kind: "program"; readonly program: Program }
  | { readonly kind: "too-large" }
  | { readonly kind: "too-deep"; readonly offset: number }
  /** `problem` is one of our own sentences: acorn's messages quote the script. */
  | { readonly kind: "broken"; readonly offset: number; readonly problem: string };

/**
 * Parses a script as Postman does: as the body of an async function. The only door to acorn, next
 * to the types of its tree in `tree.ts`. Never throws for what a script may contain, and takes time
 * in proportion to its length.
 */
export function parseScript(text: string): ParsedScript {
  if (text.length > maxScriptLength) return { kind: "too-large" };
  try {
    const program = BoundedParser.parse(text, {
      ecmaVersion: "latest",
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      checkPrivateFields: false,
    });
    return { kind: "program", program };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = "pos" in error && typeof error.pos === "number" ? error.pos : 0;
    return error.message.startsWith(tooDeepMessage)
      ? { kind: "too-deep", offset }
      : { kind: "broken", offset, problem: describe(error.message) };
  }
}

const problems: readonly (readonly [start: string, problem: string])[] = [
  ["Unexpected token", "there is something that does not belong here, or something before it is missing"],
  ["Unexpected character", "there is a character that JavaScript does not know"],
  ["Unexpected keyword", "there is a keyword where none can be"],
  ["Unterminated string", "a string is not closed on its line"],
  ["Unterminated template", "a template string is not closed"],
  ["Unterminated comment", "a comment is not closed"],
  ["Unterminated regular", "a regular expression is not closed"],
  ["Invalid regular", "a regular expression is malformed"],
  ["Identifier '", "a name is declared twice"],
  ["Identifier directly", "a number runs into a name"],
  ["Invalid number", "a number is malformed"],
  ["Missing catch", "`try` has neither `catch` nor `finally`"],
  ["Assigning to rvalue", "something is assigned to what is not a variable"],
  ["'import'", "`import` and `export` cannot be in a script"],
];

function describe(message: string): string {
  return problems.find(([start]) => message.startsWith(start))?.[1] ?? "it is not JavaScript";
}
