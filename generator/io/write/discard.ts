import { join } from "node:path";
import { builtFolder } from "./compare.ts";
import { type Disk, readFileText } from "../disk.ts";
import { type Manifest, manifestName, mapName, matchesChecksum, parseManifest } from "../manifest.ts";
import type { FolderLayout } from "./folder-layout.ts";
import { type OutputProblem, reportOutput } from "../problems.ts";
import { foldersAbove } from "../../util/output-path.ts";
import { type TreeEntry, backupNames, folderOf, freeBackupName, listTree, makeFolders, makeWritable } from "../tree.ts";

/**
 * Name of a folder beside `old` for what appeared in the target between the two moves of an
 * exchange.
 */
export function lateFolder(index: number): string {
  return `late-${index}`;
}

/** Name of a folder beside `old` for copies of what the new version continues. */
export const continuedFolder = "continued";

/**
 * Removes `work/old` and the late folders after the new version is in place. A file is only removed
 * if it is known to be superfluous: it is in the target too (the same file or the same bytes, under
 * its name or as its backup), or it is an unedited generated file or one that the new version
 * continues. Anything that appeared or changed during the replacement is moved back into the
 * target, with a warning. Depends only on the disk, so that it works after a crash.
 */
export function discardOld(disk: Disk, layout: FolderLayout): readonly OutputProblem[] {
  // Late folders first: the manifest that describes their files is in `old`.
  const folders = disk.list(layout.work).filter((name) => name === "old" || /^late-[0-9]+$/.test(name));
  return folders.flatMap((folder) => discardFolder(disk, layout, join(layout.work, folder)));
}

function discardFolder(disk: Disk, layout: FolderLayout, root: string): readonly OutputProblem[] {
  if (disk.stat(root)?.kind !== "folder") return [];
  const manifest = readOldManifest(disk, layout);
  const problems: OutputProblem[] = [];
  const entries = listTree(disk, root);
  makeWritable(disk, root, entries);
  for (const entry of entries.toReversed()) {
    const from = join(root, entry.path);
    if (entry.stat.kind === "folder") disk.removeFolder(from);
    else if (isSuperfluous(disk, layout, from, entry, manifest)) disk.removeFile(from);
    else problems.push(rescue(disk, layout, from, entry.path));
  }
  disk.removeFolder(root);
  pruneFolders(disk, layout, entries);
  return problems;
}

/** The manifest of the old version. It is still in the target if only `dist/` was replaced. */
function readOldManifest(disk: Disk, layout: FolderLayout): Manifest | undefined {
  for (const folder of [join(layout.work, "old"), layout.target]) {
    const text = readFileText(disk, join(folder, manifestName));
    if (text === undefined) continue;
    const outcome = parseManifest(text);
    return outcome.kind === "read" ? outcome.manifest : undefined;
  }
  return undefined;
}

function isSuperfluous(disk: Disk, layout: FolderLayout, from: string, { path, stat }: TreeEntry, manifest: Manifest | undefined): boolean {
  if (manifest !== undefined && (path === manifestName || path === mapName || path.startsWith(`${builtFolder}/`))) return true;
  // Most files are linked into the new version, and need not be read.
  const kept = disk.stat(join(layout.target, path));
  if (kept?.inode === stat.inode && kept.device === stat.device) return true;
  const sum = manifest?.files.get(path);
  if (sum !== undefined && stat.kind === "file" && matchesChecksum(disk.read(from), sum)) return true;
  if (isSameFile(disk, from, join(layout.work, continuedFolder, path))) return true;
  return [path, ...takenBackups(disk, layout, path)].some((name) => isSameFile(disk, from, join(layout.target, name)));
}

/** Existing backups of a file. Their numbers have no gaps unless the user made one. */
function takenBackups(disk: Disk, layout: FolderLayout, path: string): readonly string[] {
  const names = backupNames(path);
  const free = names.findIndex((name) => disk.stat(join(layout.target, name)) === undefined);
  return free === -1 ? names : names.slice(0, free);
}

function isSameFile(disk: Disk, first: string, second: string): boolean {
  const a = disk.stat(first);
  const b = disk.stat(second);
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.inode === b.inode && a.device === b.device) return true;
  if (a.kind === "link") return disk.readLink(first) === disk.readLink(second);
  return a.kind === "file" && a.size === b.size && Buffer.from(disk.read(first)).equals(disk.read(second));
}

function rescue(disk: Disk, layout: FolderLayout, from: string, path: string): OutputProblem {
  const isFree = disk.stat(join(layout.target, path)) === undefined;
  const free = isFree ? path : freeBackupName(disk, layout.target, path);
  makeFolders(disk, layout.target, folderOf(path));
  disk.rename(from, join(layout.target, free));
  return reportOutput("keptAside", { file: join(layout.target, path), path, reason: free });
}

/** Removes folders in the target that only contained files which have been removed. */
function pruneFolders(disk: Disk, layout: FolderLayout, gone: readonly TreeEntry[]): void {
  const files = gone.filter(({ stat }) => stat.kind !== "folder");
  const folders = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  for (const folder of [...folders].toSorted((a, b) => b.length - a.length)) {
    const full = join(layout.target, folder);
    if (disk.stat(full)?.kind === "folder" && disk.list(full).length === 0) disk.removeFolder(full);
  }
}
