import { defusePragmas, escapeUnits, replaceUnsafe } from "../../../util/characters.ts";
import { type Code, trust } from "./code.ts";

/** Printable ASCII without quotes, backslashes, and the signs of pragmas: most strings. */
const plain = /^[ !$-<>?A-[\]-~]*$/;

/**
 * Prints a string as a TypeScript string literal: `JSON.stringify`, with `\u` escapes for
 * characters that must not appear raw in a file and for the sign of a pragma. Quotes are chosen as
 * prettier does, so prettier keeps the result.
 */
export function printString(text: string): Code {
  if (plain.test(text)) return trust(`"${text}"`);
  return trust(defusePragmas(replaceUnsafe(quote(text), escapeUnits), escapeUnits));
}

/**
 * Prints a long text for people to read: each of its lines as a string literal of its own. A
 * template literal would need further escapes, and one forgotten is enough to run code.
 */
export function printLines(text: string): Code {
  const lines = text.split("\n");
  if (lines.length < 2) return printString(text);
  return trust(`[\n${lines.map(printString).join(",\n")},\n].join("\\n")`);
}

/** Prettier's rule for quotes: single quotes if they save escapes. */
function quote(text: string): string {
  const json = JSON.stringify(text);
  if (!text.includes('"')) return json;
  const doubles = countOf(text, '"');
  if (doubles <= countOf(text, "'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

const identifierPattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** True if a name is an ASCII identifier. Reserved words count: they are valid property keys. */
export function isIdentifierText(text: string): boolean {
  return identifierPattern.test(text);
}

/**
 * Prints an allocated name. Throws if it is not an ASCII identifier, because that is a bug in
 * Postwright.
 */
export function printIdentifier(name: string): Code {
  if (!isIdentifierText(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return trust(name);
}

/** Prints a key of an object type: unquoted if it is an ASCII identifier, otherwise quoted. */
export function printTypeKey(key: string): Code {
  return isIdentifierText(key) && key !== "__proto__" ? trust(key) : printString(key);
}

/**
 * Prints a key of an object literal. `__proto__` becomes a computed key, because a plain one would
 * set the prototype.
 */
export function printObjectKey(key: string): Code {
  return key === "__proto__" ? trust('["__proto__"]') : printTypeKey(key);
}
