/** Keeps other modules from building a `Snippet` themselves. */
const text: unique symbol = Symbol("text");

/**
 * Source code of a sample. Only this file creates it: from fixed parts of our own, through the
 * `source` tag, and from text of a collection, through the `quote` of a language.
 */
export interface Snippet {
  readonly [text]: string;
}

/** How a language writes any string as a literal: the single door for text of a collection. */
export type Quote = (value: string) => Snippet;

function trust(value: string): Snippet {
  return { [text]: value };
}

/** Template tag for fixed source with printed parts: source`fetch(${quote(url)})`. */
export function source(parts: TemplateStringsArray, ...values: readonly (Snippet | number)[]): Snippet {
  return trust(parts.reduce((before, part, index) => before + textOf(values[index - 1]) + part));
}

function textOf(value: Snippet | number | undefined): string {
  return typeof value === "object" ? value[text] : String(value ?? "");
}

/** Makes the door of a language from the function that writes a literal. */
export function createQuote(write: (value: string) => string): Quote {
  return (value) => trust(write(value.replace(/\p{Surrogate}/gu, "\ufffd")));
}

/** Joins printed parts; `separator` is a fixed string of our own. */
export function joinSource(parts: readonly Snippet[], separator: string): Snippet {
  return trust(parts.map(textOf).join(separator));
}

/** Printed parts as lines. */
export function lines(...parts: readonly (Snippet | readonly Snippet[] | undefined)[]): Snippet {
  return joinSource(
    parts.flatMap((part) => part ?? []),
    "\n",
  );
}

/**
 * The same source, with each line after the first indented by that many spaces, or by a tab. Empty
 * lines stay empty.
 */
export function indent(part: Snippet, by: number | "tab"): Snippet {
  return trust(part[text].replace(/\n(?!\n)/g, `\n${by === "tab" ? "\t" : " ".repeat(by)}`));
}

/** The source as a string, to be written out. */
export function toText(part: Snippet): string {
  return part[text];
}
