import { removeUnsafe } from "../../../util/characters.ts";

/** Keeps other modules from building `Html` themselves. */
const markup: unique symbol = Symbol("markup");

/**
 * HTML that is known to be safe. Only the printers in this folder create it: from fixed parts of
 * our own, through the `html` tag, and from text of a collection, escaped. Templates print it as it
 * is, through `toString`.
 */
export interface Html {
  readonly [markup]: true;
  readonly toString: () => string;
}

/** Declares a string to be `Html`. Private to `print/`. */
export function trustHtml(text: string): Html {
  return { [markup]: true, toString: () => text };
}

/** Template tag for fixed HTML with printed parts: html`<b>${printText(name)}</b>`. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | number)[]): Html {
  return trustHtml(parts.reduce((text, part, index) => `${text}${String(values[index - 1] ?? "")}${part}`));
}

/** Joins printed parts; `separator` is a fixed string of our own. */
export function joinHtml(parts: readonly Html[], separator = ""): Html {
  return trustHtml(parts.join(separator));
}

/** No HTML at all. */
export const noHtml: Html = trustHtml("");

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "\ufffd",
};

function escape(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => references[character] ?? "").replace(/\p{Surrogate}/gu, "\ufffd");
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
  return trustHtml(escape(text));
}

/** Prints a string as inline code. */
export function printInlineCode(text: string): Html {
  return html`<code>${printText(text)}</code>`;
}
