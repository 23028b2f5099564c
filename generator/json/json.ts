/**
 * JSON as collections contain it: like JSON, but `{{name}}` may stand for a value. A separate tree
 * rather than JavaScript values, so that big integers, `-0`, duplicate keys and `__proto__` keys
 * survive.
 */
export type Json =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `text` is the number as written; `big` marks an integer that is a bigint in JavaScript. */
  | { readonly kind: "number"; readonly text: string; readonly big?: true; readonly standIn?: true }
  /** `standIn` marks a value that stands for another: it is not worth showing. */
  | { readonly kind: "string"; readonly value: string; readonly standIn?: true }
  | { readonly kind: "array"; readonly items: readonly Json[] }
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  /** `{{name}}` without quotes: a value of unknown kind. */
  | { readonly kind: "variable"; readonly name: string }
  /** Other text without quotes (`<id>`, `YOUR_RATE`, `{{a}}.00`): a value of unknown kind. */
  | { readonly kind: "placeholder"; readonly text: string };

/** What stands for a value that is not in the text. */
export type OpenJson = Extract<Json, { readonly kind: "variable" | "placeholder" }>;

export interface JsonMember {
  readonly key: string;
  readonly value: Json;
}

/** True for a value that contains no others. */
export function isScalar({ kind }: Json): boolean {
  return kind !== "object" && kind !== "array";
}
