import MarkdownIt from "markdown-it";
import { marked } from "marked";

/** Renderers in use, each with the settings that let most through. */
export const renderers: readonly (readonly [name: string, render: (text: string) => string])[] = [
  ["markdown-it", (text) => new MarkdownIt({ html: true, linkify: true }).render(text)],
  ["markdown-it as CommonMark", (text) => new MarkdownIt("commonmark").render(text)],
  ["marked", (text) => marked.parse(text, { async: false, gfm: true })],
  ["marked with line breaks", (text) => marked.parse(text, { async: false, gfm: true, breaks: true })],
  ["marked without extensions", (text) => marked.parse(text, { async: false, gfm: false })],
  ["marked as the first Markdown", (text) => marked.parse(text, { async: false, gfm: false, pedantic: true })],
];

/**
 * What our own pages consist of, and the links that renderers make of a bare URL. markdown-it makes
 * one of `//www.h` too: it goes to another host, and runs nothing.
 */
const harmless =
  /^<(?:\/?(?:h[1-3]|p|pre|ul|li|code|table|thead|tbody|tr|th|td)|\/a|code class="language-(?:mermaid|ts|sh)"|a href="(?:(?:https?:)?\/\/|ftp:\/\/|mailto:)[^"<>\s]*"|(?:em|del|strong)|\/(?:em|del|strong))>$/;

/** Tags in rendered Markdown that our pages do not have. */
export function liveIn(html: string): readonly string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !harmless.test(tag));
}

/**
 * What simple readers take for prose. They pair backticks as they come, or skip those after a
 * backslash, or split tables first.
 */
export const simpleReaders: readonly ((line: string) => string)[] = [
  (line) => line.replace(/`[^`]*`/g, ""),
  (line) => line.replace(/(?<!\\)`(?:[^`\\]|\\.)*(?<!\\)`/g, ""),
  (line) => line.replace(/(`+)[^`]*\1/g, ""),
  (line) =>
    line
      .split("|")
      .map((cell) => cell.replace(/`[^`]*`/g, ""))
      .join("|"),
];

/** Lines of Markdown in which a simple reader sees HTML or a link. */
export function liveLines(page: string): readonly string[] {
  return page
    .split("\n")
    .flatMap((line) => simpleReaders.map((read) => read(line)))
    .filter((prose) => /<[a-z!?/]|(?<!\\)\]\(/i.test(prose));
}

const target = String.raw`(?!\s*(?!https?:|ftp:|mailto:|tel:)[a-z][a-z0-9+.-]*:)[^"<>]*`;
/** What Markdown consists of, with links and pictures. */
const markdown = new RegExp(
  String.raw`^<(?:/?(?:h[1-6]|p|pre|ul|ol|li|code|em|del|s|strong|blockquote|table|thead|tbody|tr|th|td)|[hb]r ?/?|/a|(?:code|t[dh]|ol|li)(?: (?:class|align|style|start)="[^"<>]*")+|a href="${target}"(?: title="[^"<>]*")?|img src="${target}" alt="[^"<>]*"(?: title="[^"<>]*")? ?/?|input (?:(?:checked|disabled)="" )+type="checkbox")>$`,
  "i",
);

/**
 * Tags in rendered Markdown that it did not make itself, and links that may run code. To a browser,
 * `<` before anything but these characters is text (HTML, "Tag open state"): marked writes `<_>`.
 */
export function liveInProse(html: string): readonly string[] {
  return (html.match(/<[a-z!/?][^>]*>?/gi) ?? []).filter((tag) => !markdown.test(tag));
}
