import type { Json } from "../json/json.ts";

/**
 * What scripts say, as plain data that survives `JSON.parse(JSON.stringify(findings))`. Names and
 * literals in it come from scripts whose secrets were replaced; everything else stays in the
 * script.
 */

/** A script as the reader takes it. */
export interface ScriptSource {
  readonly phase: ScriptPhase;
  readonly text: string;
  /** JSON pointer of its code in the collection. */
  readonly pointer: string;
}

export type ScriptPhase = "prerequest" | "test";

/** A place in a script. Lines and columns count from 1, columns in UTF-16 units. */
export interface ScriptPlace {
  /** JSON pointer of the script's code in the collection. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** Statuses from `from` to `to`, both included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/** What the scripts of one item say, and those of the folders and the collection around it. */
export interface ItemScripts {
  /**
   * Levels that have scripts, the collection first, then folders, then the item. Each level is read
   * once: items in one folder share its findings.
   */
  readonly levels: readonly ScriptLevel[];
}

export interface ScriptLevel {
  readonly owner: "collection" | "folder" | "item";
  readonly findings: ScriptFindings;
}

export interface ScriptFindings {
  /** In the order of the scripts. */
  readonly statuses: readonly AssertedStatus[];
  /** Paths of the JSON answer, each once for each set of statuses that it is bound to. */
  readonly paths: readonly AnswerPath[];
  readonly schemas: readonly AnswerSchema[];
  /** Variables that are set from the item's own answer. */
  readonly captures: readonly Assignment[];
  /** Everything else that scripts set: variables, and parts of the request. */
  readonly preparations: readonly Assignment[];
  /** Requests that scripts send. `fetched` values refer to them by index. */
  readonly requests: readonly SentRequest[];
  readonly notes: readonly ScriptNote[];
}

/** A test fails if the answer has none of these statuses. */
export interface AssertedStatus {
  /**
   * `status`: each of `statuses` is named by itself (`=== 200`, `oneOf([200, 201])`). `class`: a
   * whole class, such as 200 to 299. `range`: anything else, such as below 400.
   */
  readonly kind: "status" | "class" | "range";
  /** Named statuses, ascending; empty for a class and a range. */
  readonly statuses: readonly number[];
  readonly ranges: readonly StatusRange[];
  /** The assertion is not reached by every answer: it is behind a condition. */
  readonly conditional: boolean;
  readonly place: ScriptPlace;
}

/** One step into a JSON value. */
export type PathSegment =
  | { readonly kind: "property"; readonly name: string }
  /**
   * Of an array. Negative indexes count from the end; without one, it is any element, as in a loop.
   */
  | { readonly kind: "element"; readonly index?: number }
  /** Under a key that the script computes: an element of an array or a property of an object. */
  | { readonly kind: "entry" };

export type JsonKind = "string" | "number" | "boolean" | "null" | "array" | "object";

/**
 * A path of the JSON answer. It implies the paths above it: they are objects or arrays, and they
 * are asserted where this one is.
 */
export interface AnswerPath {
  /** Empty for the answer as a whole. Elements have no index. */
  readonly path: readonly PathSegment[];
  /**
   * `asserted`: a test fails without it; below an element, without it in any or in one of them.
   * `read`: the script only looks at it, or asserts it under a condition.
   */
  readonly presence: "asserted" | "read";
  /** What it is, in the order of the script. Nothing here may mean that it is `null` as well. */
  readonly kinds: readonly KindEvidence[];
  /** The statuses of the conditions around it; left out where there are none. */
  readonly statuses?: readonly StatusRange[];
  /** Where it is asserted first, else where it is read first. */
  readonly place: ScriptPlace;
}

export interface KindEvidence {
  /**
   * It is one of these kinds. More than one where the script does what fits several, as `.length`
   * does.
   */
  readonly anyOf: readonly JsonKind[];
  /** A test fails if it is not. Otherwise the script uses it as one of these kinds. */
  readonly asserted: boolean;
  /** What it is compared with. */
  readonly value?: string | number | boolean;
}

/** A JSON Schema that a script holds the answer, or a part of it, against. */
export interface AnswerSchema {
  readonly path: readonly PathSegment[];
  readonly schema: Json;
  readonly statuses?: readonly StatusRange[];
  readonly place: ScriptPlace;
}

/** A script sets something. */
export interface Assignment {
  readonly target: AssignmentTarget;
  readonly value: ScriptValue;
  readonly phase: ScriptPhase;
  /** Not every run gets there: it is behind a condition other than the status. */
  readonly conditional: boolean;
  readonly statuses?: readonly StatusRange[];
  readonly place: ScriptPlace;
}

export type AssignmentTarget =
  | { readonly kind: "variable"; readonly scope: VariableScope; readonly name: string }
  | { readonly kind: "header" | "query"; readonly name: string }
  /** The request as a whole is rewritten in this part. */
  | { readonly kind: "request"; readonly part: "url" | "method" | "body" };

/**
 * `local` is `pm.variables`; reading from it looks through all scopes. `data` is a row of a data
 * file.
 */
export type VariableScope = "environment" | "globals" | "collection" | "local" | "data" | "vault";

export type ScriptValue =
  | { readonly kind: "constant"; readonly value: string | number | boolean | null }
  | { readonly kind: "variable"; readonly scope: VariableScope; readonly name: string }
  /** A part of the item's own answer. */
  | { readonly kind: "answer"; readonly part: AnswerPart }
  /** A part of the answer to a request that the script sends: an index of `requests` beside it. */
  | { readonly kind: "fetched"; readonly request: number; readonly part: AnswerPart }
  /**
   * Now, moved by `offset` milliseconds; without an offset, moved by what cannot be said in
   * milliseconds.
   */
  | { readonly kind: "time"; readonly format: TimeFormat; readonly offset?: number }
  | { readonly kind: "uuid" }
  /** A number from `min` to `max`, both included, where the script says so. */
  | { readonly kind: "random"; readonly of: "number"; readonly min?: number; readonly max?: number }
  /** `length` random digits of a number with this base, where the script says so. */
  | { readonly kind: "random"; readonly of: "string"; readonly base?: number; readonly length?: number }
  /** A string of Postman's, with its `{{variables}}`, `{{$guid}}` and the like. */
  | { readonly kind: "template"; readonly text: string }
  /** Joined as one string. */
  | { readonly kind: "text"; readonly parts: readonly ScriptValue[] }
  | { readonly kind: "base64"; readonly of: ScriptValue }
  /** `username:password` in base64; `prefixed` with the word `Basic`. */
  | { readonly kind: "basic"; readonly username: ScriptValue; readonly password: ScriptValue; readonly prefixed: boolean }
  /** As JSON text. */
  | { readonly kind: "json"; readonly of: ScriptValue }
  /**
   * The script computes it in a way that is not followed, by these functions, from these values.
   */
  | { readonly kind: "computed"; readonly by: readonly string[]; readonly from: readonly ScriptValue[] };

export type AnswerPart =
  /**
   * A path of the JSON, or of the XML as `xml2Json` and `xml2js` give it; an empty path is all of
   * it.
   */
  | { readonly kind: "json" | "xml"; readonly path: readonly PathSegment[] }
  | { readonly kind: "text" }
  | { readonly kind: "header" | "cookie"; readonly name: string }
  | { readonly kind: "status" }
  | { readonly kind: "reason" }
  | { readonly kind: "time" };

export type TimeFormat =
  | { readonly kind: "milliseconds" | "seconds" | "iso" | "iso-date" | "utc" | "other" }
  /** As moment.js formats it, in the local time zone unless it is in UTC. */
  | { readonly kind: "pattern"; readonly pattern: string; readonly utc?: true };

/** A request that a script sends by `pm.sendRequest`. */
export interface SentRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: ScriptValue;
  readonly headers: readonly NamedValue[];
  readonly body?: SentBody;
  readonly phase: ScriptPhase;
  readonly conditional: boolean;
  readonly place: ScriptPlace;
}

export type SentBody =
  | { readonly kind: "urlencoded" | "formdata"; readonly fields: readonly NamedValue[] }
  | { readonly kind: "raw"; readonly value: ScriptValue };

export interface NamedValue {
  readonly name: string;
  readonly value: ScriptValue;
}

/** Why a script, or a part of it, was not read. Reported as diagnostics too. */
export interface ScriptNote {
  readonly kind: "broken" | "too-large" | "too-deep" | "not-followed";
  /** What is wrong, for a broken script: one of our own sentences. */
  readonly problem: string;
  readonly place: ScriptPlace;
}
