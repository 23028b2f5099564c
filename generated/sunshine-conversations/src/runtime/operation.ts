import type { AuthScheme } from "./auth.js";
import type { BodyCodec } from "./body.js";

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

/** A query parameter or header that the operation declares. */
export interface Parameter {
  /** The exact name on the wire, possibly with `{{variables}}`. `null` only in a query: a piece without a key. */
  readonly name: string | null;
  /** Sent when the caller gives nothing; a text with `{{variables}}`. `null` sends a query key without `=`. Absent: nothing is sent. */
  readonly value?: string | null;
}

/** How a response body is read. `auto` goes by the response's `Content-Type`. */
export type Decode = "json" | "text" | "binary" | "empty" | "auto";

/** A value of a path, query, header or form argument. Dates are sent as ISO 8601 in UTC. */
export type Scalar = string | number | boolean | bigint | Date;

/** An operation's arguments, grouped as HTTP groups them. Keys are exact names on the wire; each operation has its own, narrower type. */
export interface OperationArgs {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly body?: unknown;
}

/** The arguments of an operation that takes none. */
export type NoArgs = Readonly<Record<string, never>>;
