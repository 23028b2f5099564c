import type { AuthScheme } from "../auth/scheme.js";
import type { BodyCodec } from "../body/codec.js";
import type { Parameter } from "../values/parameter.js";

/** What one operation of the API sends and expects: data that `send` turns into a request. */
export interface Operation {
  /** The function's name, for messages. */
  readonly name: string;
  /** Upper case. */
  readonly method: string;
  /** Scheme, host and port as a text with `{{variables}}`: `https://{{host}}:8080`, `{{url}}`. */
  readonly base: string;
  /** Segments between slashes: literal text, `:argument` (up to its first `.`), `{{variable}}`. An empty one is an empty segment. */
  readonly path: readonly string[];
  readonly query?: readonly Parameter[];
  readonly headers?: readonly Parameter[];
  /** Absent if the operation has no body. */
  readonly body?: BodyCodec;
  /** Absent if the operation is sent without credentials. */
  readonly auth?: AuthScheme;
  /** The body gets no `Content-Type` unless the call sets one. */
  readonly untyped?: boolean;
  /** How to read the answer, by status. A status that is not listed is `undocumented`. */
  readonly responses: Readonly<Record<number, Decode>>;
}

/** How a response body is read. `auto` goes by the response's `Content-Type`. */
export type Decode = "json" | "text" | "binary" | "empty" | "auto";

/** An operation's arguments, grouped as HTTP groups them. Keys are exact names on the wire; each operation has its own, narrower type. */
export interface OperationArgs {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly body?: unknown;
}

/** The arguments of an operation that takes none. */
export type NoArgs = Readonly<Record<string, never>>;
