import type { BodyCodec } from "../body/codec.js";
import type { Flatten } from "../values/arrange.js";
import type { PathSegment } from "../values/url.js";
import type { CompleteGroup, Computed, ComputeVariable } from "../values/variables.js";
import type { Parameter } from "../values/parameter.js";

/** What an operation of the API sends and expects: data that `send` turns into a request. */
export interface Operation {
  /** The function's name, for messages. */
  readonly name: string;
  /** The function itself, for errors: it tells them apart, and their stacks begin above it. */
  readonly callee?: object;
  /** In upper case. */
  readonly method: string;
  /** Scheme, host and port; may contain variables: `https://{{host}}:8080`, `{{url}}`. */
  readonly base: string;
  /** The name of the origin in the options, if it is not that of most operations. */
  readonly origin?: string;
  /** The segments between slashes. */
  readonly path: readonly PathSegment[];
  readonly query?: readonly Parameter[];
  /** Finds the names of nested values of the query, if declared names are bracketed or escaped. */
  readonly flatten?: Flatten;
  /** Adds query parameters that the caller does not pass, as a script of the collection does. */
  readonly completeQuery?: CompleteGroup;
  readonly headers?: readonly Parameter<Computed>[];
  /** Computes variables that the caller does not pass, as a script of the collection does. */
  readonly computed?: ComputeVariable;
  /** Absent if the operation has no body. */
  readonly body?: BodyCodec;
  /** Whether a decoded body is that of a failure, although its status is one of success. */
  readonly fails?: (data: unknown) => boolean;
  /** If set, the body gets no `Content-Type` unless the call sets one. */
  readonly untyped?: boolean;
  /** `manual` if a redirect is a response and not followed. */
  readonly redirect?: RedirectMode;
  /** Absent if the API has no header for it. */
  readonly idempotencyKey?: IdempotencyKey;
  /** How to decode the response, by status. A status that is not listed is `undocumented`. */
  readonly responses: Readonly<Record<number, Decode>>;
  /**
   * For messages: variables and credentials with the function whose answer contains them, and where
   * in it.
   */
  readonly sources?: readonly (readonly [variable: string, operation: string, part: string])[];
}

/**
 * A key by which the server recognizes a request that it has already carried out: the headers that
 * carry it, and what creates one.
 */
export interface IdempotencyKey {
  readonly headers: readonly string[];
  readonly create?: () => string;
}

/**
 * What happens with a redirect: it is followed, or is the response. A browser does not show where
 * it leads.
 */
export type RedirectMode = "follow" | "manual";

/**
 * How a response body is decoded. `auto` depends on the response's `Content-Type`, and so does an
 * object, which has the parser for JSON; a parser alone gets the text of any body. It throws if the
 * text is not what it expects. An empty body is no JSON, unless the content type decides.
 */
export type Decode = "json" | "text" | "binary" | "empty" | "auto" | { readonly json: TextParser } | TextParser;

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
