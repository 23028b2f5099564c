import type { Operation } from "../ir/api.ts";
import type { PackageModel } from "../pipeline/model.ts";
import type { Phase } from "../pipeline/stages.ts";
import type { Assets, Checker, CheckProblem, ExpectedStructure, Format } from "./tools.ts";

/** An output: something that a collection can be turned into. Only the target knows its language. */
export interface Target {
  /** Lower case, such as `typescript`. */
  readonly name: string;
  /** Pure: the same model and the same assets give the same files. */
  readonly render: (model: PackageModel, options: RenderOptions) => RenderedPackage;
  /** Checks and lays out what was rendered. Without it, the rendered files are the package. */
  readonly finish?: (rendered: RenderedPackage, tools: FinishTools) => Promise<FinishedPackage>;
}

/** The name under which a package is imported, and its version. */
export interface PackageDescription {
  readonly name: string;
  readonly version?: string;
}

/** What rendering takes besides the model. */
export interface RenderOptions {
  readonly description: PackageDescription;
  readonly assets: Assets;
}

/** The files of a package but its manifest, and what is known of them. */
export interface RenderedPackage {
  /** Relative path → text, not formatted yet. */
  readonly files: ReadonlyMap<string, string>;
  /** What the views asked for at the top level of a file. The checker compares it with what was parsed. */
  readonly structure: ReadonlyMap<string, ExpectedStructure>;
  /** Files that already have the formatter's layout. */
  readonly isPreformatted: (path: string) => boolean;
  /** The operation that a line of a file (from 1) comes from, if it comes from one. */
  readonly trace: (path: string, line: number) => Operation | undefined;
}

/** The tools of a run that a target may use, as far as they are there and wanted. */
export interface FinishTools {
  readonly checker: Checker | undefined;
  readonly format: Format | undefined;
  /** To be told which phase is running. */
  readonly startPhase: (phase: Phase) => void;
}

/** A package that was checked and formatted. */
export interface FinishedPackage {
  readonly files: ReadonlyMap<string, string>;
  /** `dist/**`, compiled; empty if nothing was checked. */
  readonly built: ReadonlyMap<string, string>;
  /** In the lines of the rendered files. */
  readonly problems: readonly CheckProblem[];
}
