import { removeUnsafe, replaceUnsafe } from "../../../util/characters.ts";

/** Keeps other modules from building `Html` themselves. */
const safe: unique symbol = Symbol("safe");

/**
 * HTML that is known to be safe. Only the printers in this folder create it: from fixed parts of
 * our own, through the `markup` tag, and from text of a collection, escaped. Templates print it
 * unchanged, through `toString`.
 */
export interface Html {
  readonly [safe]: true;
  readonly toString: () => string;
}

/** Declares a string to be `Html`. Private to `print/`. */
export function trustHtml(text: string): Html {
  return { [safe]: true, toString: () => text };
}

/** Template tag for fixed HTML with printed parts: markup`<b>${printText(name)}</b>`. */
export function markup(parts: TemplateStringsArray, ...values: readonly (Html | number)[]): Html {
  return trustHtml(parts.reduce((text, part, index) => `${text}${String(values[index - 1] ?? "")}${part}`));
}

/** Joins printed parts; `separator` is a fixed string of our own. */
export function joinHtml(parts: readonly Html[], separator = ""): Html {
  return trustHtml(parts.join(separator));
}

/** No HTML at all. */
export const noHtml: Html = trustHtml("");

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? "");
}

/** Prints a string as text, or as the value of an attribute in quotes. Invisible characters go. */
export function printText(text: string): Html {
  return trustHtml(escape(removeUnsafe(text)));
}

/**
 * Prints a string whose every character counts, because readers copy it: in a `pre`, or as the
 * value of an attribute.
 */
export function printExact(text: string): Html {
  return trustHtml(replaceUnsafe(escape(text), printReference));
}

/** References to U+0080 and those up to U+009F mean other characters (HTML, 13.2.5.80). */
function printReference(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point === 0 || (point >= 0xd800 && point <= 0xdfff)) return "\ufffd";
  return point === 9 || (point >= 0x7f && point <= 0x9f) ? character : `&#${point};`;
}

/** Prints a string as inline code. */
export function printInlineCode(text: string): Html {
  return markup`<code>${printText(text)}</code>`;
}
