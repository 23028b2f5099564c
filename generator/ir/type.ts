/**
 * The type part of the intermediate representation: what was seen in samples, as plain data.
 *
 * Built by `infer/` from samples, named by `names/`, printed by `print/`.
 */
export type Type =
  /** Nothing was seen, or nothing but `null`, whose other values nobody knows. */
  | { readonly kind: "unknown"; readonly seen?: "null" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  /** `values` are the ones that are known; others may come. */
  | { readonly kind: "number"; readonly values?: readonly number[] }
  /**
   * `format` names what the text looks like (`date-time`, `uuid`, …) for the doc comment only. `values` are the ones that are known (two or more, in
   * order of first sight); others may come.
   */
  | { readonly kind: "string"; readonly format?: string; readonly values?: readonly string[] }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  | { readonly kind: "array"; readonly element: Type }
  | ObjectType
  /** An object whose keys are data. */
  | { readonly kind: "map"; readonly value: Type }
  /** At least two members, none of them a union; order is order of first sight. */
  | { readonly kind: "union"; readonly members: readonly Type[] }
  /** A named type of `Api.types`. */
  | { readonly kind: "reference"; readonly id: string }
  /** Bytes: a file to send or a download. */
  | { readonly kind: "binary" }
  /** No body. */
  | { readonly kind: "void" };

/** A value that is a type by itself. */
export type LiteralValue = string | number | boolean;

export interface ObjectType {
  readonly kind: "object";
  /** In order of first sight. Keys are exact names on the wire. */
  readonly properties: readonly Property[];
}

export interface Property {
  readonly key: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly description: string;
  /** In how many of the samples that could hold it the property was seen; absent where it does not come from samples. */
  readonly seen?: { readonly count: number; readonly of: number };
  /** A value that was seen, where it is short and no secret: a text, or a number as written. */
  readonly example?: string;
}

/** A type with a name of its own, shared by every place where the same shape was seen. */
export interface NamedType {
  /** Stable within the IR: derived from where the shape was first seen, not from its position. */
  readonly id: string;
  readonly type: Type;
  /** Ideal names, best first, as words in any spelling (`displayName`, `Create Integration Key response`). */
  readonly nameHints: readonly string[];
  readonly description: string;
  /** It is only sent. The short names go to what comes back. */
  readonly sent?: true;
}

/** The ids of the named types that a type refers to directly. Iterative: types may be deep. */
export function referencesOf(type: Type): readonly string[] {
  const ids: string[] = [];
  const open: Type[] = [type];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "reference") ids.push(next.id);
    else open.push(...childTypes(next));
  }
  return ids;
}

function childTypes(type: Type): readonly Type[] {
  switch (type.kind) {
    case "array":
      return [type.element];
    case "map":
      return [type.value];
    case "union":
      return type.members;
    case "object":
      return type.properties.map((property) => property.type);
    default:
      return [];
  }
}
