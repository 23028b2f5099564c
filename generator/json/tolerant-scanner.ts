import { findVariableEnd, isOddWhitespace } from "./tolerant-text.ts";
import { maxMarkerLength } from "../util/limits.ts";

/** An assumption that was made to read a text as JSON. */
export type Assumption =
  | "variable"
  | "variable-member"
  | "comment"
  | "trailing-comma"
  | "extra-comma"
  | "missing-comma"
  | "missing-colon"
  | "missing-value"
  | "mismatched-bracket"
  | "newline-in-string"
  | "bad-escape"
  | "unescaped-quote"
  | "unquoted-key"
  | "single-quotes"
  | "bare-word"
  | "elision"
  | "odd-whitespace"
  | "truncated"
  | "several-texts"
  | "trailing-text";

/** A position in a text, with what was noticed so far: the only mutable state of the parser. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly assumptions: Set<Assumption>;
  /**
   * The number of tokens that suggest JSON: quoted strings, numbers, keywords, placeholders,
   * variables, colons.
   */
  evidence: number;
  /** The text nests too deeply to go on. */
  tooDeep: boolean;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Creates a reader at the start of `text`. */
export function createReader(text: string): Reader {
  return { text, at: 0, assumptions: new Set(), evidence: 0, tooDeep: false };
}

/** The character at the reader, or `""` at the end. */
export function peek(reader: Reader): string {
  return reader.text.charAt(reader.at);
}

/** Skips whitespace and comments. */
export function skipSpace(reader: Reader): void {
  const { text } = reader;
  while (reader.at < text.length) {
    const code = text.charCodeAt(reader.at);
    if (code === 32 || code === 10 || code === 13 || code === 9) reader.at++;
    else if (isOddWhitespace(code)) note(reader, "odd-whitespace").at++;
    else if (!skipComment(reader)) return;
  }
}

/** Reads a quoted string; the reader is at its opening quote. */
export function readQuoted(reader: Reader): string {
  const { text } = reader;
  const quote = text.charCodeAt(reader.at++);
  if (quote === 39) note(reader, "single-quotes");
  let value = "";
  let start = reader.at;
  for (; reader.at < text.length; reader.at++) {
    const code = text.charCodeAt(reader.at);
    if (code === quote && isInnerQuote(text, reader.at)) note(reader, "unescaped-quote");
    else if (code === quote) {
      reader.evidence++;
      return value + text.slice(start, reader.at++);
    }
    if (code < 32) note(reader, "newline-in-string");
    if (code !== 92) continue;
    value += text.slice(start, reader.at) + readEscape(reader);
    start = reader.at + 1;
  }
  note(reader, "truncated");
  return value + text.slice(start);
}

/**
 * True for a double quote inside a string that should have been escaped, as in
 * `"sku = "a" and more"`: it is followed by text where none is allowed, or directly by the real
 * closing quote, and the line has one more quote. Never true in valid JSON.
 */
function isInnerQuote(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (text.charAt(at) !== '"' || ",:]}\r\n".includes(next)) return false;
  if (next === '"') return ",]}\r\n".includes(text.charAt(at + 2));
  const line = text.slice(at + 1, at + 1 + maxMarkerLength).split("\n", 1)[0] ?? "";
  const follower = line.trimStart().charAt(0);
  const isText = line.startsWith("{{") || !",:[]{}'\"/|".includes(follower);
  return follower !== "" && isText && line.includes('"');
}

/**
 * Reads an escape and leaves the reader on its last character. An escape that JSON does not know
 * stands for its letter.
 */
function readEscape(reader: Reader): string {
  const letter = reader.text.charAt(reader.at + 1);
  const known = escapes.get(letter);
  reader.at++;
  if (known !== undefined) return known;
  const digits = reader.text.slice(reader.at + 1, reader.at + 5);
  if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(digits)) {
    reader.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }
  note(reader, "bad-escape");
  return letter;
}

/**
 * Reads a number that is written as in JSON. Returns nothing if more text is joined to it (`12ab`,
 * `007`, `5{{n}}`).
 */
