import { maxCellLength, maxDescriptionLength, maxTableColumns, maxTableRows } from "../util/limits.ts";
import { letters } from "../util/letters.ts";

/** A part of a description, reduced to what is needed to find tables and lists of parameters. */
export type Block =
  /**
   * `level` is the heading's level. A line that only introduces what follows (`Body:`) ranks below
   * all headings.
   */
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  /** The first row is the head. */
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  /** A list item. */
  | { readonly kind: "item"; readonly indent: number; readonly text: string };

const introductionLevel = 7;

/**
 * Reads the tables (Markdown, HTML), list items and headings of a description in order. Linear; a
 * description that is too long is cut off.
 */
export function readBlocks(description: string): readonly Block[] {
  const text = description.slice(0, maxDescriptionLength).replaceAll("\r\n", "\n");
  // The text from a closing tag to the next opening one is Markdown.
  return text.split(/<table\b/i).flatMap((piece, index) => {
    if (index === 0) return readLines(piece);
    const [table = "", ...others] = piece.split(/<\/table\b/i);
    return [{ kind: "table", rows: readHtmlRows(table) } as const, ...readLines(others.join("\n"))];
  });
}

function readHtmlRows(table: string): readonly (readonly string[])[] {
  return table
    .split(/<tr\b/i)
    .slice(1, maxTableRows)
    .map((row) =>
      row
        .split(/<t[hd]\b/i)
        .slice(1, maxTableColumns)
        .map(readHtmlCell),
    );
}

/** The content of a cell. `piece` starts in the middle of the opening tag. */
function readHtmlCell(piece: string): string {
  const close = piece.search(/<\/t[hdr]\b/i);
  return piece.slice(piece.indexOf(">") + 1, close < 0 ? undefined : close).trim();
}

function readLines(text: string): readonly Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || mark !== undefined) continue;
    const rows = isDelimiter(lines[index + 1] ?? "") && line.includes("|") ? readRows(lines, index) : [];
    if (rows.length > 0) {
      blocks.push({ kind: "table", rows });
      index += rows.length;
      continue;
    }
    const block = readHeading(line) ?? readListItem(line);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

/** `| --- | :---: |`: the line below the head of a table. */
function isDelimiter(line: string): boolean {
  return line.length < maxCellLength && line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line);
}

/** The head of a table and the rows below its delimiter. */
function readRows(lines: readonly string[], start: number): readonly (readonly string[])[] {
  const rows = [readCells(lines[start] ?? "")];
  for (let index = start + 2; index < lines.length && rows.length < maxTableRows; index++) {
    const line = lines[index] ?? "";
    if (!line.includes("|")) break;
    rows.push(readCells(line));
  }
  return rows;
}

function readCells(line: string): readonly string[] {
  const cells = line.trim().replaceAll("\\|", "\0").split("|").slice(0, maxTableColumns);
  const inner = cells.slice(cells[0]?.trim() === "" ? 1 : 0, cells.length > 1 && cells.at(-1)?.trim() === "" ? -1 : undefined);
  return inner.map((cell) => cell.trim().replaceAll("\0", "|"));
}

function readHeading(raw: string): Block | undefined {
  const line = raw.trim();
  const [, marks, text] = /^(#{1,6}) ?(.{1,200})$/.exec(line) ?? /^<h([1-6])[^<>]{0,80}>(.{1,200})$/i.exec(line) ?? [];
  if (marks !== undefined && text !== undefined) {
    const level = marks.startsWith("#") ? marks.length : Number(marks);
    return { kind: "heading", level, text: text.replace(/<\/?[a-z][^<>]{0,80}>|[#*`]/gi, "").trim() };
  }
  const strong = /^[-*+]? ?\*\*([^*]{1,80})\*\*:? ?$|^[-*+]? ?__([^_]{1,80})__:? ?$/.exec(line);
  const words = strong?.[1] ?? strong?.[2] ?? (isIntroduction(line) ? line : undefined);
  return words === undefined ? undefined : { kind: "heading", level: introductionLevel, text: words.replace(/:$/, "").trim() };
}

const fewWords = new RegExp(`^[${letters}][${letters}\\d -]{2,50}$`, "u");

/** A line of a few words, or any line that ends with a colon. */
function isIntroduction(line: string): boolean {
  if (line.length > 200 || /^[-*+|<>]/.test(line)) return false;
  return line.endsWith(":") || fewWords.test(line);
}

/** Four spaces would be code, or a nested list item. */
function readListItem(line: string): Block | undefined {
  const [, blanks = "", text] = /^( {0,3})[-*+•] {1,4}(\S.{0,2000})$/.exec(line) ?? [];
  return text === undefined ? undefined : { kind: "item", indent: blanks.length, text: text.trim() };
}
