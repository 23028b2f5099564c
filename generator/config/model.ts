/** What a config says, as plain data. Nothing of it is checked against a collection yet. */
export interface Config {
  readonly packageName: Given<string> | undefined;
  readonly packageVersion: Given<string> | undefined;
  readonly operations: readonly OperationOverride[];
  readonly types: readonly TypeOverride[];
  /** JSON pointers into the collection: texts there that look like secrets and are none. */
  readonly allowedSecrets: readonly string[];
}

/** A value with its place in the config: a JSON pointer. */
export interface Given<Value> {
  readonly value: Value;
  readonly pointer: string;
}

/** What is said of one operation. */
export interface OperationOverride {
  /** Its function's name, or its folders and item, parted by ` / `. */
  readonly key: string;
  readonly pointer: string;
  readonly name: Given<string> | undefined;
  readonly path: readonly NamedOverride[];
  readonly query: readonly NamedOverride[];
  readonly headers: readonly NamedOverride[];
  readonly form: readonly NamedOverride[];
  readonly body: ValueOverride | undefined;
  /** By status. */
  readonly responses: readonly NamedOverride[];
}

/** What is said of one named type. */
export interface TypeOverride {
  readonly key: string;
  readonly pointer: string;
  readonly name: Given<string> | undefined;
  readonly form: Given<FormExpression> | undefined;
  readonly properties: readonly NamedOverride[];
}

/** What is said of a value: of a body, a parameter or a property. */
export interface ValueOverride {
  readonly pointer: string;
  readonly required: Given<boolean> | undefined;
  readonly type: Given<TypeExpression> | undefined;
  readonly values: Given<ValueSet> | undefined;
  readonly form: Given<FormExpression> | undefined;
  /** Of an object that has no name of its own. */
  readonly properties: readonly NamedOverride[];
}

/** The same under the name of a parameter, a property or a status. */
export interface NamedOverride extends ValueOverride {
  readonly key: string;
}

/** What a value can be. */
export interface ValueSet {
  /** Each once, at least one. */
  readonly listed: readonly EnumValue[];
  /** Others of the same kinds may come. */
  readonly open: boolean;
}

/** One value of an enum. Numbers are finite. */
export type EnumValue = string | number | boolean | null;

/** A type as a config writes it. */
export type TypeExpression =
  | { readonly kind: "string" | "number" | "boolean" | "null" | "unknown" }
  | { readonly kind: "array"; readonly element: TypeExpression }
  | { readonly kind: "map"; readonly value: TypeExpression }
  | { readonly kind: "union"; readonly members: readonly TypeExpression[] }
  /** A type of the package, by its name. */
  | { readonly kind: "named"; readonly name: Given<string> };

/** What objects are to be taken for: `key` names the property that tells the members of a union apart. */
export type FormExpression = { readonly kind: "object" | "map" } | { readonly kind: "variants"; readonly key: string };
