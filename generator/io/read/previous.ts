import { join } from "node:path";
import { type Disk, nodeDisk, readFileText } from "../disk.ts";
import { type Manifest, manifestName, parseManifest } from "../manifest.ts";
import { hasConflict } from "../resolve/conflict.ts";
import { type OutputProblem, reportOutput } from "../problems.ts";

/** The package on disk, according to its manifest. */
export interface Previous {
  /** Text of `postwright.json`, damaged or not; undefined if there is none. */
  readonly text: string | undefined;
  /** Undefined if there is no manifest, or none that can be trusted. */
  readonly manifest: Manifest | undefined;
  /** A warning if the manifest is damaged, an error if it is in conflict. */
  readonly problems: readonly OutputProblem[];
}

/**
 * True if a folder contains files but no manifest: writing a package into it would mix the two.
 * Hidden files do not count.
 */
export function isOtherFolder(target: string, disk: Disk = nodeDisk): boolean {
  if (disk.stat(target)?.kind !== "folder" || disk.stat(join(target, manifestName)) !== undefined) return false;
  return disk.list(target).some((name) => !name.startsWith("."));
}

/** True for a reference, which `docs` writes: it has a manifest, but is no package. */
export function isSite({ manifest, text }: Previous): boolean {
  return manifest !== undefined && /^ {2}"target": "reference",$/m.test(text ?? "");
}

/**
 * Reads the manifest of a package folder. Links are not followed: if the manifest or the folder is
 * a link, there is no manifest. Throws Node's system error if the file exists but cannot be read.
 */
export function readPrevious(target: string, disk: Disk = nodeDisk): Previous {
  const path = join(target, manifestName);
  const text = disk.stat(target)?.kind === "folder" ? readFileText(disk, path) : undefined;
  if (text === undefined) return { text, manifest: undefined, problems: [] };
  if (hasConflict(text))
    return { text, manifest: undefined, problems: [reportOutput("conflictedManifest", { file: path, folder: target })] };
  const outcome = parseManifest(text);
  if (outcome.kind === "read") return { text, manifest: outcome.manifest, problems: [] };
  return { text, manifest: undefined, problems: [reportOutput("damagedManifest", { file: path, reason: outcome.reason })] };
}
