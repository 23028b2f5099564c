/**
 * A variable that is set from the answer of an operation, because a script of the collection does
 * so.
 */
export interface Capture {
  readonly variable: string;
  readonly scope: CaptureScope;
  /** The parts of the answer that it is set from, the one that counts most first. */
  readonly from: readonly CaptureSource[];
}

/** Where Postman keeps a variable from one request to the next. */
export type CaptureScope = "environment" | "globals" | "collection";

/** A part of an answer, and when it counts. */
export interface CaptureSource {
  readonly part: CapturedPart;
  /** The script sets the variable on a condition other than the status. */
  readonly conditional?: true;
  /** The statuses for which it does; left out if it does so for every status. */
  readonly statuses?: readonly CapturedStatuses[];
  /** The script computes the value from this part, in a way that is not followed. */
  readonly computed?: true;
  /** Answers are saved for these statuses, and none of them has the part. */
  readonly unseen?: true;
}

/** Statuses from `from` to `to`, both included. */
export interface CapturedStatuses {
  readonly from: number;
  readonly to: number;
}

export type CapturedPart =
  /** A part of the JSON; an empty path is all of it. */
  | { readonly kind: "json"; readonly path: readonly AnswerStep[] }
  | { readonly kind: "xml"; readonly path: readonly AnswerStep[] }
  | { readonly kind: "header" | "cookie"; readonly name: string }
  | { readonly kind: "text" | "status" | "reason" | "time" };

/** One step into a JSON value. */
export type AnswerStep =
  | { readonly kind: "property"; readonly name: string }
  /** Of a list. Negative indexes count from the end; without one, it is any element. */
  | { readonly kind: "element"; readonly index?: number }
  /** Under a key that the script computes. */
  | { readonly kind: "entry" };

/**
 * A variable that a script fetches with a request of its own, which is not an operation of the
 * collection.
 */
export interface FetchedVariable {
  readonly variable: string;
  readonly method: string;
  /** A string with variables, without a query. */
  readonly url: string;
  readonly from: CaptureSource;
}

/** A variable, and the operations whose answers set it. */
export interface VariableSource {
  readonly variable: string;
  /** Ids of operations, in the order of the collection. */
  readonly operations: readonly string[];
}
