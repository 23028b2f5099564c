import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { GenerateOptions } from "./options.ts";

/** The stages of one run, in the order in which they happen. */
export const phases = ["read", "infer", "names", "fixtures", "render", "check", "format", "write"] as const;

/** One stage of a run; `write` belongs to the command line, the others to the pure core. */
export type Phase = (typeof phases)[number];

/** Everything that the pure core needs for one collection: texts and options, no paths to open. */
export interface GenerateRequest {
  /** Path as given by the user, for diagnostics only. */
  readonly file: string;
  readonly text: string;
  readonly environment?: { readonly file: string; readonly text: string };
  /** What somebody who knows better says of the collection: names, types, what is required. */
  readonly config?: { readonly file: string; readonly text: string };
  /** Text of the `postwright.json` that is on disk: name lock and checksums. */
  readonly previousManifest?: string;
  /**
   * Where the output folder depends on the package's name: gives the text of that package's `postwright.json`.
   * Asked once the name is known and before names are allocated, when `previousManifest` is absent.
   */
  readonly findManifest?: (packageName: string) => string | undefined;
  readonly options: GenerateOptions;
  /** JSON pointers into the collection: texts there that look like secrets and are none. They stay as they are. */
  readonly allowedSecrets?: readonly string[];
  /** Told at the start of each phase, for progress. */
  readonly onPhase?: (phase: Phase) => void;
}

/** What the core hands back; diagnostics are there whether or not a package is. */
export interface GenerateResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined if there is an error: nothing is to be written. */
  readonly package: GeneratedPackage | undefined;
  /** Milliseconds a phase; `write` is 0. */
  readonly timings: Readonly<Record<Phase, number>>;
}

/** A package in memory, complete and ready to be written. */
export interface GeneratedPackage {
  /** Package name and folder name: an ASCII slug. */
  readonly name: string;
  /** Relative POSIX path → text, `postwright.json` included. */
  readonly files: ReadonlyMap<string, string>;
  /** `dist/**`, compiled from `src`: not listed in the manifest, not part of `--check`, replaced as a whole. */
  readonly built: ReadonlyMap<string, string>;
  readonly summary: PackageSummary;
}

/** Counts for the summary table. */
export interface PackageSummary {
  readonly requests: number;
  readonly operations: number;
  readonly examples: number;
  readonly fixtureTests: number;
}

/** The core as the command line sees it. */
export type Generate = (request: GenerateRequest) => Promise<GenerateResult>;
