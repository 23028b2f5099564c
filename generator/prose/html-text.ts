/** Elements that begin and end on lines of their own. */
const blocks = "address|blockquote|center|dd|details|div|dl|dt|figure|h[1-6]|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul";
/** Elements within lines. What else stands in angle brackets is no HTML: `<userId>`. */
const inline =
  "a|abbr|b|big|br|caption|cite|code|col|colgroup|del|em|font|hr|i|img|ins|kbd|li|mark|s|samp|small|span|strike|strong|sub|sup|td|th|tt|u|var";

const anyTag = new RegExp(`</?(?:${blocks}|${inline})(?:\\s[^<>]{0,1000})?/?>`, "i");
const blockTag = new RegExp(`</?(?:${blocks})(?:\\s[^<>]{0,1000})?/?>|<[bh]r(?:\\s[^<>]{0,200})?/?>`, "gi");
const inlineTag = new RegExp(`</?(?:${inline})(?:\\s[^<>]{0,1000})?/?>`, "gi");

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["copy", "©"],
  ["gt", ">"],
  ["hellip", "…"],
  ["laquo", "«"],
  ["ldquo", "“"],
  ["lsquo", "‘"],
  ["lt", "<"],
  ["mdash", "—"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["quot", '"'],
  ["raquo", "»"],
  ["rdquo", "”"],
  ["reg", "®"],
  ["rsquo", "’"],
  ["trade", "™"],
]);

/**
 * The text of a description that may contain HTML: paragraphs, lists and rows of tables on lines of
 * their own, code in backticks, links with their targets in brackets. Markdown and what it quotes
 * as code stay as they are. Linear.
 */
export function readAsText(description: string): string {
  // Beside escaped backticks, readers do not agree on what is code.
  if (!/[<&]/.test(description) || description.includes("\\`")) return description;
  // The pieces at odd places are code.
  const pieces = description.split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/);
  const isHtml = pieces.some((piece, index) => index % 2 === 0 && anyTag.test(piece));
  const text = pieces.map((piece, index) => (index % 2 === 0 ? decodeEntities(isHtml ? dropTags(piece) : piece) : piece)).join("");
  return isHtml
    ? text
        .replace(/[ \t]+\n/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim()
    : text;
}

function dropTags(text: string): string {
  return text
    .replace(/<!--[\s\S]{0,10000}?-->/g, "")
    .replace(/<li(?:\s[^<>]{0,1000})?>\s*/gi, "\n- ")
    .replace(/<\/li>\s*/gi, "\n")
    .replace(/<\/t[hd]>\s*<t[hd](?:\s[^<>]{0,1000})?>/gi, " | ")
    .replace(/<a\s[^<>]{0,500}?href\s*=\s*["']?(https?:[^\s"'<>]{1,500})["']?[^<>]{0,500}>([^<>]{0,500})<\/a>/gi, printLink)
    .replace(/<\/?(?:code|tt|kbd|samp)(?:\s[^<>]{0,200})?>/gi, "`")
    .replace(/<\/(?:p|h[1-6]|table|ul|ol|dl|div)>\s*/gi, "\n\n")
    .replace(blockTag, "\n")
    .replace(inlineTag, "");
}

function printLink(_: string, target: string, text: string): string {
  return text.trim() === "" || text.trim() === target ? target : `${text} (${target})`;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
  });
}
