import { skipWhitespace, skipString } from "../json/skip.ts";
import { NAMED_KIND } from "./secret.ts";
import { nameStrength } from "./names.ts";
import { valuePlaceholder } from "./placeholder.ts";
import { isSecretUnder } from "./value.ts";

/** Replaces the secrets of a value that stands under a name in JSON; gives the same text if there are none. */
export type ReplaceValue = (value: string, name: string) => string;

interface Frame {
  readonly isObject: boolean;
  /** The key that the array or object stands under. */
  readonly owner: string;
  key: string;
  /** The value of `key` or `name`: in `{ "key": "password", "value": "…" }` it names the value. */
  named: string;
}

interface Scan {
  readonly text: string;
  readonly replace: ReplaceValue;
  readonly found: (kind: string, original: string, placeholder: string) => void;
  readonly frames: Frame[];
  at: number;
  /** Up to where the output has been written. */
  written: number;
  output: string;
  /** The last character that is no blank, outside of texts. */
  last: string;
}

const bare = /[^\s,[\]{}:"]+/y;

/**
 * Replaces secrets in a text that is JSON, or nearly: variables without quotes, comments, single quotes and a cut-off end do no harm. Everything but the
 * replaced values stays byte for byte. One pass, no recursion but that of `replace`.
 */
export function redactJsonText(text: string, replace: ReplaceValue, found: Scan["found"]): string {
  const scan: Scan = { text, replace, found, frames: [], at: 0, written: 0, output: "", last: "" };
  for (scan.at = skipWhitespace(text, 0); scan.at < text.length; scan.at = skipWhitespace(text, scan.at)) step(scan);
  return scan.written === 0 ? text : scan.output + text.slice(scan.written);
}

function step(scan: Scan): void {
  const { text, frames, at } = scan;
  const character = text.charAt(at);
  const frame = frames.at(-1);
  const variable = endOfVariable(text, at);
  if (variable !== undefined) {
    scan.at = variable;
    scan.last = "}";
  } else if (character === '"') readText(scan, skipString(text, at));
  else if (character === "'" && "{[,:".includes(scan.last)) readText(scan, endOfSingle(text, at));
  else if ("{[]},:".includes(character)) {
    if (character === "{" || character === "[") frames.push({ isObject: character === "{", owner: nameOf(frame), key: "", named: "" });
    if (character === "}" || character === "]") frames.pop();
    if (character === "," && frame !== undefined) frame.key = "";
    scan.last = character;
    scan.at++;
  } else readBare(scan);
}

/** Offset behind the `{{name}}` that starts here. Names are short: a bounded look ahead keeps the scan linear. */
function endOfVariable(text: string, at: number): number | undefined {
  if (!text.startsWith("{{", at)) return undefined;
  const end = text.slice(at, at + 300).indexOf("}}");
  return end === -1 ? undefined : at + end + 2;
}

function endOfSingle(text: string, at: number): number {
  const end = text.indexOf("'", at + 1);
  return end === -1 ? text.length : end + 1;
}

/** The name of what stands here: its key, or that of the array around it. */
function nameOf(frame: Frame | undefined): string {
  if (frame === undefined) return "";
  if (!frame.isObject) return frame.owner;
  if (frame.key !== "value" && frame.key !== "Value") return frame.key;
  const owner = frame.named === "" ? frame.owner : frame.named;
  return nameStrength(owner) === "none" ? frame.key : owner;
}

function readText(scan: Scan, end: number): void {
  const { text, at } = scan;
  const frame = scan.frames.at(-1);
  const literal = text.slice(at, end);
  const value = unescape(literal);
  scan.at = end;
  scan.last = '"';
  const isKey = frame?.isObject === true && frame.key === "" && text.charAt(skipWhitespace(text, end)) === ":";
  const replaced = isKey ? scan.replace(value, "") : scan.replace(value, nameOf(frame));
  if (isKey) frame.key = value;
  else if (frame !== undefined && /^(?:key|name|header|field)$/i.test(frame.key)) frame.named = value;
  if (replaced !== value) write(scan, at, end, escapeAs(literal, replaced));
}

/** A number under a credential's name is a secret too: a PIN, a one-time code. */
function readBare(scan: Scan): void {
  const { text, at } = scan;
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0] ?? text.charAt(at);
  const frame = scan.frames.at(-1);
  scan.at = at + word.length;
  scan.last = "a";
  if (frame?.isObject === true && frame.key === "" && text.charAt(skipWhitespace(text, scan.at)) === ":") {
    frame.key = word;
    return;
  }
  const name = nameOf(frame);
  const strength = nameStrength(name);
  if (strength === "none" || !(Number.isNaN(Number(word)) ? isSecretUnder(name, word) : isSecretNumber(word, name))) return;
  const placeholder = valuePlaceholder(word);
  if (placeholder === word) return;
  scan.found(NAMED_KIND, word, placeholder);
  write(scan, at, scan.at, placeholder);
}

/** Counts and ages of tokens are numbers too, so only names of passwords and codes make one a secret. */
function isSecretNumber(word: string, name: string): boolean {
  return /^\d{3,15}$/.test(word) && (nameStrength(name) === "password" || /(?:otp|pin)$/i.test(name));
}

function write(scan: Scan, start: number, end: number, replacement: string): void {
  scan.output += scan.text.slice(scan.written, start) + replacement;
  scan.written = end;
}

function unescape(literal: string): string {
  const inner = literal.slice(1, literal.length > 1 && literal.endsWith(literal.charAt(0)) ? -1 : undefined);
  if (!inner.includes("\\") || literal.startsWith("'")) return inner;
  try {
    const value: unknown = JSON.parse(`"${inner.replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1))}"`);
    return typeof value === "string" ? value : inner;
  } catch {
    return inner;
  }
}

function escapeAs(literal: string, value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1);
  return literal.startsWith("'") ? `'${escaped.replaceAll("'", " ")}'` : `"${escaped}"`;
}
