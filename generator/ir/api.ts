import type { Json } from "../json/json.ts";
import type { NamedType, Type } from "./type.ts";

/**
 * The intermediate representation (IR): what the generated package is about, before any TypeScript name is chosen.
 *
 * Plain readonly data, a `kind` on every node that is part of a union, `source` the JSON pointer of its origin. It survives
 * `JSON.parse(JSON.stringify(ir))`. Client, tests, README and manifest are made from it and from nothing else.
 */
export interface Api extends ApiDraft {
  readonly kind: "api";
  /** The collection's name, as its owner wrote it. */
  readonly title: string;
  readonly description: string;
  /** Base URL of most operations, as a text with variables: `{{url}}`, `https://api.example.com`. */
  readonly base: string;
  /** The variable that alone makes up `base`, if one does. */
  readonly baseVariable: string | undefined;
  readonly variables: readonly ClientVariable[];
  /** Some variable's name is put together from others (`{{{{user}}Id}}`), so not every name is known. */
  readonly hasComputedVariables: boolean;
  /** Every auth scheme some operation uses, without repetition, in order of first use. */
  readonly authSchemes: readonly AuthScheme[];
  readonly operations: readonly Operation[];
}

/** The parts of an API that names are given to, and that a config may change. Fixtures come last. */
export interface ApiDraft {
  readonly resources: readonly Resource[];
  readonly operations: readonly OperationDraft[];
  readonly types: readonly NamedType[];
}

/** A `{{name}}` of the collection that some operation sends. */
export interface ClientVariable {
  readonly name: string;
  /** Never that of a secret. */
  readonly defaultValue: string | undefined;
  readonly description: string;
  /** True if it only occurs in base URLs. */
  readonly base: boolean;
}

/** A folder that holds operations; becomes a module. */
export interface Resource {
  readonly id: string;
  /** Folder names, outermost first; empty for items at the root. */
  readonly path: readonly string[];
  readonly description: string;
  readonly source: string;
}

/** An operation with its fixtures. */
export interface Operation extends OperationDraft {
  readonly fixtures: readonly Fixture[];
}

/** An operation before its fixtures are built. */
export interface OperationDraft {
  readonly kind: "operation";
  /** Stable: derived from the item's place among its namesakes, not from its index. */
  readonly id: string;
  readonly resource: string;
  /** Folder names and the item's name. */
  readonly item: readonly string[];
  readonly description: string;
  readonly method: string;
  readonly url: UrlTemplate;
  readonly headers: readonly HeaderParameter[];
  readonly body: Body;
  readonly auth: AuthScheme | undefined;
  /** A body gets no `Content-Type` of its own accord: Postman's `disabledSystemHeaders`. */
  readonly untyped?: true;
  readonly responses: readonly ResponseType[];
  readonly source: string;
}

export interface UrlTemplate {
  /** Scheme, host and port as a text with variables. */
  readonly base: string;
  /** Postman's path segments, as written. */
  readonly path: readonly string[];
  readonly pathParameters: readonly PathParameter[];
  readonly query: readonly QueryParameter[];
}

/** `:name` is an argument; `{{name}}` in a path may be given per call but falls back to the client's variable. */
export interface PathParameter {
  readonly name: string;
  readonly origin: "path-variable" | "client-variable";
  readonly type: Type;
  readonly description: string;
}

/** A group member with its evidence, common to query, headers and form fields. */
export interface Parameter {
  /** Exact name on the wire, possibly with `{{variables}}` in it. */
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  /** Sent by Postman as the item stands. */
  readonly enabled: boolean;
  readonly description: string;
  /** A text with variables that is sent when the caller gives nothing. */
  readonly defaultValue: string | undefined;
}

export interface QueryParameter extends Parameter {
  /** More than one value under this name was seen. */
  readonly repeats: boolean;
}

export interface HeaderParameter extends Parameter {
  /** Part of the operation (`Content-Type`): always sent, no argument. */
  readonly fixed: boolean;
}

