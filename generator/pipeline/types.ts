import type { CollectionDocument } from "../collection/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OperationPlace } from "../ir/operation-place.ts";
import type { GenerateOptions } from "./options.ts";
import type { Layout } from "../targets/target.ts";
import type { Source } from "./source.ts";
import type { Phase, Timings } from "./stages.ts";
import type { TargetMemory } from "../targets/memory.ts";
import type { KnownPackage } from "../targets/tools.ts";

/** Everything that the pure core needs for one collection: texts and options, no paths to open. */
export type GenerateRequest = Source & RunSettings;

/** How a run goes, besides what it reads. */
export interface RunSettings {
  readonly options: GenerateOptions;
  /** What is written of the package of that name; without this, a package of its own. */
  readonly layoutOf?: (packageName: string) => Layout;
  /** Called at the start of each phase, for progress. */
  readonly onPhase?: (phase: Phase) => void;
  /** The package of the last run, if program and options were the same. */
  readonly known?: KnownPackage | undefined;
  /**
   * The collection as an earlier run of the same process has read it. It saves time, and changes
   * nothing.
   */
  readonly earlier?: CollectionDocument | undefined;
  /** Where runs of the same process keep what they make of the collection. */
  readonly memory?: TargetMemory | undefined;
}

/** What the core returns. There may be diagnostics with or without a package. */
export interface GenerateResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined after an error: nothing must be written. */
  readonly package: GeneratedPackage | undefined;
  /** `write` is 0. */
  readonly timings: Timings;
  /**
   * The collection as it was read, secrets included: `earlier` for the next run. Only of a run with
   * a memory.
   */
  readonly read?: CollectionDocument | undefined;
}

/** A package in memory, complete and ready to be written. */
export interface GeneratedPackage {
  /** Package name and folder name: an ASCII slug. */
  readonly name: string;
  /** Relative POSIX path → text, `postwright.json` included. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * `dist/**`, compiled from `src`: not listed in the manifest, not part of `--check`, replaced as
   * a whole.
   */
  readonly built: ReadonlyMap<string, string>;
  /** As in `KnownPackage`: what the next run need not do again. */
  readonly drafts?: ReadonlyMap<string, string>;
  readonly parts?: ReadonlyMap<string, string> | undefined;
  /**
   * The files of a second folder with a manifest of its own: the tests of sources that are not
   * tested beside them.
   */
  readonly tests?: ReadonlyMap<string, string>;
  /**
   * Files that continue those on disk, edits included: they may be replaced, and the manifest has
   * no checksums of them.
   */
  readonly continued?: ReadonlySet<string>;
  /** Where its operations are in the collection; in no file of the package. */
  readonly places?: readonly OperationPlace[];
  /** As in `RenderedPackage`; they are in `package.json`, if there is one. */
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly summary: PackageSummary;
}

/** Counts for the summary table. */
export interface PackageSummary {
  readonly requests: number;
  readonly operations: number;
  /** Saved ones: without answers that are made up of what scripts assert. */
  readonly examples: number;
  readonly fixtureTests: number;
}

/** The core as its callers see it: a target and tools are already chosen. */
export type Generate = (request: GenerateRequest) => Promise<GenerateResult>;
