import MarkdownIt from "markdown-it";
import { readAsText } from "../../../prose/html-text.ts";
import type { Code } from "../../typescript/print/code.ts";
import { removeUnsafe } from "../../../util/characters.ts";
import { type Html, markup, printText, trustHtml } from "./html.ts";

/** A longer description is printed as it is written: it is no prose, and nobody reads it. */
const maxMarkdown = 200_000;

/** What a link may lead to. There is nothing that a link without a scheme could be relative to. */
const allowedLink = /^(?:https?:\/\/|mailto:)[^\s]/i;

type Rules = MarkdownIt["renderer"]["rules"];

/**
 * Descriptions are Markdown of strangers: HTML in it is text, a link leads to the web or to mail,
 * and a picture is a link to it, so that a page loads nothing. No attribute but `href` and `rel` is
 * printed: the library would align the cells of tables by inline styles.
 */
function createParser(heading: "h2" | "p"): MarkdownIt {
  const parser = new MarkdownIt("default", { html: false, linkify: false });
  parser.validateLink = (url) => allowedLink.test(url);
  const own: Rules = {
    heading_open: () => `<${heading} class="heading">`,
    heading_close: () => `</${heading}>\n`,
    image: (tokens, index) => printImage(tokens[index]),
    fence: (tokens, index) => `<pre tabindex="0"><code>${String(printText(tokens[index]?.content ?? ""))}</code></pre>\n`,
    code_block: (tokens, index) => `<pre tabindex="0"><code>${String(printText(tokens[index]?.content ?? ""))}</code></pre>\n`,
  };
  Object.assign(parser.renderer.rules, own);
  parser.core.ruler.push("attributes", ({ tokens }) => {
    for (const token of tokens) {
      token.attrs = null;
      limitAttributes(token.children ?? []);
    }
  });
  return parser;
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

function limitAttributes(tokens: readonly Token[]): void {
  let links = 0;
  for (const token of tokens) {
    if (token.type === "link_open")
      token.attrs = [
        ["href", token.attrGet("href") ?? ""],
        ["rel", "noopener noreferrer nofollow"],
      ];
    if (token.type === "image") token.meta = { isInLink: links > 0 };
    links += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
  }
}

/** A link has no other link in it. */
function printImage(token: Token | undefined): string {
  const title = token?.content.trim() ?? "";
  const shown = printText(title === "" ? "picture" : title);
  if (token?.meta?.isInLink === true) return String(shown);
  return String(markup`<a href="${printText(token?.attrGet("src") ?? "")}" rel="noopener noreferrer nofollow">${shown}</a>`);
}

const ofPages = createParser("h2");
const ofFields = createParser("p");

/** Prints a description of a page, with its headings one level below that of the page. */
export function printMarkdown(text: string): Html | undefined {
  return render(ofPages, text);
}

/** Prints the description of a field or a folder, which has no headings of its own. */
export function printFieldMarkdown(text: string): Html | undefined {
  return render(ofFields, text);
}

function render(parser: MarkdownIt, text: string): Html | undefined {
  const clean = removeUnsafe(text).trim();
  if (clean === "") return undefined;
  if (clean.length > maxMarkdown) return markup`<p>${printText(clean)}</p>`;
  return trustHtml(parser.render(readAsText(clean)).trim());
}

/** Prints a line that a printer for Markdown has made. */
export function printPrintedLine(line: Code): Html {
  return trustHtml(ofFields.renderInline(line));
}