export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly contentType: string; readonly type: Type; readonly optional: boolean }
  | { readonly kind: "text"; readonly contentType: string }
  | { readonly kind: "urlencoded"; readonly fields: readonly FormParameter[] }
  | { readonly kind: "multipart"; readonly fields: readonly FormParameter[] }
  | { readonly kind: "file"; readonly contentType: string | undefined }
  | {
      readonly kind: "graphql";
      readonly query: string;
      readonly operationName: string | undefined;
      readonly variables: Type | undefined;
    };

export interface FormParameter extends Parameter {
  readonly value: "text" | "file";
  readonly repeats: boolean;
  readonly contentType: string | undefined;
}

/** How to send credentials. Never holds a credential. */
export type AuthScheme =
  | { readonly kind: "basic" }
  | { readonly kind: "bearer" }
  /** The name may hold variables. */
  | { readonly kind: "apikey"; readonly in: "header" | "query"; readonly name: string }
  | { readonly kind: "oauth2"; readonly in: "header" | "query"; readonly prefix: string }
  | SigningScheme
  /** Cannot be sent with `fetch`; calls are refused. */
  | { readonly kind: "ntlm" };

/** Postman's names of the schemes that compute what they send from the request. */
export type SigningKind = "oauth1" | "jwt" | "digest" | "hawk" | "awsv4" | "edgegrid" | "asap";

/** How to sign requests. */
export interface SigningScheme {
  readonly kind: SigningKind;
  /** Structure alone, by Postman's names: texts, possibly with variables, and switches that are on. */
  readonly options: Readonly<Record<string, string | true>>;
}

export interface ResponseType {
  readonly status: number;
  readonly decode: "json" | "text" | "binary" | "empty" | "auto";
  readonly type: Type;
  readonly description: string;
}

/** One generated test: a call with its arguments, what must be on the wire, and what comes back. */
export interface Fixture {
  /** The saved example's name, or the item's. */
  readonly name: string;
  readonly call: FixtureCall;
  readonly expected: ExpectedRequest;
  /** `undefined` for an item without a saved example. */
  readonly response: FixtureResponse | undefined;
  /** Parts that lack what a config says is always there: they are not held to their type. */
  readonly loose?: { readonly call: boolean; readonly response: boolean };
  readonly source: string;
}

export interface FixtureCall {
  /** Given with the call where the collection does not define the base. */
  readonly baseUrl: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly path: readonly Argument[];
  readonly query: readonly Argument[];
  readonly headers: readonly Argument[];
  readonly body: FixtureBody;
}

export interface Argument {
  readonly name: string;
  readonly value: Json;
  /** The collection does not say the value: good for a test, but no example for readers. */
  readonly madeUp?: true;
}

export type FixtureBody =
  | { readonly kind: "none" }
  /** `shown` is there where the collection does not say all values: for readers, with variables in their places. */
  | { readonly kind: "json"; readonly value: Json; readonly shown?: Json }
  | { readonly kind: "text"; readonly text: string; readonly madeUp?: true }
  | { readonly kind: "form"; readonly fields: readonly FormArgument[] }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "graphql"; readonly variables: Json | undefined; readonly shown?: Json };

export type FormArgument =
  ({ readonly kind: "text" } & Argument) | { readonly kind: "file"; readonly name: string; readonly fileNames: readonly string[] };

/** What the server must receive. Computed here, apart from the run-time builder, so that the test can find it wrong. */
export interface ExpectedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ExpectedBody;
  /** What a signature adds to it; `undefined` if it is not signed. */
  readonly signed: ExpectedSignature | undefined;
  /** A header has a name or value that HTTP does not allow: the call fails before anything is sent. */
  readonly refused?: true;
}

/** The shape of a signature. Its values differ from call to call. */
export interface ExpectedSignature {
  /** How the headers that it adds start, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the parameters that it adds to the query. */
  readonly query: readonly string[];
  /** Names of the fields that it adds to an urlencoded body. */
  readonly form: readonly string[];
}

export type ExpectedBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: Json }
  | { readonly kind: "text"; readonly text: string }
  /** Names with their values (a file's is `file:<name>`), in order. */
  | { readonly kind: "form"; readonly entries: readonly (readonly [string, string])[] };

export interface FixtureResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for none. */
  readonly body: FixtureResponseBody | undefined;
}

export type FixtureResponseBody =
  { readonly kind: "json"; readonly value: Json } | { readonly kind: "text" | "binary"; readonly text: string };
