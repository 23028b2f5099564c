/*
 * Editors and documentation tools render comments as Markdown, and some of them let HTML through.
 * Descriptions are not ours, so nothing in them may become an element or a link with a scheme that
 * runs code. Escapes are only left out in code that every renderer takes for code.
 */

/** What may begin an element, a comment or an instruction. */
const opening = /(\\*)<(?=[a-z/!?])/gi;
/** A word that renderers turn into a link, with all backslashes that follow. */
const urlWord = /:\/\/|www\.|@|mailto:/i;
/** The target of a link or of a reference, if its scheme may run code. Schemes may be disguised. */
const unsafeTarget = /\]([(:])(?=\s*<?\s*(?!(?:https?|ftp|mailto|tel):)[^\s/?#()]{0,100}?[:&\\])/gi;
/** Angle brackets around a URL only matter to renderers. */
const bracketedUrl = /<(https?:\/\/[^\s<>`"'\\]{1,500})>/gi;

/** Escapes what could become HTML or an unsafe link in the lines of a comment. Linear. */
export function escapeMarkup(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /[<\]]/.test(line))) return lines;
  const fenced = findFenced(lines);
  if (fenced === undefined) return escapeText(lines.join("\n")).split("\n");
  const escaped: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) escaped.push(...escapeParagraph(paragraph.join("\n")).split("\n"));
    paragraph = [];
  };
  lines.forEach((line, index) => {
    if (line.trim() !== "" && fenced[index] === false) {
      paragraph.push(line);
      return;
    }
    endParagraph();
    escaped.push(line);
  });
  endParagraph();
  return escaped;
}

/**
 * Which lines belong to fenced code; `undefined` if renderers may disagree: in lists and quotes,
 * with fences of different lengths, or where one does not end. The first Markdown knew no fences,
 * only code spans, and these end with their paragraph: code with an empty line and an element in it
 * is not clear either.
 */
function findFenced(lines: readonly string[]): readonly boolean[] | undefined {
  let code: string[] | undefined;
  const fenced: boolean[] = [];
  for (const line of lines) {
    const isFence = /^```[\w+#.-]{0,40} *$/.test(line) && !(code !== undefined && line.trim() !== "```");
    if (!isFence && (line.includes("```") || line.includes("~~~"))) return undefined;
    fenced.push(code !== undefined || isFence);
    if (!isFence) code?.push(line);
    else if (code === undefined) code = [];
    else {
      if (code.some((inner) => inner.trim() === "") && hasMarkup(code.join("\n"))) return undefined;
      code = undefined;
    }
  }
  return code === undefined ? fenced : undefined;
}

function hasMarkup(text: string): boolean {
  return escapeText(text) !== text;
}

function escapeParagraph(text: string): string {
  if (!hasClearSpans(text)) return escapeText(text);
  return text
    .split("`")
    .map((piece, index) => (index % 2 === 0 ? escapeText(piece) : piece))
    .join("`");
}

/**
 * True if every renderer finds the same code spans. They look for links, URLs and cells of tables
 * before code or after it, so a backtick must not be a part of these, and each line and each cell
 * has pairs of its own.
 */
function hasClearSpans(text: string): boolean {
  if (!text.includes("`") || /``|\\`|^[\s>]*\[[^\]\n]{0,1000}\]:/m.test(text)) return false;
  if (text.replace(/\]\([^()\s`"'<>\\]{0,1000}\)/g, "").includes("](")) return false;
  if (text.split(/[\n|]/).some((cell) => cell.split("`").length % 2 === 0)) return false;
  return text.split("`").every((piece, index) => index % 2 === 1 || !/(?:[:@/]|www\.)\S*$/i.test(piece.slice(-100)));
}

function escapeText(given: string): string {
  const text = given.replace(bracketedUrl, "$1");
  return text
    .replace(opening, (whole, backslashes: string, index: number) => {
      const word =
        text
          .slice(Math.max(0, index - 500), index)
          .split(/\s/)
          .at(-1) ?? "";
      if (urlWord.test(word)) return `${backslashes}&lt;`;
      return backslashes.length % 2 === 1 ? whole : `${backslashes}\\<`;
    })
    .replace(unsafeTarget, "]\\$1");
}
