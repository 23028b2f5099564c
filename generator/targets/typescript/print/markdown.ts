import { removeUnsafe } from "./characters.ts";
import { type Code, nothing, trust } from "./code.ts";

/** Prints a text as Markdown prose on one line: every character with a meaning is escaped, so it reads as it is written. */
export function printMarkdownText(text: string): Code {
  return trust(
    clean(text)
      .replace(/[\\`*_[\]<>|~&$]/g, "\\$&")
      .replace(/^(?:\d+(?=[.)])|[-=+#])/, escapeStart),
  );
}

/** A number at the start of a line would begin a list, and so would a dash. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

/**
 * Prints a text as inline code; the fence is longer than any run of back-ticks inside, bars are escaped for tables. A backslash before a bar, for which tables
 * have no code, makes it plain text.
 */
export function printMarkdownCode(text: string): Code {
  if (text.includes("\\|")) return printMarkdownText(text);
  const content = clean(text).replaceAll("|", "\\|");
  if (content === "") return nothing;
  const runs = content.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const padding = fence.length > 1 ? " " : "";
  return trust(`${fence}${padding}${content}${padding}${fence}`);
}

/** The first paragraph of a Markdown text as one line, at most `limit` characters: inline code stays code, all else is escaped. */
export function printMarkdownSummary(text: string, limit: number): Code {
  const paragraph = text.trim().split(/\n\s*\n/)[0] ?? "";
  const flat = clean(paragraph);
  const short = flat.length <= limit ? flat : `${cutAtWord(flat, limit)}…`;
  const pieces = short.split(/`([^`]+)`/);
  return trust(
    pieces
      .map((piece, index) => {
        if (index % 2 === 1) return printMarkdownCode(piece);
        const between = piece === "" && index > 0 && index < pieces.length - 1;
        return between ? " " : printInline(piece);
      })
      .join(""),
  );
}

/** Escapes a piece of a line; the blanks at its ends keep it apart from its neighbours. */
function printInline(piece: string): string {
  const start = piece.startsWith(" ") ? " " : "";
  const end = piece.length > 1 && piece.endsWith(" ") ? " " : "";
  return `${start}${printMarkdownText(piece)}${end}`;
}

/** Prints a table with aligned columns, as prettier lays it out. Cells are printed already; widths are those of texts without wide characters. */
export function printMarkdownTable(header: readonly Code[], rows: readonly (readonly Code[])[]): Code {
  const widths = header.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const printRow = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return trust([printRow(header), printRow(widths.map((width) => "-".repeat(width))), ...rows.map(printRow)].join("\n"));
}

function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const blank = cut.lastIndexOf(" ");
  return (blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, "");
}

function clean(text: string): string {
  return removeUnsafe(text).replace(/\s+/g, " ").trim();
}
