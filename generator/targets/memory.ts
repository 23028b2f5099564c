import { createRecall, type Recall } from "../util/recall.ts";
import type { ExpectedStructure } from "./tools.ts";

/** Some files of a package, and what is expected at the top level of each. */
export interface FileSet {
  readonly files: ReadonlyMap<string, string>;
  readonly structure: ReadonlyMap<string, ExpectedStructure>;
  /**
   * The files that were taken from the last package, if they were. They have been checked and
   * formatted, so their structure is left out.
   */
  readonly taken?: TakenFiles;
}

/** Path → the entries of `KnownPackage.drafts` that are about the file. */
export type TakenFiles = ReadonlyMap<string, readonly (readonly [key: string, digest: string])[]>;

/**
 * What the runs of one process have made for a collection. It saves the next one time, and changes
 * nothing.
 */
export interface TargetMemory {
  /** By a digest of all that they are made from: the files of resources. */
  readonly rendered: Recall<FileSet>;
  /** As in `KnownPackage`: the digests of a file and of its declarations. */
  readonly drafts: Recall<ReadonlyMap<string, string>>;
}

/** A memory of nothing. */
export function createTargetMemory(): TargetMemory {
  return { rendered: createRecall(), drafts: createRecall() };
}
