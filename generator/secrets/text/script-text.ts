import { findByName } from "../find.ts";
import { findPatterns } from "../patterns.ts";
import { type Secret, withoutOverlaps } from "../secret.ts";

/**
 * The parts of JavaScript that can contain a secret: everything else is code. Offsets are those of
 * the content, without quotes.
 */
interface Piece {
  readonly kind: "string" | "template" | "comment";
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units before a string in which its name is searched for. */
const window = 200;

/** `name = "…"`, `name: "…"`, `"name": "…"`, `o["name"] = "…"`. */
const assigned = /([\w$-]{1,60})["'`]?\]?\s{0,9}[=:]$/;
/** `set("name", "…")`. */
const passed = /\(\s{0,9}["'`]([^"'`\n]{1,60})["'`]\s{0,9},$/;
/** `{ key: "name", value: "…" }`. */
const keyed = /\bkey["']?\s{0,9}:\s{0,9}["'`]([^"'`\n]{1,60})["'`]\s{0,9},\s{0,9}["']?value["']?\s{0,9}:$/;

/**
 * The secrets of a script: in strings, template strings and comments, by their form and by the name
 * that a string is assigned to. Names and calls are never replaced, so that the script still parses
 * afterwards. Linear.
 */
export function findInScript(text: string): readonly Secret[] {
  const named = findPieces(text).flatMap((piece) => findInPiece(text, piece));
  return withoutOverlaps([...findPatterns(text).map((secret) => onOneLine(secret)), ...named]);
}

function findInPiece(text: string, { kind, start, end }: Piece): readonly Secret[] {
  const content = text.slice(start, end);
  if (content.length < 3) return [];
  const name = kind === "string" ? nameOf(text, start, end) : undefined;
  const found = findByName(content, name === undefined ? { kind: "text" } : { kind: "value", name });
  const isCode = (secret: Secret): boolean => kind !== "string" && looksLikeCode(content, secret);
  return found
    .filter((secret) => !isCode(secret))
    .map((secret) => onOneLine({ ...secret, start: start + secret.start, end: start + secret.end }));
}

/** The name that the string is the value of. Beside a `+` it is only a part of the value. */
function nameOf(text: string, start: number, end: number): string | undefined {
  let sign = start - 2;
  while (sign > start - 10 && text.charAt(sign) === " ") sign -= 1;
  const isValue = /[=:,]/.test(text.charAt(sign));
  if (!isValue || /^\s{0,99}\+/.test(text.slice(end + 1, end + 101))) return undefined;
  const before = text.slice(Math.max(0, sign + 1 - window), sign + 1);
  if (text.charAt(sign) === ",") return passed.exec(before)?.[1];
  return (keyed.exec(before) ?? assigned.exec(before))?.[1];
}

/** Code in a comment or in a template's `${}`: a path of names, a call, an operator. */
function looksLikeCode(content: string, { start, end }: Secret): boolean {
  const value = content.slice(start, end);
  return content.charAt(end) === "(" || /^[\w$]+(?:\.[\w$[\]]+)+$|[()+]|\$\{/.test(value);
}

/** A placeholder with line breaks would end the string around it. */
function onOneLine(secret: Secret): Secret {
  return secret.placeholder.includes("\n") ? { ...secret, placeholder: secret.placeholder.replaceAll("\n", "\\n") } : secret;
}

/** A quote, the start of a comment, or a slash that may start a regular expression. */
const openings = /["'`]|\/[/*]?/g;

function findPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  openings.lastIndex = 0;
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const [sign] = match;
    const start = match.index + sign.length;
    if (sign === "/") {
      openings.lastIndex = startsRegExp(text, match.index) ? endOfLiteral(text, start, "/") + 1 : start;
      continue;
    }
    const end = endOf(text, start, sign);
    pieces.push({ kind: sign === "`" ? "template" : sign.startsWith("/") ? "comment" : "string", start, end });
    openings.lastIndex = Math.max(start, end + (sign === "/*" ? 2 : sign === "//" ? 0 : 1));
  }
  return pieces;
}

function endOf(text: string, start: number, sign: string): number {
  if (sign === "//") return orEnd(text, text.indexOf("\n", start));
  if (sign === "/*") return orEnd(text, text.indexOf("*/", start));
  return endOfLiteral(text, start, sign);
}

function orEnd(text: string, offset: number): number {
  return offset === -1 ? text.length : offset;
}

const stops: Readonly<Record<string, RegExp>> = {
  '"': /["\\\n]/g,
  "'": /['\\\n]/g,
  "`": /[`\\]/g,
  "/": /[/\\\n[\]]/g,
};

/**
 * Offset of the closing sign, or of the end of the line, where everything but templates must end.
 */
function endOfLiteral(text: string, start: number, sign: string): number {
  const stop = stops[sign];
  if (stop === undefined) return text.length;
  let inClass = false;
  stop.lastIndex = start;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const [found] = match;
    if (found === "\\") stop.lastIndex += 1;
    else if (found === "[" || found === "]") inClass = found === "[";
    else if (found === "\n" || !inClass) return match.index;
  }
  return text.length;
}

/** True if a value is expected here: after an operator, an opening bracket or a keyword. */
function startsRegExp(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at).trimEnd();
  return before === "" || /[(,=:[!&|?{};+\-*%<>~^]$|\b(?:return|typeof|case)$/.test(before);
}
