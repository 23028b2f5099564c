import { maxMarkerLength } from "../util/limits.ts";

/** What had to be assumed to read a text as JSON. */
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
  | "odd-blank"
  | "truncated"
  | "trailing-text";

/** A position in a text with what was noticed on the way: the one mutable thing of the parser. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly assumptions: Set<Assumption>;
  /** How many tokens were seen that only JSON would have: quoted text, numbers, keywords, placeholders, variables, colons. */
  evidence: number;
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

/** A reader at the start of `text`. */
export function createReader(text: string): Reader {
  return { text, at: 0, assumptions: new Set(), evidence: 0 };
}

/** The character at the reader, `""` at the end. */
export function peek(reader: Reader): string {
  return reader.text.charAt(reader.at);
}

/** Moves over blanks and comments. */
export function skipBlanks(reader: Reader): void {
  const { text } = reader;
  while (reader.at < text.length) {
    const code = text.charCodeAt(reader.at);
    if (code === 32 || code === 10 || code === 13 || code === 9) reader.at++;
    else if (isOddBlank(code)) note(reader, "odd-blank").at++;
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
 * True for a double quote inside a string that should have been escaped, as in `"sku = "a" and more"`: text follows where no text can
 * stand, or the true end follows at once, and the line holds one more quote. Never true in valid JSON.
 */
function isInnerQuote(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (text.charAt(at) !== '"' || ",:]}\r\n".includes(next)) return false;
  if (next === '"') return ",]}\r\n".includes(text.charAt(at + 2));
  const line = text.slice(at + 1, at + 1 + maxMarkerLength).split("\n", 1)[0] ?? "";
  const follower = line.trimStart().charAt(0);
  const isText = line.startsWith("{{") || !",:[]{}'\"/".includes(follower);
  return follower !== "" && isText && line.includes('"');
}

/** Reads an escape and leaves the reader on its last character. What is no JSON escape stands for itself. */
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

/** Reads a number exactly as JSON writes it, or nothing if more text is glued to it (`12ab`, `007`, `5{{n}}`). */
export function readNumber(reader: Reader): string | undefined {
  numberPattern.lastIndex = reader.at;
  const found = numberPattern.exec(reader.text)?.[0];
  if (found === undefined || !endsToken(reader, reader.at + found.length)) return undefined;
  reader.at += found.length;
  reader.evidence++;
  return found;
}

/**
 * Reads `{{name}}` and gives the name as written; nothing if there is none. Names may hold blanks, odd characters and further
 * variables, as Postman allows, but no line break and no double quote, which would be an object's.
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

/** Reads `<placeholder>` without quotes, angle brackets included; nothing if there is none. */
export function readPlaceholder(reader: Reader): string | undefined {
  const window = reader.text.slice(reader.at, reader.at + maxMarkerLength);
  const found = /^<[^<>\n\r]*>/.exec(window)?.[0];
  if (found === undefined || !endsToken(reader, reader.at + found.length)) return undefined;
  reader.at += found.length;
  reader.evidence++;
  note(reader, "bare-word");
  return found;
}

/** Reads text without quotes up to the next JSON delimiter, cut of blanks at its end. May be empty. */
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

/** True if `text` at `index` is where a value without quotes must end: a delimiter, a blank, a comment or the end. */
export function endsToken(reader: Reader, index: number): boolean {
  if (index >= reader.text.length) return true;
  if (findVariableEnd(reader.text, index) !== -1) return false;
  return endsBareWord(reader.text, index, "value") || " \t".includes(reader.text.charAt(index));
}

/** Records an assumption and gives the reader back. */
export function note(reader: Reader, assumption: Assumption): Reader {
  reader.assumptions.add(assumption);
  return reader;
}

function endsBareWord(text: string, index: number, position: "key" | "value"): boolean {
  const character = text.charAt(index);
  if (",[]{}\"'\n\r".includes(character)) return true;
  if (character === ":") return position === "key";
  // `//` after a colon is the middle of a URL.
  return character === "/" && (text.charAt(index + 1) === "*" || (text.charAt(index + 1) === "/" && text.charAt(index - 1) !== ":"));
}

function findVariableEnd(text: string, start: number): number {
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

/** Blanks that JSON does not know: byte-order mark, control characters, no-break and ideographic spaces, line separators. */
function isOddBlank(code: number): boolean {
  if (code < 32 || code === 0xa0 || code === 0xfeff || code === 0x3000) return true;
  return code >= 0x2000 && code <= 0x202f && (code <= 0x200b || code >= 0x2028);
}
