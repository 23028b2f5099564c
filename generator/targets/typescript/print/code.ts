/**
 * Text that is known to be safe TypeScript, Markdown or JSON source.
 *
 * Only the printers of this folder make one, so a template that takes nothing but `Code` cannot be given text of a collection by accident.
 */
declare const safe: unique symbol;
export type Code = string & { readonly [safe]: true };

/**
 * Declares a text to be `Code`. Private to `print/`: everywhere else text becomes code through a printer, or through the
 * `code` tag, whose fixed parts stand in our own source.
 */
export function trust(text: string): Code {
  return text as Code; // the one place where the brand is put on
}

/** Template tag for fixed source with printed parts: code`export const ${name} = ${literal};`. */
export function code(parts: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  return trust(parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ""}${part}`));
}

/** Joins printed parts; `separator` is a fixed text of ours. */
export function joinCode(parts: readonly Code[], separator: string): Code {
  return trust(parts.join(separator));
}

/** No code at all. */
export const nothing: Code = trust("");
