import { expandVariables, soleVariable } from "../../variables/template.ts";
import { type KnownVariables, publicValue } from "../../variables/values.ts";

/** How the strings of a collection are read for a sample. */
export interface SampleWords {
  /** Replaces the variables that have a value; the others stay, as placeholders. */
  readonly expand: (text: string) => string;
  /** The value for a path variable; `undefined` if it stays as `:name`. */
  readonly pathValue: (name: string, own: string | undefined) => string | undefined;
  /**
   * What stands for a credential of the collection: its variable, or a placeholder of that name.
   */
  readonly credential: (own: string, name: string) => string;
}

/**
 * The words for readers: values of the collection that are no secrets, and the user's, which win.
 * A credential is never one of the collection.
 */
export function wordsForReaders(known: KnownVariables, values: ReadonlyMap<string, string>): SampleWords {
  const expand = (text: string): string => expandVariables(text, (name) => values.get(name) ?? nonEmpty(publicValue(known, name)));
  return {
    expand,
    pathValue: (name, own) => values.get(name) ?? own,
    credential: (own, name) => (isVariable(own.trim()) ? own.trim() : `{{${name}}}`),
  };
}

/** An empty value is one that users fill in. */
function nonEmpty(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

/** True for a variable, possibly after the word of an authorization scheme: `Token {{token}}`. */
function isVariable(text: string): boolean {
  return soleVariable(text.replace(/^[A-Za-z][A-Za-z-]{0,20} +(?=\{)/, "")) !== undefined;
}

/** Applies an encoding to a string, except to its placeholders. */
export function aroundPlaceholders(text: string, encode: (piece: string) => string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece, index) => (index % 2 === 0 ? encode(piece) : piece))
    .join("");
}
