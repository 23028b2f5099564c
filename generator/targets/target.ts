import type { CollectionDocument } from "../collection/model.ts";
import type { Operation } from "../ir/api.ts";
import type { NamingRules } from "../names/rules.ts";
import type { PackageModel } from "../pipeline/model.ts";
import type { Phase } from "../pipeline/stages.ts";
import type { TakenFiles, TargetMemory } from "./memory.ts";
import type { Assets, Build, Checker, CheckProblem, ExpectedStructure, Format, KnownPackage } from "./tools.ts";

/** A kind of output that a collection can be turned into. Only the target knows its language. */
export interface Target {
  /** Lower case, such as `typescript`. */
  readonly name: string;
  readonly naming: NamingRules;
  /** Pure: the same model and the same assets lead to the same files. */
  readonly render: (model: PackageModel, options: RenderOptions) => RenderedPackage;
  /** Checks and formats what was rendered. Without it, the rendered files are the package. */
  readonly finish?: (rendered: RenderedPackage, tools: FinishTools) => Promise<FinishedPackage>;
}

/** The name under which a package is imported, and its version. */
export interface PackageDescription {
  readonly name: string;
  readonly version?: string;
  /**
   * Whether the name is the user's choice. If not, it comes from a file, and may be another's at
   * the registry.
   */
  readonly isNamed: boolean;
  /** Without one, a package of its own. */
  readonly layout?: Layout;
}

/** What is written: a package, or plain sources in a folder of the user's program. */
export type Layout = { readonly kind: "package" } | SourcesLayout;

/** Sources are imported by path, and compiled and tested along with the program. */
export interface SourcesLayout {
  readonly kind: "sources";
  /** The name of their folder, by which readers see them imported. */
  readonly folder: string;
  /** How imports end: as the program's own do. */
  readonly extension: ImportExtension;
  /** The path from the folder of the tests to the sources, with `/`; `undefined` for no tests. */
  readonly tests: string | undefined;
}

/** The end of a relative import of a module. */
export type ImportExtension = ".js" | ".ts" | "";

/** What rendering needs besides the model. */
export interface RenderOptions {
  /** The collection that the model is about, without its secrets. */
  readonly document: CollectionDocument;
  readonly description: PackageDescription;
  readonly assets: Assets;
  /** The package of the last run, if it was made with the same tools. */
  readonly known?: KnownPackage | undefined;
  readonly memory?: TargetMemory | undefined;
}

/** The files of a package except its manifest, and what is known about them. */
export interface RenderedPackage {
  /** Relative path → text, not yet formatted. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * What the views asked for at the top level of each file; the checker compares it with the parsed
   * file.
   */
  readonly structure: ReadonlyMap<string, ExpectedStructure>;
  /** As in `KnownPackage`, for the next run. */
  readonly parts?: ReadonlyMap<string, string>;
  /**
   * The files that were taken from the known package, in their final layout. If something is wrong
   * with the package, it is rendered again without them.
   */
  readonly taken?: TakenFiles;
  /** True for files that already have the formatter's layout. */
  readonly isPreformatted: (path: string) => boolean;
  /** What the sources import besides their own files: package name → range of versions. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** The files as they are delivered, if that is not how they are checked. */
  readonly delivered?: Delivered;
  /** The operation that a line of a file (counted from 1) comes from, if there is one. */
  readonly trace: (path: string, line: number) => Operation | undefined;
}

/** Files with the paths and imports of a layout. */
export interface Delivered {
  readonly files: ReadonlyMap<string, string>;
  readonly isPreformatted: (path: string) => boolean;
}

/** The tools that a target may use in a run, if they are available and wanted. */
export interface FinishTools {
  readonly checker: Checker | undefined;
  readonly format: Format | undefined;
  readonly build: Build | undefined;
  /** The package of the last run, if it was made with the same tools. */
  readonly known?: KnownPackage | undefined;
  readonly memory?: TargetMemory | undefined;
  /** Called when a phase starts. */
  readonly startPhase: (phase: Phase) => void;
}

/** A package that was checked and formatted. */
export interface FinishedPackage {
  readonly files: ReadonlyMap<string, string>;
  /** As in `KnownPackage`, for the next run. */
  readonly drafts: ReadonlyMap<string, string>;
  /** `dist/**`, compiled; empty if there are problems, or if nothing was to be compiled. */
  readonly built: ReadonlyMap<string, string>;
  /** In the lines of the rendered files. */
  readonly problems: readonly CheckProblem[];
}
