import { basename, dirname, join } from "node:path";
import type { Disk } from "../disk.ts";
import { sha256 } from "../../util/sha256.ts";
import { workPrefix } from "../../util/output-path.ts";

/** Where a package, its lock and its working folder are. All paths are absolute. */
export interface FolderLayout {
  readonly target: string;
  readonly lock: string;
  /** Contains `new/`, `old/` and the journal. Exists only during a write, or after a crash. */
  readonly work: string;
  /**
   * True if the lock and the working folder are in the target, because its parent cannot contain
   * them.
   */
  readonly inside: boolean;
}

/** Start of a working folder's name if the package name is too long to be used. */
const digestMark = "~";

/**
 * Chooses the place of the lock and the working folder: beside the target, on the same file system.
 * If the target is a mount point (a container's volume) or its parent is read-only, inside it. The
 * choice depends only on the disk, so that every run finds the same lock.
 */
export function chooseLayout(disk: Disk, target: string): FolderLayout {
  const parent = dirname(target);
  const own = disk.stat(target);
  const above = disk.stat(parent);
  const inside = own !== undefined && above !== undefined && (own.device !== above.device || !disk.isWritable(parent));
  if (inside) return { target, lock: join(target, `${workPrefix}lock`), work: join(target, `${workPrefix}work`), inside };
  const name = basename(target);
  const isPlain = Buffer.byteLength(name) <= 100 && !name.startsWith(digestMark);
  const short = isPlain ? name : digestMark + sha256(name).slice(0, 16);
  return { target, lock: join(parent, `${workPrefix}${short}.lock`), work: join(parent, `${workPrefix}${short}.work`), inside };
}

/**
 * Packages in a folder whose write was interrupted or is in progress, found by the working folders
 * beside them. Packages with names that are too long are left out: which one a working folder
 * belongs to is only known when the package is named.
 */
export function listUnfinished(disk: Disk, folder: string): readonly string[] {
  if (disk.stat(folder)?.kind !== "folder") return [];
  const names = disk.list(folder).filter((name) => name.startsWith(workPrefix) && name.endsWith(".work"));
  const packages = names.map((name) => name.slice(workPrefix.length, -".work".length)).filter((name) => !name.startsWith(digestMark));
  return packages.map((name) => join(folder, name));
}

/** True if `folder` is the target or is inside it, by identity rather than by name. */
export function isWithin(disk: Disk, folder: string, target: string): boolean {
  const wanted = disk.stat(target);
  if (wanted === undefined) return false;
  for (let path = folder; ; path = dirname(path)) {
    const stat = disk.stat(path);
    if (stat?.inode === wanted.inode && stat.device === wanted.device) return true;
    if (path === dirname(path)) return false;
  }
}

/** Creates the missing folders above a path, and returns them, outermost first. */
export function makeParents(disk: Disk, path: string): readonly string[] {
  const missing: string[] = [];
  for (let folder = dirname(path); disk.stat(folder) === undefined; folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) disk.makeFolder(folder);
  return missing;
}

/**
 * Explains why a path cannot be a package folder, or returns `undefined` if it can: an ordinary
 * folder, or nothing yet.
 */
export function explainTarget(disk: Disk, root: string): string | undefined {
  if (root === dirname(root)) return "the root of the file system";
  const kind = disk.stat(root)?.kind;
  if (kind === "link") return "a symbolic link";
  return kind === undefined || kind === "folder" ? undefined : "not a folder";
}

/** True if a write of this package is in progress, or was interrupted and must be finished. */
export function hasUnfinishedWrite(target: string, disk: Disk): boolean {
  return disk.stat(chooseLayout(disk, target).work) !== undefined;
}
