import type { ApiComparison } from "../diff/change.ts";

/**
 * What the core cannot do by itself, so that it runs wherever JavaScript does: reading its own
 * files, threads, clocks. `node/` has the tools for Node; `browser.ts` says what a browser needs.
 */
export interface Tools {
  readonly assets: Assets;
  /** Version of Postwright, for the manifest. */
  readonly version: string;
  /**
   * Prepares a type-checker. Called before the collection is read, because loading a checker takes
   * time. Without it, nothing is type-checked.
   */
  readonly startChecker?: () => Checker;
  /** Without it, files keep the layout of their templates. */
  readonly format?: Format;
  /** Without it, nothing is compiled. */
  readonly build?: Build;
  /** Milliseconds since any fixed moment. Without it, all timings are 0. */
  readonly now?: () => number;
}

/** The texts of `templates/`, which are part of the program: path below that folder → text. */
export type Assets = ReadonlyMap<string, string>;

/**
 * Formats the files of a package; those for which `isPreformatted` is true are returned unchanged.
 * Rejects if a file does not parse.
 */
export type Format = (
  files: ReadonlyMap<string, string>,
  isPreformatted: (path: string) => boolean,
) => Promise<ReadonlyMap<string, string>>;

/**
 * Compiles modules that have been checked, each by itself: from the paths and texts of `src/**` to
 * those of `dist/**`, which are JavaScript and declarations with their maps. Rejects only because
 * of bugs in Postwright.
 */
export type Build = (sources: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, string>>;

/** A type-checker that runs in parallel to the caller. */
export interface Checker {
  /**
   * Checks a package. Rejects only because of bugs in Postwright. May be called again; results keep
   * their order.
   */
  readonly check: (input: CheckInput) => Promise<CheckResult>;
  /** Compares what two packages declare. */
  readonly compare: (input: CompareInput) => Promise<CompareResult>;
}

/** Two packages, each as relative path → text. Only `src` and the manifest matter. */
export interface CompareInput {
  /** The older package, or its declarations; `undefined` if there is none. */
  readonly old: ReadonlyMap<string, string> | string | undefined;
  readonly next: ReadonlyMap<string, string>;
}

/** What differs. */
export interface CompareResult {
  readonly comparison: ApiComparison;
  /** What the newer package declares, as one file. Absent if two packages were compared. */
  readonly declarations?: string;
}

/** A rendered package, as the checker receives it. */
export interface CheckInput {
  /** Relative POSIX path → text. Files other than `.ts` and `package.json` are ignored. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * What differs from a package without problems, as keys of `KnownPackage.drafts`, removed files
   * and declarations included; and where the names in a file are others, `path##name` for each.
   * Only what depends on that is checked. Without it, everything is.
   */
  readonly changed?: ReadonlySet<string> | undefined;
  /**
   * Path of a module that has not changed, or needs no check → its declarations. Whatever imports
   * it is checked against these if the module itself is not checked.
   */
  readonly declarations?: ReadonlyMap<string, string> | undefined;
  /** Path → the structure that the view asked for. Other files may have any structure. */
  readonly structure?: ReadonlyMap<string, ExpectedStructure> | undefined;
}

/**
 * What a file must contain at its top level: each exported name (a `type` and a `const` of the same
 * name count twice; `export * from "x"` is `* from x`), and in a test file `test` or `describe` for
 * each such call. The order does not matter.
 */
export type ExpectedStructure = readonly string[];

/**
 * A package that an earlier run of the same program has checked without finding a problem. It saves
 * time, and changes no result.
 */
export interface KnownPackage {
  /**
   * Digests of the files before they were formatted: by path of each file; by `path#name` of each
   * declaration in those that declare what others use, and by `path#` of all names in them.
   */
  readonly drafts: ReadonlyMap<string, string>;
  /** By part, such as a module with its tests: a digest of all that it is made from. */
  readonly parts: ReadonlyMap<string, string>;
  /** The files as they are on disk. One that was edited since is missing. */
  readonly files: ReadonlyMap<string, string>;
  /** `dist/**`; empty if any file there is not as it was. */
  readonly built: ReadonlyMap<string, string>;
}

/** The result of checking a package. */
export interface CheckResult {
  readonly problems: readonly CheckProblem[];
}

/** A problem in a rendered file. It is always a bug in the generator. */
export interface CheckProblem {
  /** Relative path in the package; empty for a problem of the program as a whole. */
  readonly path: string;
  /** Lines and columns count from 1, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /**
   * TypeScript's error number, or 0 for a problem of the file's structure rather than its types.
   */
  readonly code: number;
  readonly message: string;
}
