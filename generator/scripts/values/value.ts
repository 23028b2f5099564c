import type { FunctionNode } from "../syntax/tree.ts";
import type { AnswerPart, JsonKind, PathSegment, ScriptSource, VariableScope } from "../model.ts";
import type { RandomValue, TimeValue } from "./fresh.ts";
import type { StatusSet } from "./statuses.ts";

/**
 * What is known of a value in a script, without running it. Of most values nothing is: that is
 * `unknown`, and whatever comes of it is unknown too.
 */
export type Value =
  | UnknownValue
  | ConstantValue
  | { readonly kind: "number" }
  | RegExpValue
  | ObjectValue
  | ListValue
  | FunctionValue
  | UndeclaredValue
  | ResponseValue
  | AnswerValue
  | PartValue
  | SizeValue
  | { readonly kind: "key"; readonly of: AnswerValue }
  | { readonly kind: "keys"; readonly of: AnswerValue }
  | { readonly kind: "type"; readonly of: Value }
  | { readonly kind: "variable"; readonly scope: VariableScope; readonly name: string }
  | { readonly kind: "text"; readonly parts: readonly Value[] }
  | { readonly kind: "template"; readonly text: string }
  | TimeValue
  | { readonly kind: "uuid" }
  | RandomValue
  | { readonly kind: "bytes"; readonly of: Value }
  | { readonly kind: "base64"; readonly of: Value }
  | { readonly kind: "json"; readonly of: Value }
  | ComputedValue
  | ConditionValue
  /** What `indexOf` returns: not negative if the condition holds. */
  | { readonly kind: "position"; readonly found: ConditionValue }
  /** The status of the own answer, divided by 100; `whole` if rounded down. */
  | { readonly kind: "hundreds"; readonly whole: boolean }
  | ExpectationValue
  /** A compiled JSON Schema: a function that validates. */
  | { readonly kind: "validator"; readonly schema: Value }
  | { readonly kind: "headers"; readonly source: AnswerSource }
  /** A promise of the answer to a request that the script sends. */
  | { readonly kind: "sent"; readonly source: AnswerSource };

export interface UnknownValue {
  readonly kind: "unknown";
}

export interface ConstantValue {
  readonly kind: "constant";
  readonly value: string | number | boolean | null | undefined;
}

export interface RegExpValue {
  readonly kind: "regexp";
  readonly source: string;
}

/** What can be assigned to. */
export interface Cell {
  value: Value;
}

export interface ObjectValue {
  readonly kind: "object";
  readonly members: Map<string, Cell>;
  /** False if it has more members than are known. */
  complete: boolean;
  /**
   * The level whose scripts made it. Those of inner levels leave it alone: it is read once for all
   * of them.
   */
  readonly level: number;
}

export interface ListValue {
  readonly kind: "list";
  readonly items: Cell[];
  complete: boolean;
  /** As of an object; `undefined` for a list that is nowhere kept. */
  readonly level?: number;
  /** What every element is, of a list of unknown length. */
  each?: Value;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly node: FunctionNode;
  readonly scope: Scope;
  /** The script that it stands in. */
  readonly script: ScriptSource;
}

export interface Scope {
  readonly cells: Map<string, Cell>;
  readonly parent: Scope | undefined;
  /** Where `var` declares. */
  readonly isFunction: boolean;
  /** As of an object. */
  readonly level: number;
}

/**
 * Something that no script declares, by its dotted name: `pm.environment`, `CryptoJS.enc.Base64`.
 */
export interface UndeclaredValue {
  readonly kind: "named";
  readonly name: string;
}

/** Whose answer: the item's own, or that to a request which the script sends. */
export interface AnswerSource {
  /** `undefined` for the item's own. */
  readonly request: number | undefined;
}

export interface ResponseValue {
  readonly kind: "response";
  readonly source: AnswerSource;
}

/** A value of the answer's JSON, or XML. */
export interface AnswerValue {
  readonly kind: "answer";
  readonly source: AnswerSource;
  readonly format: "json" | "xml";
  readonly path: readonly PathSegment[];
  /**
   * A list in another order or with less elements than the answer's: what is first there need not
   * be so here.
   */
  readonly selected: boolean;
  /** Something else stands in if it is missing: `data.name || "none"`. */
  readonly optional?: true;
}

/** Another part of the answer. */
export interface PartValue {
  readonly kind: "part";
  readonly source: AnswerSource;
  readonly part: Exclude<AnswerPart, { readonly kind: "json" | "xml" }>;
}

/** The length of something of the answer; `back` is what was subtracted from it. */
export interface SizeValue {
  readonly kind: "size";
  readonly of: AnswerValue;
  readonly back: number;
}

export interface ComputedValue {
  readonly kind: "computed";
  /** Functions that the script calls for it, beyond those of strings and lists. */
  readonly by: readonly string[];
  readonly from: readonly Value[];
  /** It is certainly a number. */
  readonly isNumber?: true;
}

/** Something that is true or false, and what follows from it. */
export interface ConditionValue {
  readonly kind: "condition";
  readonly whenTrue: Knowledge;
  readonly whenFalse: Knowledge;
  /** It is about the status and nothing else. */
  readonly onlyStatus: boolean;
  /**
   * Of `a && b` and `a || b`, where that is more than true or false: what it is taken for
   * elsewhere.
   */
  readonly result?: Value;
}

export interface Knowledge {
  readonly statuses: StatusSet;
  readonly claims: readonly Claim[];
}

/** What is said of a value of the answer. */
export interface Claim {
  readonly of: AnswerValue;
  readonly presence: "present" | "absent";
  readonly kinds?: readonly JsonKind[];
  readonly value?: string | number | boolean;
}

/** A chain of chai: `expect(subject).to.not…`. */
export interface ExpectationValue {
  readonly kind: "expectation";
  readonly subject: Value;
  readonly negated: boolean;
  /** Words that change the meaning of those behind them, and what was asserted already. */
  readonly flags: ReadonlySet<"any" | "contain" | "nested" | "deep" | "array" | "object">;
}

/** The item's own answer. */
export const ownAnswer: AnswerSource = { request: undefined };

export const unknown: UnknownValue = { kind: "unknown" };

export const someNumber: Value = { kind: "number" };

/** A value that is in the script itself. */
export function constant(value: ConstantValue["value"]): ConstantValue {
  return { kind: "constant", value };
}

/** Something that no script declares. */
export function named(name: string): UndeclaredValue {
  return { kind: "named", name };
}

/** A list whose elements are known. */
export function list(items: readonly Value[], complete = true): ListValue {
  return { kind: "list", items: items.map((value) => ({ value })), complete };
}

/** A list of unknown length, of whose elements each is the same. */
export function listOf(each: Value): ListValue {
  return { kind: "list", items: [], complete: false, each };
}

/** The value itself, where a condition is taken for more than true or false. */
export function plain(value: Value): Value {
  return value.kind === "condition" && value.result !== undefined ? value.result : value;
}

/** The string or number that a value certainly is, as a string; else `undefined`. */
export function textOf(value: Value | undefined): string | undefined {
  if (value?.kind !== "constant") return undefined;
  return typeof value.value === "string" || typeof value.value === "number" ? String(value.value) : undefined;
}

/** The number that a value certainly is; else `undefined`. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === "constant" && typeof value.value === "number" ? value.value : undefined;
}
