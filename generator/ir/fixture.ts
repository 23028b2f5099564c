import type { Json } from "../json/json.ts";

/**
 * One generated test: a call with its arguments, the request that must be sent, and the response.
 */
export interface Fixture {
  /** The name of the saved example, or of the item. */
  readonly name: string;
  readonly call: FixtureCall;
  readonly expected: ExpectedRequest;
  /**
   * That of the saved example, or what a test script asserts; `undefined` if there is neither.
   */
  readonly response: FixtureResponse | undefined;
  /**
   * Parts that lack a value which the config declares to be always present; they are not checked
   * against their type.
   */
  readonly loose?: { readonly call: boolean; readonly response: boolean };
  readonly source: string;
}

export interface FixtureCall {
  /** Passed with the call if the collection does not define the base. */
  readonly baseUrl: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  /** True if the call asks for the redirect that it gets, which it would otherwise follow. */
  readonly keepsRedirect?: true;
  /** Passed with the call if it would otherwise send a random key. */
  readonly idempotencyKey?: string;
  readonly path: readonly Argument[];
  readonly query: readonly Argument[];
  readonly headers: readonly Argument[];
  readonly body: FixtureBody;
}

export interface Argument {
  readonly name: string;
  readonly value: Json;
  /**
   * Where a caller passes it, if not under its name: keys of objects and indexes of lists. The name
   * is that on the wire.
   */
  readonly at?: readonly (string | number)[];
  /**
   * The saved request does not send the parameter, so the test does not either. `default`: the call
   * leaves the default out. `required`: the type cannot say this, and the value is for readers.
   */
  readonly absent?: "default" | "required";
  /**
   * A placeholder, because the collection does not contain the value: good for a test, but not an
   * example for readers.
   */
  readonly standIn?: true;
}

export type FixtureBody =
  /** `passed` if the call must say so: it passes `undefined`. */
  | { readonly kind: "none"; readonly passed?: true }
  /**
   * `shown` exists if the collection does not contain all values: the value for readers, with
   * variables instead of placeholders. `absent` are the properties whose defaults the call leaves
   * out.
   */
  | { readonly kind: "json"; readonly value: Json; readonly shown?: Json; readonly absent?: readonly string[] }
  /** `values` are what a caller passes to fill in the operation's template with the same result. */
  | { readonly kind: "text"; readonly text: string; readonly values?: readonly Argument[]; readonly standIn?: true }
  | { readonly kind: "form"; readonly fields: readonly FormArgument[] }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "graphql"; readonly variables: Json | undefined; readonly shown?: Json };

export type FormArgument =
  | ({ readonly kind: "text" } & Argument)
  | ({ readonly kind: "file" } & Pick<Argument, "name" | "at"> & { readonly fileNames: readonly string[] });

/**
 * What the server must receive. Computed independently of the runtime, so that the test can prove
 * it wrong.
 */
export interface ExpectedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ExpectedBody;
  /** What a signature adds to the request; `undefined` if it is not signed. */
  readonly signed: ExpectedSignature | undefined;
  /**
   * True if a header has a name or value that HTTP does not allow, so the call fails before
   * anything is sent.
   */
  readonly refused?: true;
}

/** The shape of a signature. Its values differ from call to call. */
export interface ExpectedSignature {
  /** The beginnings of the headers that it adds, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the parameters that it adds to the query. */
  readonly query: readonly string[];
  /** Names of the fields that it adds to an urlencoded body. */
  readonly form: readonly string[];
}

export type ExpectedBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: Json }
  /** A list whose elements are sent as JSON, one per line. */
  | { readonly kind: "lines"; readonly value: Json }
  | { readonly kind: "text"; readonly text: string }
  /** Names and values in order; the value of a file is `file:<name>`. */
  | { readonly kind: "form"; readonly entries: readonly (readonly [string, string])[] };

export interface FixtureResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for no body. */
  readonly body: FixtureResponseBody | undefined;
  /** Made up of what a test script asserts: no example is saved. */
  readonly madeUp?: true;
}

export type FixtureResponseBody =
  { readonly kind: "json" | "lines"; readonly value: Json } | { readonly kind: "text" | "binary"; readonly text: string };
