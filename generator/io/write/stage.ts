import { join } from "node:path";
import { builtFolder } from "./compare.ts";
import { decodeUtf8, type Disk } from "../disk.ts";
import { continuedFolder } from "./discard.ts";
import type { FolderLayout } from "./folder-layout.ts";
import type { Plan } from "./plan.ts";
import { safeJoin } from "../safe-join.ts";
import { type TreeEntry, createFolderMaker, folderOf, listTree, makeFolders } from "../tree.ts";

/**
 * Puts what is new into `work/new`: fresh files, flushed, second names for the user's files that
 * will be replaced, and for compiled files that stay in a new `dist/`. The target is only read.
 * What is continued is copied beside it, so that its old version is known as such later.
 */
export async function stageFresh(disk: Disk, layout: FolderLayout, plan: Plan): Promise<void> {
  const root = join(layout.work, "new");
  const makeFolder = createFolderMaker(disk, root);
  const created: string[] = [];
  for (const [path, text] of plan.fresh) {
    makeFolder(folderOf(path));
    const file = safeJoin(root, path);
    disk.create(file, text);
    created.push(file);
  }
  for (const path of plan.continued) {
    const copies = join(layout.work, continuedFolder);
    makeFolders(disk, copies, folderOf(path));
    disk.create(safeJoin(copies, path), decodeUtf8(disk.read(safeJoin(layout.target, path))));
    created.push(safeJoin(copies, path));
  }
  await disk.flush(created);
  const links = [...plan.backups, ...Array.from(plan.keptBuilt, (path) => ({ path, copy: path }))];
  for (const { path, copy } of links) {
    makeFolder(folderOf(copy));
    disk.link(safeJoin(layout.target, path), join(root, copy));
  }
}

/**
 * Completes `work/new` to a whole package: unchanged generated files and all files of the user get
 * a second name (a hard link: no copy, the same times, and a program that has the file open can
 * continue). Symbolic links are recreated, not followed.
 */
export function stageRest(disk: Disk, layout: FolderLayout, plan: Plan, entries: readonly TreeEntry[]): void {
  const root = join(layout.work, "new");
  const dropped = new Set(plan.dropped);
  const makeFolder = createFolderMaker(disk, root);
  makeFolder("");
  for (const { path, stat } of entries) {
    if (plan.fresh.has(path) || dropped.has(path) || (plan.dropBuilt && isBuilt(path))) continue;
    const from = join(layout.target, path);
    const to = join(root, path);
    if (stat.kind === "folder") {
      makeFolder(path);
      continue;
    }
    makeFolder(folderOf(path));
    if (stat.kind === "link") disk.makeLink(disk.readLink(from), to);
    else disk.link(from, to);
  }
  copyModes(disk, layout, entries);
}

/**
 * Flushes the folders of `work/new`, children first, so that the tree as a whole survives a power
 * failure.
 */
export function syncStage(disk: Disk, layout: FolderLayout): void {
  const root = join(layout.work, "new");
  if (disk.stat(root) === undefined) return;
  for (const { path, stat } of listTree(disk, root).toReversed()) {
    if (stat.kind === "folder") disk.syncFolder(join(root, path));
  }
  disk.syncFolder(root);
}

/** Last, and children first, because a folder may be read-only. */
function copyModes(disk: Disk, layout: FolderLayout, entries: readonly TreeEntry[]): void {
  const root = join(layout.work, "new");
  const own = disk.stat(layout.target);
  for (const { path, stat } of entries.toReversed()) {
    const made = stat.kind === "folder" ? disk.stat(join(root, path)) : undefined;
    if (made !== undefined && made.mode !== stat.mode) disk.setMode(join(root, path), stat.mode);
  }
  if (own !== undefined) disk.setMode(root, own.mode);
}

function isBuilt(path: string): boolean {
  return path === builtFolder || path.startsWith(`${builtFolder}/`);
}
