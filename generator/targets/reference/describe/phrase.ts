import type { Code } from "../../typescript/print/code.ts";
import type { PageTarget } from "../context.ts";

/** A sentence, or a part of one, before it is HTML or Markdown. */
export type Phrase = readonly PhrasePart[];

export type PhrasePart =
  | { readonly kind: "text" | "code" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly target: PageTarget; readonly title: string }
  /** A line that a printer for Markdown has made. */
  | { readonly kind: "markdown"; readonly line: Code };

/** Template tag for fixed words with parts: phrase`list of ${element}`. */
export function phrase(words: TemplateStringsArray, ...values: readonly (Phrase | number)[]): Phrase {
  return words.flatMap((word, index) => [...asPhrase(values[index - 1]), ...plain(word)]);
}

function asPhrase(value: Phrase | number | undefined): Phrase {
  return typeof value === "number" ? plain(String(value)) : (value ?? []);
}

/** A string as it is. */
export function plain(text: string): Phrase {
  return text === "" ? [] : [{ kind: "text", text }];
}

/** A string as code. */
export function asCode(text: string): Phrase {
  return [{ kind: "code", text }];
}

/** A link to a page. */
export function linkTo(target: PageTarget, title: string): Phrase {
  return [{ kind: "link", target, title }];
}

/** Joins phrases with fixed words between them. */
export function joinPhrases(phrases: readonly Phrase[], words: string): Phrase {
  return phrases.flatMap((each, index) => (index === 0 ? each : [...plain(words), ...each]));
}
