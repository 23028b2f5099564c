import { readFirstProse } from "../../../prose/markdown-text.ts";
import { onPrintableLine, removeUnsafe } from "../../../util/characters.ts";
import { type Code, nothing, trust } from "./code.ts";
import { letters, numbers } from "../../../util/letters.ts";

/*
 * Renderers disagree on backticks. Some let a backslash escape one, some do not; some read a code
 * span before a link, some after it. So no escaped string contains a backtick, and the only
 * backticks on a page are single ones that belong to our own code spans: every renderer pairs
 * these alike.
 */

/** Prints a string as one line of Markdown prose that reads as the string was written. */
export function printMarkdownText(text: string): Code {
  return trust(
    onPrintableLine(text)
      .replace(/[\\*_[\]|~$]/g, "\\$&")
      // Character references: no renderer takes them for markup, whatever it thinks of backslashes.
      .replace(/[`<>]|&(?=#|[A-Za-z][A-Za-z0-9]{1,31};)/g, (character) => references.get(character) ?? character)
      .replace(/^(?:\d+(?=[.)])|[-=+#])/, escapeStart),
  );
}

const references: ReadonlyMap<string, string> = new Map([
  ["`", "&#96;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&#38;"],
]);

/** A number at the start of a line would begin a list, and so would a dash. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

/** Prints a string as inline code, or as prose where some renderer might end the code too early. */
export function printMarkdownCode(text: string): Code {
  const content = onPrintableLine(text);
  if (content === "") return nothing;
  return isPlainCode(content) ? trust(`\`${content.replaceAll("|", "\\|")}\``) : printMarkdownText(content);
}

/**
 * A backtick needs a longer fence, which not all renderers know; after a backslash some do not
 * see the end of the code. A bar may split a cell of a table, so what stands beside it must be
 * harmless as prose too.
 */
function isPlainCode(content: string): boolean {
  return !/[`\\]/.test(content) && (!content.includes("|") || !/[<>[\]!&*_~$:@]/.test(content));
}

/** A description is read up to this many times what is printed: badges may come first. */
const readAhead = 20;

/**
 * Prints what a description in Markdown says first as one line, cut to `limit` characters. Inline
 * code stays code if every renderer reads it as such. All else is plain text, and escaped.
 */
export function printMarkdownSummary(text: string, limit: number): Code {
  return printMarkdownLine(readFirstProse(text, limit * readAhead), limit);
}

/** Prints a string as one line, cut to `limit` characters. Only inline code is read as Markdown. */
export function printMarkdownLine(text: string, limit: number): Code {
  const flat = onPrintableLine(text);
  const short = flat.length <= limit ? flat : `${cutAtWord(flat, limit)}…`;
  const pieces = short.split("`");
  const isClear = pieces.length % 2 === 1 && !/``|\\`/.test(short);
  if (!isClear) return printMarkdownText(short);
  return trust(pieces.map((piece, index) => (index % 2 === 1 ? printSpan(piece, pieces[index - 1] ?? "") : printInline(piece))).join(""));
}

/** A word at whose end a code span may follow. */
const apart = new RegExp(`^[${letters}${numbers}"'“‘(,;-]*$`, "u");

/**
 * A URL in prose swallows a code span that follows without a space, and with it the start of the
 * code.
 */
function printSpan(content: string, before: string): string {
  const isApart = apart.test(before.slice(-100).split(" ").at(-1) ?? "");
  return isApart && content === content.trim() ? printMarkdownCode(content) : printMarkdownText(`\`${content}\``);
}

/** Escapes a piece of a line. The spaces at its ends keep it apart from its neighbours. */
function printInline(piece: string): string {
  const start = piece.startsWith(" ") ? " " : "";
  const end = piece.length > 1 && piece.endsWith(" ") ? " " : "";
  return `${start}${printMarkdownText(piece)}${end}`;
}

/**
 * Prints code for a fenced block. Three backticks can only stand in a string literal there; they
 * are spelt as escapes, so no renderer ends the block at them.
 */
export function printFencedCode(source: Code): Code {
  return trust(source.replaceAll("```", "\\u0060\\u0060\\u0060"));
}

/**
 * Prints any text as a fenced block, with a fence that is longer than every row of backticks in it.
 * `language` is a word of our own, or empty.
 */
export function printFencedText(text: string, language: "" | "sh"): Code {
  const clean = removeUnsafe(text);
  const longest = (clean.match(/`+/g) ?? []).reduce((most, row) => Math.max(most, row.length), 2);
  const fence = "`".repeat(longest + 1);
  return trust(`${fence}${language}\n${clean}\n${fence}`);
}

/**
 * Prints a table with aligned columns, as prettier lays it out. The cells are printed already.
 * Widths are right for strings without wide characters.
 */
export function printMarkdownTable(header: readonly Code[], rows: readonly (readonly Code[])[]): Code {
  const widths = header.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const printRow = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return trust([printRow(header), printRow(widths.map((width) => "-".repeat(width))), ...rows.map(printRow)].join("\n"));
}

/** Cuts between words, and before a code span that would lose its end. */
function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  const words = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "");
  const isInCode = words.split("`").length % 2 === 0 && text.indexOf("`", words.length) >= 0;
  return isInCode ? words.slice(0, words.lastIndexOf("`")).trimEnd() : words;
}
