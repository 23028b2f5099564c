import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";

/** What a worker is asked: to generate a file, and where to write the package. Without `out`, only checksums are wanted. */
export interface Task {
  readonly file: string;
  readonly out: string | undefined;
}

/** An operation as the package's manifest has it. */
export interface GeneratedOperation {
  readonly function: string;
  readonly module: string;
  readonly pointer: string;
}

/** What a worker answers. */
export interface Outcome {
  readonly file: string;
  readonly operations: readonly GeneratedOperation[];
  readonly examples: number;
  readonly fixtureTests: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Relative path → sha256 of every file of the package. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** Stack of an error that ended the generation: a bug. */
  readonly bug: string | undefined;
}
