import type { Paging } from "../ir/paging.ts";

/** The contents of a config as plain data, not yet checked against a collection. */
export interface Config {
  readonly packageName: ConfigValue<string> | undefined;
  readonly packageVersion: ConfigValue<string> | undefined;
  /** How strictly properties of request bodies are required. */
  readonly requests: RequestPolicy;
  readonly operations: readonly OperationOverride[];
  readonly types: readonly TypeOverride[];
  readonly adopt: AdoptPolicy;
  /** JSON pointers into the collection, to strings that look like secrets but are not. */
  readonly allowedSecrets: readonly string[];
}

/**
 * How strictly properties of request bodies are required. `strict`: those that all samples have.
 * `evidence`: those for which something besides a single sample speaks. `loose`: those that a
 * description calls required.
 */
export type RequestPolicy = "strict" | "evidence" | "loose";

/**
 * Which published functions take the names that they would have if they were new: all, or some
 * operations, by their functions or items.
 */
export type AdoptPolicy =
  { readonly kind: "all"; readonly pointer: string } | { readonly kind: "listed"; readonly operations: readonly ConfigEntry[] };

/** A config that changes nothing. */
export const emptyConfig: Config = {
  packageName: undefined,
  packageVersion: undefined,
  requests: "evidence",
  operations: [],
  types: [],
  adopt: { kind: "listed", operations: [] },
  allowedSecrets: [],
};

/** A value with its place in the config, a JSON pointer. */
export interface ConfigValue<Value> {
  readonly value: Value;
  readonly pointer: string;
}

/** What an entry of a config is about, and its place, a JSON pointer. */
export interface ConfigEntry {
  /**
   * The name of a type or of a function, or the folders and the item of an operation, separated by
   * ` / `.
   */
  readonly key: string;
  readonly pointer: string;
}

/** The overrides of one operation. */
export interface OperationOverride extends ConfigEntry {
  readonly name: ConfigValue<string> | undefined;
  /** Literal segments of the path that are arguments, by the end of the path up to them. */
  readonly segments: readonly SegmentOverride[];
  readonly path: readonly NamedOverride[];
  readonly query: readonly NamedOverride[];
  readonly headers: readonly NamedOverride[];
  readonly form: readonly NamedOverride[];
  readonly body: ValueOverride | undefined;
  /** By status. */
  readonly responses: readonly NamedOverride[];
  readonly paging: ConfigValue<PagingOverride> | undefined;
}

/** How an operation is read page by page; `off` if it is not. */
export type PagingOverride = Paging | "off";

/** A literal segment of a path that is an argument. */
export interface SegmentOverride {
  /** The segment, or several that end with it: `12345`, `orders/12345`. */
  readonly key: string;
  readonly pointer: string;
  /** The name of the argument. */
  readonly name: ConfigValue<string>;
}

/** The overrides of one named type. */
export interface TypeOverride {
  readonly key: string;
  readonly pointer: string;
  readonly name: ConfigValue<string> | undefined;
  readonly form: ConfigValue<FormExpression> | undefined;
  readonly properties: readonly NamedOverride[];
}

/** The overrides of a value: a body, a parameter or a property. */
export interface ValueOverride {
  readonly pointer: string;
  readonly required: ConfigValue<boolean> | undefined;
  readonly type: ConfigValue<TypeExpression> | undefined;
  readonly values: ConfigValue<ValueSet> | undefined;
  readonly form: ConfigValue<FormExpression> | undefined;
  /** For an object that has no name of its own. */
  readonly properties: readonly NamedOverride[];
}

/** The overrides of a parameter, a property or a response, with its name or status. */
export interface NamedOverride extends ValueOverride {
  readonly key: string;
}

/** The values that a value may have. */
export interface ValueSet {
  /** Distinct; at least one. */
  readonly listed: readonly EnumValue[];
  /** Other values of the same kinds may occur. */
  readonly open: boolean;
}

/** One value of an enum. Numbers are finite. */
export type EnumValue = string | number | boolean | null;

/** A type as a config writes it. */
export type TypeExpression =
  /** `bigint` stands for numbers too: those that a number can represent are not bigints. */
  | { readonly kind: "string" | "number" | "bigint" | "boolean" | "null" | "unknown" }
  | { readonly kind: "array"; readonly element: TypeExpression }
  /** A list of a fixed length, whose elements have types of their own. */
  | { readonly kind: "tuple"; readonly items: readonly TypeExpression[] }
  | { readonly kind: "map"; readonly value: TypeExpression }
  | { readonly kind: "union"; readonly members: readonly TypeExpression[] }
  /** A type that another package exports. `version` is a range for npm. */
  | { readonly kind: "imported"; readonly name: string; readonly from: string; readonly version: string }
  /** A type of the package, by its name. */
  | { readonly kind: "named"; readonly name: ConfigValue<string> };

/**
 * The form that objects are to have. `key` names the property that distinguishes the members of a
 * union.
 */
export type FormExpression = { readonly kind: "object" | "map" } | { readonly kind: "variants"; readonly key: string };
