import type { ConvertFormat } from "../convert/convert.ts";
import type { ChangeLevel } from "../diff/change.ts";
import type { NamedFiles } from "../io/read/read-source.ts";

/** What the user asked for. */
export type Command =
  | GenerateCommand
  | VerifyCommand
  | ExplainCommand
  | SampleCommand
  | JsonCommand
  | DiffCommand
  | SamplesCommand
  | ConvertCommand
  | DocsCommand
  | MockCommand
  | CompleteCommand
  | InitCommand
  | ResolveCommand
  | HelpCommand
  | VersionCommand
  | UsageProblem;

/** For people, for programs, as annotations of GitHub Actions, or as SARIF. */
export type ReportFormat = "text" | "json" | "github" | "sarif";

/** `generate`, with its options as given. */
export interface GenerateCommand extends NamedFiles {
  readonly kind: "generate";
  /** As given; empty means all of `collections/`. */
  readonly files: readonly string[];
  readonly out: string | undefined;
  /** Type-check the rendered package (`--no-check` disables it). */
  readonly typeCheck: boolean;
  readonly format: boolean;
  /** `--check`: write nothing, and list what would change. */
  readonly dryRun: boolean;
  /** How problems and packages are printed (`--format`). */
  readonly report: ReportFormat;
  /** Decide anew which bodies share a type. */
  readonly rethink: boolean;
  /** Remove packages whose collections are gone. */
  readonly prune: boolean;
  /** Run again after every change of the files. */
  readonly watch: boolean;
  readonly force: boolean;
  readonly verbose: boolean;
  /** Close what is not released yet; the verdict decides the version if none is given. */
  readonly release: ReleaseOptions | undefined;
  /** The most that a change of the package may ask of its callers. */
  readonly max: ChangeLevel | undefined;
  /** How many packages are checked at a time; `undefined` for what the machine can do. */
  readonly jobs: number | undefined;
}

/** `--release` and `--date`. */
export interface ReleaseOptions {
  readonly version: string | undefined;
  readonly date: string | undefined;
}

/** `verify`, with its options as given. */
export interface VerifyCommand extends Pick<NamedFiles, "environment"> {
  readonly kind: "verify";
  readonly file: string;
  /** Compare saved requests too. */
  readonly examples: boolean;
  /** File to write the log to. */
  readonly log: string | undefined;
  readonly only: "client" | "postman" | undefined;
  /** File with `{ name: value }`. */
  readonly values: string | undefined;
  readonly json: boolean;
}

/** `explain`, with its options as given. */
export interface ExplainCommand extends NamedFiles {
  readonly kind: "explain";
  /** The name of an operation or a type. */
  readonly name: string;
  /** Empty means all of `collections/`. */
  readonly files: readonly string[];
  readonly json: boolean;
}

/** `sample`, with its options as given. */
export interface SampleCommand extends Pick<NamedFiles, "environment"> {
  readonly kind: "sample";
  readonly file: string;
  /** The name of an item; without it, the items are listed. */
  readonly item: string | undefined;
  readonly language: string;
  /** The name of a saved example, whose request is printed instead of the item's. */
  readonly example: string | undefined;
  /** File with `{ name: value }`. */
  readonly values: string | undefined;
}

/** `json`, with its options as given. */
export interface JsonCommand {
  readonly kind: "json";
  readonly file: string;
  readonly language: string;
  readonly task: "create" | "parse";
}

/** `samples`, with its options as given. */
export interface SamplesCommand {
  readonly kind: "samples";
  readonly reports: readonly string[];
  /** The collection that was run; by default the one that a report contains. */
  readonly collection: string | undefined;
  /** A file, or a folder; by default standard output. */
  readonly out: string | undefined;
}

/** `convert`, with its options as given. */
export interface ConvertCommand {
  readonly kind: "convert";
  readonly file: string;
  readonly to: ConvertFormat;
  /** A file for v2.1, a folder for v3. */
  readonly out: string;
  /** Write into a folder that is not empty, or over a file. */
  readonly force: boolean;
}

/** `docs`, with its options as given. */
export interface DocsCommand extends NamedFiles {
  readonly kind: "docs";
  readonly file: string;
  readonly out: string;
  /** The languages of the samples, in the order of their tabs; all of them if it is not set. */
  readonly languages: readonly string[] | undefined;
  /** `--check`: write nothing, and list what would change. */
  readonly dryRun: boolean;
  readonly force: boolean;
}

/** `diff`, with its options as given. */
export interface DiffCommand {
  readonly kind: "diff";
  /** Packages or collections: the old one and the new one, or one of them. */
  readonly files: readonly string[];
  /** The revision of git in which the old collection is. */
  readonly from: string | undefined;
  readonly format: "text" | "json" | "markdown";
  readonly max: ChangeLevel | undefined;
}

/** `init`, with its options as given. */
export interface InitCommand {
  readonly kind: "init";
  /** Collections; empty for those that are found. */
  readonly files: readonly string[];
  readonly name: string | undefined;
  readonly scope: string | undefined;
  readonly layout: "package" | "sources" | undefined;
  /** The folder above the packages. */
  readonly out: string | undefined;
  /** Write a workflow, too. */
  readonly ci: "github" | undefined;
}

/** `resolve`, with its options as given. */
export interface ResolveCommand {
  readonly kind: "resolve";
  /** Packages; empty for all of the run. */
  readonly folders: readonly string[];
  /** Drop edits of generated files. */
  readonly force: boolean;
}

/** `mock`, with its options as given. */
export interface MockCommand {
  readonly kind: "mock";
  /** The folder of a package, or its name in `generated/`. */
  readonly package: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** How many milliseconds each answer takes. */
  readonly latency: number;
}

/** `complete`: a script for a shell, or what that script asks for while a command line is typed. */
export type CompleteCommand =
  { readonly kind: "complete"; readonly shell: "bash" | "zsh" | "fish" } | { readonly kind: "complete"; readonly words: readonly string[] };

/** A request for help, with its text. */
export interface HelpCommand {
  readonly kind: "help";
  readonly text: string;
}

export interface VersionCommand {
  readonly kind: "version";
}

/** The command line itself is wrong. */
export interface UsageProblem {
  readonly kind: "usage";
  readonly message: string;
  readonly hint: string;
}

/** Exit codes that scripts rely on. */
export const exitCodes = { done: 0, failed: 1, usage: 2, changed: 3, beyond: 4 } as const;
