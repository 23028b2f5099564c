import { removeUnsafe } from "./characters.ts";
import { type Code, nothing, trust } from "./code.ts";
import { defusePragmas } from "./pragma.ts";

const WIDTH = 110;
/** A description longer than this is cut in code; Postman holds the rest. */
const MAX_LINES = 60;
/** A word longer than this is no prose: an image in base64, say. */
const MAX_WORD = 300;
/** A value quoted in a comment is cut after as many characters. */
const MAX_QUOTED = 200;

/**
 * Prints paragraphs as one `/** … *\/` block, or nothing when all are empty.
 *
 * Texts are cleaned first (controls and invisible characters go), then the end of a comment is broken and whatever a tool could take
 * for a tag or pragma is defused. `blocks` are separated by an empty line; each is a text of the collection or one of ours.
 */
export function printDocComment(blocks: readonly (string | Code)[]): Code {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = cleanCommentText(block);
    if (own === "") continue;
    if (lines.length > 0) lines.push("");
    lines.push(...wrapLines(own));
  }
  if (lines.length === 0) return nothing;
  const first = lines[0] ?? "";
  if (lines.length === 1 && first.length < WIDTH) return trust(`/** ${first} */`);
  return trust(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`);
}

/**
 * Prints an `@example` block around source of ours. The source may hold string literals made of input, so the end of a comment and what would be a tag are
 * broken here too, by escapes that mean the same in a literal.
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

/** Cleans text for a comment: no unsafe characters, no comment end, no tag, no pragma, no blanks around it. */
function cleanCommentText(text: string): string {
  const clean = removeUnsafe(text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replaceAll("\t", "  "))
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/(^|[^A-Za-z0-9.`])@/gm, "$1\\@");
  return defusePragmas(clean, (character) => `${character} `).trim();
}

/** A value as inline code in a comment, on one line and cut where it is long. */
export function quoteInComment(value: string): string {
  const flat = value.replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${flat.length > MAX_QUOTED ? `${flat.slice(0, MAX_QUOTED)}…` : flat}\``;
}

/** Breaks long lines at blanks; keeps the line structure of lists, tables and code. */
function wrapLines(text: string): string[] {
  const wrapped: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" && wrapped.at(-1) === "") continue;
    wrapped.push(...wrapLine(line.trimEnd()));
    if (wrapped.length >= MAX_LINES) return [...wrapped.slice(0, MAX_LINES), "…"];
  }
  return wrapped;
}

function wrapLine(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const rows: string[] = [];
  const indent = " ".repeat(Math.min(line.length - line.trimStart().length, 20));
  let row = "";
  for (const whole of line.trim().split(" ")) {
    const word = whole.length > MAX_WORD ? `${whole.slice(0, MAX_WORD)}…` : whole;
    if (row !== "" && row.length + 1 + word.length > WIDTH) {
      rows.push(indent + row);
      row = "";
    }
    row = row === "" ? word : `${row} ${word}`;
  }
  rows.push(indent + row);
  return rows;
}
