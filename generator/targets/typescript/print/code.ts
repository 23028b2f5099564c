/**
 * Text that is known to be safe TypeScript, Markdown or JSON source.
 *
 * Only the printers in this folder create it. A template that takes nothing but `Code` can
 * therefore never receive collection text by accident.
 */
declare const safe: unique symbol;
export type Code = string & { readonly [safe]: true };

/**
 * Declares a string to be `Code`. Private to `print/`: everywhere else, text becomes code through a
 * printer, or through the `code` tag, whose fixed parts are in our own source.
 */
export function trust(text: string): Code {
  return text as Code; // The only place that applies the brand.
}

/** Template tag for fixed source with printed parts: code`export const ${name} = ${literal};`. */
export function code(parts: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  let text = parts[0] ?? "";
  for (let index = 1; index < parts.length; index++) text += `${values[index - 1] ?? ""}${parts[index] ?? ""}`;
  return trust(text);
}

/** Joins printed parts; `separator` is a fixed string of our own. */
export function joinCode(parts: readonly Code[], separator: string): Code {
  return trust(parts.join(separator));
}

/** No code at all. */
export const nothing: Code = trust("");
