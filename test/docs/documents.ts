import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";

/** A Markdown file of the repository. */
export interface Document {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A fenced code block. */
export interface CodeBlock {
  /** Its document. */
  readonly path: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  /** Words after the fence: the language, then what is to be done with the block. */
  readonly info: readonly string[];
  /** Without the indentation of the fence, with a final line break. */
  readonly code: string;
}

/** README.md, ARCHITECTURE.md, CONTRIBUTING.md and all of docs/. */
export function readDocuments(): readonly Document[] {
  const pages = readdirSync(join(repository, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"))
    .sort();
  return ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...pages].map((path) => ({
    path,
    text: readFileSync(join(repository, path), "utf8"),
  }));
}

/** The fenced blocks of a document. */
export function listCodeBlocks({ path, text }: Document): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open:
    | { readonly indent: string; readonly fence: string; readonly info: readonly string[]; readonly line: number; readonly code: string[] }
    | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, indent = "", fence = "", info = ""] = /^( *)(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== "") open = { indent, fence, info: info.trim().split(/\s+/), line: index + 2, code: [] };
    } else if (fence === open.fence && info.trim() === "") {
      blocks.push({ path, line: open.line, info: open.info, code: open.code.map((own) => `${own}\n`).join("") });
      open = undefined;
    } else {
      open.code.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line}: the code block does not end`);
  return blocks;
}

/** A document without its code blocks: lines of the same number, those of code empty. */
export function withoutCode({ text }: Document): string {
  let fence = "";
  const lines = text.split("\n").map((line) => {
    const [, mark = ""] = /^ *(`{3,})/.exec(line) ?? [];
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && mark === fence) fence = "";
    else if (fence === "") return line;
    return "";
  });
  return lines.join("\n");
}

/** The anchor that GitHub gives the first heading with these words. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}

/** The anchors that GitHub gives the headings of a document. */
export function listAnchors(document: Document): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = [...withoutCode(document).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => {
    const slug = slugOf(heading);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  return new Set(anchors);
}

/** The targets of a document's links, without those in code. */
export function listLinks(document: Document): readonly string[] {
  const prose = withoutCode(document).replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = ""]) => target);
}
