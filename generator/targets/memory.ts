import { createRecall, type Recall } from "../util/recall.ts";
import type { ExpectedStructure } from "./tools.ts";

/** Some files of a package, and what is expected at the top level of each. */
export interface FileSet {
  readonly files: ReadonlyMap<string, string>;
  readonly structure: ReadonlyMap<string, ExpectedStructure>;
}

/**
 * What the runs of one process have made for a collection. It saves the next one time, and changes
 * nothing.
 */
export interface TargetMemory {
  /** By all but operations and types: the files of resources, by their own operations and types. */
  readonly rendered: Recall<Recall<FileSet>>;
  /** As in `KnownPackage`: the digests of a file and of its declarations. */
  readonly drafts: Recall<ReadonlyMap<string, string>>;
}

/** A memory of nothing. */
export function createTargetMemory(): TargetMemory {
  return { rendered: createRecall(), drafts: createRecall() };
}
