import type { BodyCodec } from "../body/codec.js";
import type { HeaderEntry } from "../values/header-list.js";
import type { PathSegment } from "../values/url.js";
import type { ComputeVariable, Expander, VariableDefaults, VariableScope } from "../values/variables.js";

/** What an operation of the API sends and expects: data that `send` turns into a request. */
export interface Operation {
  /** The function's name, for messages. */
  readonly name: string;
  /** The function itself, for errors: it tells them apart, and their stacks begin above it. */
  readonly callee?: object;
  /** In upper case. */
  readonly method: string;
  /** Where it is, if not where the client says that most operations are. */
  readonly base?: Base;
  /** Set if the operation is not at the origin of most operations. */
  readonly origin?: NamedOrigin;
  /** The segments between slashes. */
  readonly path: readonly PathSegment[];
  /** Absent if the operation declares no parameters. */
  readonly query?: BuildQuery;
  /** Absent if the operation declares no headers that are sent. */
  readonly headers?: BuildHeaders;
  /** Computes variables that the caller does not pass, as a script of the collection does. */
  readonly computed?: ComputeVariable;
  /** What replaces the variables of its body, if the collection has any there. */
  readonly expander?: (scope: VariableScope) => Expander;
  /** Absent if the operation has no body. */
  readonly body?: BodyCodec;
  /** The kind of failure that a decoded body says, although its status is one of success. */
  readonly fails?: (data: unknown) => "graphql" | undefined;
  /** Finds in the text of an answer what it says about a failure, if any answer is a text. */
  readonly explain?: (text: string) => unknown;
  /** If set, the body gets no `Content-Type` unless the call sets one. */
  readonly untyped?: boolean;
  /** `manual` if a redirect is a response and not followed. */
  readonly redirect?: RedirectMode;
  /** Set if redirects are all that the operation documents: then they are its success. */
  readonly onlyRedirects?: boolean;
  /** Absent if the operation only reads. */
  readonly idempotencyKey?: IdempotencyKey;
  /** How to decode the response, by status. A status that is not listed is `undocumented`. */
  readonly responses: Readonly<Record<number, Decode>>;
  /** For messages about what is missing, if the answer of another operation contains it. */
  readonly sources?: SourceHints;
}

/** Continues a message about a variable or credential without a value: where to get one. */
export type SourceHints = (variable: string | undefined) => string;

/** Scheme, host, port and the start of the path. */
export type Base = string | BaseTemplate;

/** A base URL with variables: `https://{{host}}:8080`. */
export interface BaseTemplate {
  readonly text: string;
  /** Its value in a call of this operation. Refuses a base without one. */
  readonly fill: (scope: VariableScope, operation: Operation) => string;
  /** Its value without the caller's, if it has one. */
  readonly byDefault: (defaults: VariableDefaults) => string | undefined;
}

/** The pieces of a query, of the caller's parameters and the declared ones. */
export type BuildQuery = (given: object | undefined, scope: VariableScope) => readonly string[];

/** The declared headers; those in `decided` (in lower case) are the caller's to send. */
export type BuildHeaders = (decided: ReadonlySet<string>, scope: VariableScope) => readonly HeaderEntry[];

/** An origin that has a name of its own in the options of clients and calls. */
export interface NamedOrigin {
  /** What to pass, for messages: `origins: { "files": … }`. */
  readonly usage: string;
  /** What the options of a call, or else those of its client, say about it. */
  readonly given: (options: object, ofClient: object) => string | undefined;
  /**
   * Whether a call goes to the origin of the client's base URL, or to one that the caller has
   * given, by `origins` or by a variable.
   */
  readonly isKnown: (scope: OriginScope) => boolean;
}

/** What decides where a call at another origin goes. */
export interface OriginScope extends VariableScope {
  readonly operation: VariableScope["operation"] & { readonly base?: Base };
  readonly settings: VariableScope["settings"] & {
    readonly defaults: { readonly base: Base };
    readonly options: { readonly baseUrl?: string | undefined };
  };
}

/** A key by which the server recognizes a request that it has already carried out. */
export interface IdempotencyKey {
  /** The request with the key that the call gives, or a new one, if the API has a header for it. */
  readonly add: <Request extends Keyless>(request: Request, own: string | undefined) => Request;
  readonly isIn: (request: Keyless) => boolean;
}

/** A request to which a key can be added. */
interface Keyless {
  readonly headers: readonly HeaderEntry[];
  /** Lower-case names of the headers that the caller set or removed. */
  readonly decided: ReadonlySet<string>;
}

/**
 * What happens with a redirect: it is followed, or is the response. A browser does not show where
 * it leads.
 */
export type RedirectMode = "follow" | "manual";

/**
 * How a response body is decoded. `auto` depends on the response's `Content-Type`, and so does an
 * object; a parser gets the text of any body. It throws if the text is not what it expects. An
 * empty body is no JSON, unless the content type decides.
 */
export type Decode = BodyKind | "empty" | "auto" | OpenDecode | TextParser;

/** What a body is read as. */
export type BodyKind = "json" | "text" | "binary";

/** The content type decides. */
export interface OpenDecode {
  readonly kindOf: (contentType: string | null) => BodyKind | TextParser;
}

/** Turns the text of a body into a value. */
export type TextParser = (text: string) => unknown;

/**
 * The arguments of an operation, grouped as in HTTP. Keys are the exact names on the wire. Each
 * operation has its own, narrower type.
 */
export interface OperationArgs {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly body?: unknown;
  /** Values for variables that have none. */
  readonly variables?: object | undefined;
}

/** The arguments of an operation that takes none. */
export type NoArgs = Readonly<Record<string, never>>;
