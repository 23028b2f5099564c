/** What an API's mock answers from. */
export interface MockApi {
  /** The base of most operations, if the collection has its value. */
  readonly base?: string;
  readonly operations: readonly MockOperation[];
}

/** An operation, and what the collection has saved of its answers. */
export interface MockOperation {
  /** The function's name. */
  readonly name: string;
  /** Its deprecated names. */
  readonly formerNames?: readonly string[];
  /** In upper case. */
  readonly method: string;
  /** Scheme, host and the start of the path, if they are not those of most operations. */
  readonly base?: string;
  readonly path: readonly MockSegment[];
  /** In the order of the collection. */
  readonly examples: readonly MockExample[];
}

/**
 * A segment of a path: its decoded text, `null` for any text, or the pieces between which there is
 * any text.
 */
export type MockSegment = string | null | readonly string[];

/** A saved answer. */
export interface MockExample {
  readonly name?: string;
  readonly status: number;
  /** Its content type. */
  readonly type?: string;
  /** Its other headers. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The query of the saved request. */
  readonly query?: string;
}
