/**
 * JSON as it stands in collections: like JSON, plus `{{name}}` where a value could stand. A tree of its own, not JavaScript values,
 * so that big integers, `-0`, duplicate and `__proto__` keys survive.
 */
export type Json =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `text` is the number as written. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "array"; readonly items: readonly Json[] }
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  /** `{{name}}` without quotes: a value of unknown kind. */
  | { readonly kind: "variable"; readonly name: string };

export interface JsonMember {
  readonly key: string;
  readonly value: Json;
}
