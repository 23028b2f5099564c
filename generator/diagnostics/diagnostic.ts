/** How much a diagnostic matters: an error has nothing to generate, a warning is worth a look, an info states an assumption. */
export type Severity = "error" | "warning" | "info";

/** Where in the user's file a problem sits. Lines and columns count from 1, columns in UTF-16 code units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One problem of the input, with its address and what to do about it. Plain data, safe to print as JSON. */
export interface Diagnostic {
  /** Stable code out of the catalogue, such as `PW1003`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence, without values of the input that could be secrets. */
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
  /** Names of the folders and of the item, outermost first; empty for the file itself. */
  readonly item: readonly string[];
  /** JSON pointer (RFC 6901) into the file as it is on disk. */
  readonly pointer: string;
  readonly location: SourceLocation;
}
