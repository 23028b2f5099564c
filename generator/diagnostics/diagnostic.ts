/**
 * How serious a diagnostic is. After an error there is nothing to generate, a warning is worth a
 * look, and an info states an assumption.
 */
export type Severity = "error" | "warning" | "info";

/** A position in the user's file. Lines and columns count from 1, columns in UTF-16 units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One problem in the input, with its place and what to do about it. Plain data, safe to print as
 * JSON.
 */
export interface Diagnostic {
  /** Stable code from the catalogue, such as `PW1003`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, without input values that could be secret. */
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string;
  /** Names of the folders and the item, outermost first; empty for the file itself. */
  readonly item: readonly string[];
  /**
   * JSON pointer (RFC 6901) into the file on disk. In a collection of many files it starts with the
   * path of its file and `#`.
   */
  readonly pointer: string;
  readonly location: SourceLocation;
}

/** Those that make the run fail. */
export function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
