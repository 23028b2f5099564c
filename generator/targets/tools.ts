/**
 * What the core cannot do by itself, so that it runs wherever JavaScript does: reading its own files, threads, clocks.
 * `node/` has the tools for Node; `browser.ts` says what a browser needs.
 */
export interface Tools {
  readonly assets: Assets;
  /** Version of Postwright, for the manifest. */
  readonly version: string;
  /**
   * Gets a type-checker ready. Called before the collection is read, because loading one takes time. Without it, nothing
   * is type-checked or compiled.
   */
  readonly startChecker?: () => Checker;
  /** Without it, files keep the layout of the templates. */
  readonly format?: Format;
  /** Milliseconds since any fixed moment. Without it, all timings are 0. */
  readonly now?: () => number;
}

/** The texts of `templates/`, which belong to the program: path below that folder → text. */
export type Assets = ReadonlyMap<string, string>;

/** Lays out the files of a package; those that `isPreformatted` names come back as they are. Rejects if a file does not parse. */
export type Format = (
  files: ReadonlyMap<string, string>,
  isPreformatted: (path: string) => boolean,
) => Promise<ReadonlyMap<string, string>>;

/** A type-checker that works beside the caller. */
export interface Checker {
  /** Checks and compiles a package. Rejects only for bugs. May be called again; results keep their order. */
  readonly compile: (input: CompileInput) => Promise<CompileResult>;
}

/** A rendered package as the compiler gets it. */
export interface CompileInput {
  /** Relative POSIX path → text. Files other than `.ts` and `package.json` are ignored. */
  readonly files: ReadonlyMap<string, string>;
  /** Path → what the view asked for. Files that are left out may have any structure. */
  readonly structure?: ReadonlyMap<string, ExpectedStructure>;
}

/**
 * What a file is to have at its top level: each exported name (a `type` and a `const` of one name count twice, and
 * `export * from "x"` is `* from x`), and in a test file `test` or `describe` for each call of these. Order does not matter.
 */
export type ExpectedStructure = readonly string[];

/** What the compiler makes of a package. */
export interface CompileResult {
  readonly problems: readonly CheckProblem[];
  /** `dist/**` from `src/**`: JavaScript modules and declarations. Empty if there are problems. */
  readonly built: ReadonlyMap<string, string>;
}

/** One thing wrong with a rendered file: always a bug of the generator. */
export interface CheckProblem {
  /** Relative path in the package; empty for a problem of the program as a whole. */
  readonly path: string;
  /** Both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** TypeScript's number of the error, or 0 where the structure of the file, not its types, is at fault. */
  readonly code: number;
  readonly message: string;
}
