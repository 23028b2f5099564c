import { hasLetterOrNumber, letters, numbers } from "../util/letters.ts";

const entities: ReadonlyMap<string, string> = new Map([
  ["&nbsp;", " "],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#34;", '"'],
  ["&#39;", "'"],
  ["&apos;", "'"],
  ["&amp;", "&"],
]);

/**
 * The text of HTML within Markdown: code and list items become Markdown, other tags are removed,
 * entities are decoded. The look-ahead is bounded.
 */
export function readHtml(text: string): string {
  return text
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/[uo]l)\b[^<>]{0,80}>/gi, "\n")
    .replace(/<li\b[^<>]{0,80}>/gi, "\n- ")
    .replace(/<\/?(?:code|tt)\b[^<>]{0,80}>/gi, "`")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(/&(?:nbsp|lt|gt|quot|apos|amp|#34|#39);/g, (entity) => entities.get(entity) ?? entity);
}

/** Text with uniform line ends, spaces and punctuation (full-width marks become ASCII). */
export function normaliseText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .replaceAll("：", ": ")
    .replaceAll("；", "; ")
    .replaceAll("，", ", ");
}

/** Text without Markdown's marks around words: backticks, asterisks, escapes, links. */
export function stripMarkup(text: string): string {
  return text
    .replace(/\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/\\([_*`|[\]])/g, "$1")
    .replace(/[`*]/g, "")
    .trim();
}

const documentedName = new RegExp(`^[${letters}${numbers}_$@.:[\\]/-]+$`, "u");

/**
 * True if the text can be a name that is sent, as documentation writes it: no whitespace, no
 * Postman variable.
 */
export function isDocumentedName(text: string): boolean {
  return text.length <= 100 && documentedName.test(text) && hasLetterOrNumber(text);
}