export function readNumber(reader: Reader): string | undefined {
  numberPattern.lastIndex = reader.at;
  const found = numberPattern.exec(reader.text)?.[0];
  if (found === undefined || !endsToken(reader, reader.at + found.length)) return undefined;
  reader.at += found.length;
  reader.evidence++;
  return found;
}

/**
 * Reads `{{name}}` and returns the name as written, or nothing if there is none. As in Postman,
 * names may contain spaces, odd characters and further variables. Line breaks and double quotes are
 * not allowed, because they would belong to an object.
 */
export function readVariable(reader: Reader): string | undefined {
  const end = findVariableEnd(reader.text, reader.at);
  if (end === -1) return undefined;
  const name = reader.text.slice(reader.at + 2, end - 2);
  reader.at = end;
  reader.evidence++;
  note(reader, "variable");
  return name;
}

/** True if a `{{name}}` starts here. */
export function isAtVariable(reader: Reader): boolean {
  return findVariableEnd(reader.text, reader.at) !== -1;
}

/** Reads an unquoted `<placeholder>`, including the angle brackets, or nothing if there is none. */
export function readPlaceholder(reader: Reader): string | undefined {
  const window = reader.text.slice(reader.at, reader.at + maxMarkerLength);
  const found = /^<[^<>\n\r]*>/.exec(window)?.[0];
  if (found === undefined || !endsToken(reader, reader.at + found.length)) return undefined;
  reader.at += found.length;
  reader.evidence++;
  note(reader, "bare-word");
  return found;
}

/** Skips the dots that stand for further elements (`[1, 2, ...]`). True if there were any. */
export function skipElision(reader: Reader): boolean {
  const { text, at } = reader;
  let end = at;
  while (text.charAt(end) === "." || text.charAt(end) === "\u2026") end++;
  if (end === at || (end === at + 1 && text.charAt(at) === ".") || !endsToken(reader, end)) return false;
  note(reader, "elision").at = end;
  return true;
}

/** Reads unquoted text up to the next JSON delimiter, without trailing whitespace. May be empty. */
export function readBareWord(reader: Reader, position: "key" | "value"): string {
  const start = reader.at;
  const { text } = reader;
  while (reader.at < text.length) {
    const variableEnd = findVariableEnd(text, reader.at);
    if (variableEnd !== -1) {
      note(reader, "variable");
      reader.evidence++;
      reader.at = variableEnd;
    } else if (endsBareWord(text, reader.at, position)) break;
    else reader.at++;
  }
  return text.slice(start, reader.at).trimEnd();
}

/**
 * True if an unquoted value must end at `index`: at a delimiter, whitespace, a comment or the end.
 */
export function endsToken(reader: Reader, index: number): boolean {
  if (index >= reader.text.length) return true;
  if (findVariableEnd(reader.text, index) !== -1) return false;
  return endsBareWord(reader.text, index, "value") || " \t".includes(reader.text.charAt(index));
}

/** Records an assumption and returns the reader. */
export function note(reader: Reader, assumption: Assumption): Reader {
  reader.assumptions.add(assumption);
  return reader;
}

function endsBareWord(text: string, index: number, position: "key" | "value"): boolean {
  const character = text.charAt(index);
  if (",[]{}\"'\n\r".includes(character)) return true;
  if (character === ":") return position === "key";
  if (character === "|") return position === "value";
  // `//` after a colon is part of a URL.
  return character === "/" && (text.charAt(index + 1) === "*" || (text.charAt(index + 1) === "/" && text.charAt(index - 1) !== ":"));
}

function skipComment(reader: Reader): boolean {
  const { text, at } = reader;
  if (text.startsWith("//", at)) {
    const end = text.indexOf("\n", at);
    reader.at = end === -1 ? text.length : end;
  } else if (text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    if (end === -1) note(reader, "truncated");
    reader.at = end === -1 ? text.length : end + 2;
  } else return false;
  note(reader, "comment");
  return true;
}
