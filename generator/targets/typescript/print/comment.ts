import { readAsText } from "../../../prose/html-text.ts";
import { defusePragmas, removeUnsafe } from "../../../util/characters.ts";
import { type Code, nothing, trust } from "./code.ts";
import { escapeMarkup } from "./comment-markup.ts";

const commentWidth = 110;
/** Parts of a longer comment are paragraphs. */
const shortComment = 100;
/** A longer description is cut in code; Postman has the rest. */
const maxLines = 60;
/** A longer word is not prose but, for example, an image in base64. */
const maxWord = 300;
/** A longer value that is quoted in a comment is cut. */
const maxQuoted = 200;

/**
 * Prints paragraphs as one `/** … *\/` block, or nothing if all are empty.
 *
 * The text is cleaned first (control and invisible characters are removed). Then the end of a
 * comment is broken, and anything that a tool could take for a tag, a pragma or HTML is defused.
 * `blocks` are separated by an empty line; each is text from the collection or our own.
 */
export function printDocComment(blocks: readonly (string | Code)[]): Code {
  const wrapped: string[] = [];
  for (const block of blocks) {
    const own = cleanCommentText(block);
    if (own === "") continue;
    if (wrapped.length > 0) wrapped.push("");
    wrapped.push(...wrapLines(own));
  }
  // What is code depends on all lines, and on where they break.
  const lines = escapeMarkup(wrapped);
  if (lines.length === 0) return nothing;
  const first = lines[0] ?? "";
  if (lines.length === 1 && first.length < commentWidth) return trust(`/** ${first} */`);
  return trust(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`);
}

/**
 * Prints the comment of a member: its parts are sentences of one line if they are short, and
 * paragraphs otherwise.
 */
export function printMemberComment(parts: readonly string[]): Code {
  const sentences = parts.map((part) => readAsText(part).trim()).filter((part) => part !== "");
  const line = sentences.map((part, index) => (index < sentences.length - 1 && /[^.!?:;…]$/.test(part) ? `${part}.` : part)).join(" ");
  return printDocComment(line.length <= shortComment && !line.includes("\n") ? [line] : parts);
}

/**
 * Prints an `@example` block with source code. The source may contain string literals made from
 * input, so comment ends and possible tags are broken here too, with escapes that mean the same in
 * a literal.
 */
export function printDocCommentWithExample(blocks: readonly string[], example: Code): Code {
  const text = printDocComment(blocks);
  const exampleLines = ["```ts", ...example.split("\n"), "```"].map((line) =>
    ` * ${line.replaceAll("*/", "*\\/").replace(/(^|\s)@/g, "$1\\u0040")}`.trimEnd(),
  );
  const body = text === "" ? [] : [...stripFrame(text), " *"];
  return trust(["/**", ...body, " * @example", ...exampleLines, " */"].join("\n"));
}

function stripFrame(comment: Code): string[] {
  const lines = comment.split("\n");
  if (lines.length === 1) return [` * ${comment.slice(4, -3)}`];
  return lines.slice(1, -1);
}

/**
 * Cleans text for a comment: no HTML, no unsafe characters, comment ends, tags or pragmas, and no
 * surrounding whitespace.
 */
function cleanCommentText(text: string): string {
  const clean = removeUnsafe(
    readAsText(text)
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replaceAll("\t", "  "),
  )
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/(^|[^A-Za-z0-9.`])@/gm, "$1\\@");
  return defusePragmas(clean, (character) => `${character} `).trim();
}

/** A value as inline code in a comment: on one line, and cut if it is long. */
export function quoteInComment(value: string): string {
  const flat = value.replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${flat.length > maxQuoted ? `${flat.slice(0, maxQuoted)}…` : flat}\``;
}

/** Breaks long lines at spaces; keeps the lines of lists, tables and code. */
function wrapLines(text: string): string[] {
  const wrapped: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" && wrapped.at(-1) === "") continue;
    wrapped.push(...wrapLine(line.trimEnd()));
    if (wrapped.length >= maxLines) return [...wrapped.slice(0, maxLines), "…"];
  }
  return wrapped;
}

function wrapLine(line: string): string[] {
  if (line.length <= commentWidth) return [line];
  const rows: string[] = [];
  const indent = " ".repeat(Math.min(line.length - line.trimStart().length, 20));
  let row = "";
  for (const whole of splitWords(line.trim())) {
    const word = whole.length > maxWord ? `${whole.slice(0, maxWord)}…` : whole;
    if (row !== "" && row.length + 1 + word.length > commentWidth) {
      rows.push(indent + row);
      row = "";
    }
    row = row === "" ? word : `${row} ${word}`;
  }
  rows.push(indent + row);
  return rows;
}

/** The words of a line. A code span that needs no escapes while it is whole counts as a word. */
function splitWords(line: string): readonly string[] {
  const parts = line.split(" ");
  if (!/`[^`]*<[^`]*`/.test(line)) return parts;
  const words: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const last = words.at(-1) ?? "";
    if (isOpen && last.length < commentWidth) words.splice(-1, 1, `${last} ${part}`);
    else words.push(part);
    if (part.split("`").length % 2 === 0) isOpen = !isOpen;
  }
  return words;
}
