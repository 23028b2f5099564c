import { readAsText } from "./html-text.ts";

/** A paragraph, heading or item of a list, on one line. */
interface Block {
  readonly kind: "paragraph" | "heading" | "item";
  readonly text: string;
}

/** Characters between the marks of a link or of emphasis. */
const maxMarked = 500;

const punctuation = String.raw`\s.,;:!?()"'“”‘’—–…`;
const image = new RegExp(String.raw`(\`[^\`]*\`)|!\[[^[\]]{0,${maxMarked}}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,100}\])`, "g");
const link = new RegExp(
  String.raw`(\`[^\`]*\`)|\[([^[\]]{0,${maxMarked}})\](?:\((?:[^()]|\([^()]{0,100}\)){0,2000}\)|\[[^[\]]{0,100}\])`,
  "g",
);
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>/g;
const emphasis = new RegExp(
  String.raw`(\`[^\`]*\`)|(?<=^|[${punctuation}])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\`]{1,${maxMarked}})(?<=\S)\2(?=$|[${punctuation}])`,
  "g",
);
const escaped = /(`[^`]*`)|\\([!-/:-@[\]^_{-~])/g;
const definition = /^\s{0,3}\[[^[\]]{1,100}\]:\s/;

/**
 * The first thing that a description in Markdown says, as plain text on one line: its first
 * paragraph, with the list that a colon announces, or else a list or a heading. Links are their
 * text, and images are dropped. Inline code keeps its backticks.
 */
export function readFirstProse(description: string, mostRead: number): string {
  const blocks = readBlocks(readAsText(description.slice(0, mostRead)))
    .map(({ kind, text }): Block => ({ kind, text: readInline(text) }))
    .filter(({ text }) => text !== "");
  const first = blocks.findIndex(({ kind }) => kind === "paragraph");
  const start = first < 0 ? blocks.findIndex(({ kind }) => kind === "item") : first;
  const found = blocks[start] ?? blocks[0];
  if (found === undefined) return "";
  if (found.kind === "heading" || (found.kind === "paragraph" && !found.text.endsWith(":"))) return found.text;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind !== "item");
  const items = (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text.replace(/[.;,]$/, ""));
  if (items.length === 0) return found.text;
  return found.kind === "item" ? [found.text.replace(/[.;,]$/, ""), ...items].join("; ") : `${found.text} ${items.join("; ")}`;
}

/** Finds the blocks of Markdown, without fenced code, tables and definitions of links. */
function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let kind: Block["kind"] = "paragraph";
  let lines: string[] = [];
  let isCode = false;
  const finish = (as: Block["kind"] = kind): void => {
    if (lines.length > 0) blocks.push({ kind: as, text: lines.join(" ") });
    lines = [];
    kind = "paragraph";
  };
  for (const line of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const content = line.replace(/^\s{0,20}(?:>\s?){0,5}/, "").trim();
    const heading = /^#{1,6}(?:\s+|$)/.exec(content) ?? /^#{2,6}(?=\S)/.exec(content);
    const bullet = /^(?:[-*+•]|\d{1,4}[.)])\s+/.exec(content);
    if (/^(?:```|~~~)/.test(content)) {
      finish();
      // A fence that ends on its line is inline code.
      if (content.indexOf("```", 3) < 0) isCode = !isCode;
      else lines.push(content.replaceAll("```", "`"));
    } else if (isCode) continue;
    else if (/^(?:={3,}|-{3,}|\*{3,}|_{3,})$/.test(content)) finish(/^[=-]/.test(content) && kind === "paragraph" ? "heading" : kind);
    else if (content === "" || /^\|.*\|$/.test(content) || definition.test(line)) finish();
    else if (heading !== null) {
      finish();
      lines.push(content.slice(heading[0].length).replace(/\s#{1,6}$/, ""));
      finish("heading");
    } else if (bullet !== null) {
      finish();
      kind = "item";
      lines.push(content.slice(bullet[0].length));
    } else lines.push(content);
  }
  finish();
  return blocks;
}

function readInline(text: string): string {
  return text
    .replace(image, (_, code?: string) => code ?? " ")
    .replace(link, (_, code?: string, name?: string) => code ?? name ?? "")
    .replace(autolink, "$1")
    .replace(emphasis, (_, code?: string, _mark?: string, marked?: string) => code ?? marked ?? "")
    .replace(escaped, (_, code?: string, character?: string) => code ?? character ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
