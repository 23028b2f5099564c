import { join } from "node:path";
import type { Disk, Stat } from "./disk.ts";

/** An entry of a folder tree. */
export interface TreeEntry {
  /** Relative to the root of the tree, with `/` between segments. */
  readonly path: string;
  readonly stat: Stat;
}

/**
 * Everything below a folder, parents before their children. Links are listed but never followed. No
 * recursion, so the depth does not matter.
 */
export function listTree(disk: Disk, root: string): readonly TreeEntry[] {
  const found: TreeEntry[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const name of disk.list(join(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const stat = disk.stat(join(root, path));
      if (stat === undefined) continue;
      found.push({ path, stat });
      if (stat.kind === "folder") pending.push(path);
    }
  }
  return found;
}

/**
 * Removes a folder and everything below it; links themselves, not their targets. Does nothing if it
 * does not exist.
 */
export function removeTree(disk: Disk, root: string): void {
  if (disk.stat(root) === undefined) return;
  const entries = listTree(disk, root);
  makeWritable(disk, root, entries);
  for (const { path, stat } of entries.toReversed()) {
    if (stat.kind === "folder") disk.removeFolder(join(root, path));
    else disk.removeFile(join(root, path));
  }
  disk.removeFolder(root);
}

/**
 * Lets the owner remove entries from every folder of a tree that will be removed; read-only folders
 * would keep theirs.
 */
export function makeWritable(disk: Disk, root: string, entries: readonly TreeEntry[]): void {
  for (const { path, stat } of entries) {
    if (stat.kind === "folder" && (stat.mode & 0o300) !== 0o300) disk.setMode(join(root, path), stat.mode | 0o700);
  }
  const own = disk.stat(root);
  if (own !== undefined && (own.mode & 0o300) !== 0o300) disk.setMode(root, own.mode | 0o700);
}

/**
 * Creates a folder below `root`, and missing folders above it. `path` is relative with `/`, or
 * empty for the root itself.
 */
export function makeFolders(disk: Disk, root: string, path: string): void {
  let reached = root;
  for (const segment of ["", ...path.split("/").filter((part) => part !== "")]) {
    reached = join(reached, segment);
    if (disk.stat(reached) === undefined) disk.makeFolder(reached);
  }
}

/** Like `makeFolders`, for many paths: it looks for each folder once. */
export function createFolderMaker(disk: Disk, root: string): (path: string) => void {
  const made = new Set<string>();
  return (path) => {
    if (made.has(path)) return;
    makeFolders(disk, root, path);
    for (let each = path; !made.has(each); each = folderOf(each)) made.add(each);
  };
}

/** The folder that contains a relative path; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Nobody means to keep more copies of one file. */
const mostBackups = 1000;

/** Names for backups beside `path`, in the order of their use: `x.bak`, `x.bak.1`, … */
export function backupNames(path: string): readonly string[] {
  return Array.from({ length: mostBackups }, (_, index) => (index === 0 ? `${path}.bak` : `${path}.bak.${index}`));
}

/** The first of these names that is free in a folder. Throws if none is. */
export function freeBackupName(disk: Disk, root: string, path: string): string {
  const free = backupNames(path).find((name) => disk.stat(join(root, name)) === undefined);
  if (free === undefined) throw new Error(`All names for backups of ${path} are taken.`);
  return free;
}
