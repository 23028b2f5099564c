import { join } from "node:path";
import { builtFolder } from "./compare.ts";
import type { Disk } from "../disk.ts";
import type { Place } from "./folder-layout.ts";
import type { Plan } from "./plan.ts";
import { safeJoin } from "../safe-join.ts";
import { type Entry, folderOf, listTree, makeFolders } from "../tree.ts";

/**
 * Fills `work/new` with what is new: fresh files, flushed, and second names for the user's files that are about to be
 * replaced. The target is only read.
 */
export function stageFresh(disk: Disk, place: Place, plan: Plan): void {
  const root = join(place.work, "new");
  for (const [path, text] of plan.fresh) {
    makeFolders(disk, root, folderOf(path));
    disk.write(safeJoin(root, path), text);
  }
  for (const { path, copy } of plan.backups) {
    makeFolders(disk, root, folderOf(copy));
    disk.link(safeJoin(place.target, path), join(root, copy));
  }
}

/**
 * Completes `work/new` to a whole package: unchanged generated files and everything of the user get a second name (a hard link: no copy,
 * same times, and a program that has the file open goes on with it). Symbolic links are made anew, not followed.
 */
export function stageRest(disk: Disk, place: Place, plan: Plan, entries: readonly Entry[]): void {
  const root = join(place.work, "new");
  const dropped = new Set(plan.dropped);
  makeFolders(disk, root, "");
  for (const { path, stat } of entries) {
    if (plan.fresh.has(path) || dropped.has(path) || (plan.dropBuilt && isBuilt(path))) continue;
    const from = join(place.target, path);
    const to = join(root, path);
    if (stat.kind === "folder") {
      makeFolders(disk, root, path);
      continue;
    }
    makeFolders(disk, root, folderOf(path));
    if (stat.kind === "link") disk.makeLink(disk.readLink(from), to);
    else disk.link(from, to);
  }
  copyModes(disk, place, entries);
}

/** Flushes the folders of `work/new`, children first, so that the tree survives a power cut as a whole. */
export function syncStage(disk: Disk, place: Place): void {
  const root = join(place.work, "new");
  if (disk.stat(root) === undefined) return;
  for (const { path, stat } of listTree(disk, root).toReversed()) {
    if (stat.kind === "folder") disk.syncFolder(join(root, path));
  }
  disk.syncFolder(root);
}

/** Last, and children first, since a folder may be read-only. */
function copyModes(disk: Disk, place: Place, entries: readonly Entry[]): void {
  const root = join(place.work, "new");
  const own = disk.stat(place.target);
  for (const { path, stat } of entries.toReversed()) {
    const made = stat.kind === "folder" ? disk.stat(join(root, path)) : undefined;
    if (made !== undefined && made.mode !== stat.mode) disk.setMode(join(root, path), stat.mode);
  }
  if (own !== undefined) disk.setMode(root, own.mode);
}

function isBuilt(path: string): boolean {
  return path === builtFolder || path.startsWith(`${builtFolder}/`);
}
