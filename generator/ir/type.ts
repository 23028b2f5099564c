/**
 * The type part of the intermediate representation: what was seen in samples, as plain data.
 *
 * Inferred by `infer/`, named by `names/`, printed by the targets.
 */
export type Type =
  /** Nothing was seen, or only `null`, so that its other values are unknown. */
  | { readonly kind: "unknown"; readonly seen?: "null" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  /**
   * `values` are the known ones; others are possible. `big`: integers were seen that a double
   * cannot represent; `false` if a config wants them rounded.
   */
  | { readonly kind: "number"; readonly values?: readonly number[]; readonly big?: boolean }
  /**
   * `format` names what the string looks like (`date-time`, `uuid`, …), for the doc comment only.
   * `values` are the known ones (two or more, in order of first occurrence); others are possible.
   */
  | { readonly kind: "string"; readonly format?: string; readonly values?: readonly string[] }
  /**
   * Any string that no sample has at this place: the discriminator of a variant that was not seen.
   */
  | { readonly kind: "unseen" }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  /** With `positions` it is a tuple: each element has a type of its own. */
  | { readonly kind: "array"; readonly element: Type; readonly positions?: readonly Type[] }
  | ObjectType
  /** An object whose keys are data. `keys` are those that every sample has, in order. */
  | { readonly kind: "map"; readonly value: Type; readonly keys?: readonly MapKey[] }
  /** At least two members, none of them a union, in order of first occurrence. */
  | { readonly kind: "union"; readonly members: readonly Type[] }
  /** A named type of `Api.types`. */
  | { readonly kind: "reference"; readonly id: string }
  /** A type that a config takes from another package. `version` is a range for npm. */
  | { readonly kind: "imported"; readonly name: string; readonly from: string; readonly version: string }
  /** Bytes: a file to send or a download. */
  | { readonly kind: "binary" }
  /** No body. */
  | { readonly kind: "void" };

/** A value that is a type by itself. */
export type LiteralValue = string | number | boolean;

/** A key of a map, with the type of its values: that of all values, or a member of it. */
export interface MapKey {
  readonly key: string;
  readonly type: Type;
}

export interface ObjectType {
  readonly kind: "object";
  /** In order of first occurrence. Keys are the exact names that are sent. */
  readonly properties: readonly Property[];
  /**
   * There may be other properties: all that is known of the object is what scripts say about it.
   */
  readonly open?: true;
}

export interface Property {
  readonly key: string;
  readonly type: Type;
  readonly optional: boolean;
  /** A caller sends it. If it is optional, `undefined` stands for leaving it out. */
  readonly sent?: true;
  readonly description: string;
  /** Only a description names it: no sample has it. */
  readonly documented?: true;
  /** No sample has it, but a script of the collection speaks of it. */
  readonly script?: ScriptPropertyEvidence;
  /**
   * How many of the samples that could have the property do have it; absent if it does not come
   * from samples.
   */
  readonly seen?: { readonly count: number; readonly of: number };
  /** A value that was seen, if it is short and not secret: a string, or a number as written. */
  readonly example?: string;
}

/** What a script says about a property. */
export interface ScriptPropertyEvidence {
  /** `asserted`: a test fails without it. `read`: a script only looks at it. */
  readonly presence: "asserted" | "read";
  /** There are samples of the object, and none has the property. */
  readonly beside?: true;
}

/** A type with its own name, shared by all places where the same shape was seen. */
export interface NamedType {
  /** Stable within the IR: derived from the first place of the shape, not from its index. */
  readonly id: string;
  readonly type: Type;
  /**
   * Ideal names, best first, as words in any spelling (`displayName`,
   * `Create Integration Key response`).
   */
  readonly nameHints: readonly string[];
  readonly description: string;
  /** It is only ever sent. Received types get the shorter names. */
  readonly sent?: true;
}

/**
 * The ids of the named types that a type refers to directly. Iterative, because types may be deeply
 * nested.
 */
export function referencesOf(type: Type): readonly string[] {
  const ids: string[] = [];
  const pending: Type[] = [type];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "reference") ids.push(next.id);
    else pending.push(...childTypes(next));
  }
  return ids;
}

/** The types directly inside a type. */
export function childTypes(type: Type): readonly Type[] {
  switch (type.kind) {
    case "array":
      return type.positions ?? [type.element];
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
