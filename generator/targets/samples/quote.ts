import { replaceUnsafe } from "../../util/characters.ts";
import { createQuote, indent, joinSource, type Quote, type Snippet, source } from "./source.ts";

/** How a language with double-quoted literals escapes characters. */
export interface Escapes {
  /** Characters that have an escape of their own. */
  readonly special: Readonly<Record<string, string>>;
  /** The escape of any other character that must not appear raw. */
  readonly other: (codePoint: number) => string;
}

/** The door of a language with double-quoted literals. */
export function createDoubleQuote({ special, other }: Escapes): Quote {
  const escapes = new Map(Object.entries(special));
  const unsafe = (character: string): string => other(character.codePointAt(0) ?? 0);
  return createQuote((text) => {
    const escaped = Array.from(text, (character) => escapes.get(character) ?? replaceUnsafe(character, unsafe));
    return `"${escaped.join("")}"`;
  });
}

/** What most languages escape. */
export const usualEscapes = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" } as const;

/** `\u` escapes of UTF-16 units. */
export function inUnits(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => `\\u${hex(text.charCodeAt(index), 4)}`).join("");
}

/** `\u{…}` of a code point. */
export function inBraces(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`;
}

/** `\u` of four digits or `\U` of eight. */
export function inDigits(codePoint: number): string {
  return codePoint > 0xffff ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}

/** The literal of a POSIX shell. A shell cannot pass a NUL, so it is left out. */
export const quoteShell: Quote = createQuote((text) => `'${text.replaceAll("\0", "").replaceAll("'", "'\\''")}'`);

/**
 * A long text for readers: a literal for each line, joined by the operator of the language, on
 * lines of their own.
 */
export function quoteLines(text: string, quote: Quote, operator: string, spaces: number): Snippet {
  const parts = text.split(/(?<=\n)/).map(quote);
  if (parts.length < 2) return quote(text);
  return indent(source`${joinSource(parts, `${operator}\n`)}`, spaces);
}
