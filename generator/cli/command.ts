/** What the user asked for. */
export type Command = GenerateCommand | VerifyCommand | ExplainCommand | HelpCommand | VersionCommand | UsageProblem;

/** `generate`, with its switches as given. */
export interface GenerateCommand {
  readonly kind: "generate";
  /** As given; empty: all of `collections/`. */
  readonly files: readonly string[];
  readonly out: string | undefined;
  /** Type-check what is rendered (`--no-check` turns it off). */
  readonly typeCheck: boolean;
  readonly format: boolean;
  /** `--check`: write nothing, tell what would change. */
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly verbose: boolean;
}

/** `verify`, with its switches as given. */
export interface VerifyCommand {
  readonly kind: "verify";
  readonly file: string;
  /** Saved requests too. */
  readonly examples: boolean;
  /** File to write the log to. */
  readonly log: string | undefined;
  readonly only: "client" | "postman" | undefined;
  /** File with `{ name: value }`. */
  readonly values: string | undefined;
  readonly json: boolean;
}

/** `explain`, with its switches as given. */
export interface ExplainCommand {
  readonly kind: "explain";
  /** An operation or a type. */
  readonly name: string;
  /** Empty: all of `collections/`. */
  readonly files: readonly string[];
  readonly json: boolean;
}

export interface HelpCommand {
  readonly kind: "help";
}

export interface VersionCommand {
  readonly kind: "version";
}

/** Something is wrong with the command line itself. */
export interface UsageProblem {
  readonly kind: "usage";
  readonly message: string;
  readonly hint: string;
}

/** Exit codes that scripts rely on. */
export const exitCodes = { done: 0, failed: 1, usage: 2, changed: 3 } as const;
