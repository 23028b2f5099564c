import { join, resolve } from "node:path";
import { type Disk, nodeDisk } from "../disk.ts";
import { type Manifest, manifestName, mapName, matchesChecksum } from "../manifest.ts";
import { type OutputProblem, reportOutput, reportSystemError } from "../problems.ts";
import { isSite, readPrevious } from "../read/previous.ts";
import { listTree, removeTree } from "../tree.ts";
import { foldName } from "../../util/output-path.ts";

/** A package whose collection is gone. */
export interface Orphan {
  /** Its folder, as the user knows it. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Folders in a package that tools fill, and that are not committed. */
const toolFolders = ["dist", "node_modules"];

/**
 * The packages below a folder that are not among `made`, in code-unit order. A folder without a
 * manifest that can be trusted is none: nobody knows what is in it.
 */
export function findOrphans(folder: string, made: readonly string[], disk: Disk = nodeDisk): readonly Orphan[] {
  if (disk.stat(folder)?.kind !== "folder") return [];
  const kept = new Set(made.map((path) => foldName(resolve(path))));
  return disk.list(folder).flatMap((name): readonly Orphan[] => {
    const own = join(folder, name);
    if (name.startsWith(".") || kept.has(foldName(resolve(own)))) return [];
    const previous = readPrevious(own, disk);
    return previous.manifest === undefined || isSite(previous) ? [] : [{ folder: own, manifest: previous.manifest }];
  });
}

/** Says that a package has no collection, and what removes it. */
export function reportOrphan({ folder }: Orphan): OutputProblem {
  return reportOutput("orphan", { file: folder });
}

/**
 * Removes a package, unless a file in it was edited or is not Postwright's. Returns what prevents
 * it; nothing was removed then.
 */
export function removeOrphan({ folder, manifest }: Orphan, disk: Disk = nodeDisk): readonly OutputProblem[] {
  try {
    const obstacles = listTree(disk, folder).filter(({ path, stat }) => {
      if (stat.kind === "folder" || toolFolders.includes(path.split("/", 1)[0] ?? "")) return false;
      if (path === manifestName || path === mapName) return false;
      const sum = manifest.files.get(path);
      return stat.kind !== "file" || sum === undefined || !matchesChecksum(disk.read(join(folder, path)), sum);
    });
    if (obstacles.length > 0) return obstacles.map(({ path }) => reportOutput("orphanKept", { file: join(folder, path), path }));
    removeTree(disk, folder);
    return [];
  } catch (error) {
    const problem = reportSystemError(error, folder);
    if (problem === undefined) throw error;
    return [problem];
  }
}
