import { join } from "node:path";
import { discardOld, lateFolder } from "./discard.ts";
import { type Disk, readFileText, systemErrorCode, unlessRefused } from "../disk.ts";
import type { FolderLayout } from "./folder-layout.ts";
import { type OutputProblem, explainSystemError, reportOutput } from "../problems.ts";
import { explainUnsafePath } from "../../util/output-path.ts";
import { folderOf, makeFolders, removeTree } from "../tree.ts";

/**
 * One exchange: the version in the target (if `old`) goes to `work/old`, and the one in `work/new`
 * (if `next`) goes to the target. An empty path means the whole package.
 */
export interface Move {
  readonly path: string;
  readonly old: boolean;
  readonly next: boolean;
}

const journalName = "journal.json";
const sealName = "done.json";

/**
 * Replaces the entries of `moves` with what is staged. Once the journal exists, the next run
 * finishes the write after a crash ({@link recover}); before that, the target is untouched. If a
 * rename fails, all are undone and the error is thrown.
 */
export function commit(disk: Disk, layout: FolderLayout, moves: readonly Move[]): readonly OutputProblem[] {
  const journal = join(layout.work, journalName);
  try {
    writeJournal(disk, layout, moves);
    applyMoves(disk, layout, moves);
  } catch (error) {
    undoMoves(disk, layout, moves);
    if (disk.stat(journal) !== undefined) disk.removeFile(journal);
    throw error;
  }
  try {
    return finish(disk, layout);
  } catch (error) {
    // The new version is in place. The next run removes what is left of the old one.
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return [reportOutput("leftover", { file: layout.target, path: layout.work, reason: explainSystemError(code) })];
  }
}

/**
 * Removes the stage after a failure. Does nothing if there is a journal, because the next run
 * finishes it. Gives up silently if the disk refuses: the original failure is what the user must
 * see.
 */
export function abandon(disk: Disk, layout: FolderLayout): void {
  unlessRefused(() => {
    if (disk.stat(layout.work)?.kind === "folder" && disk.stat(join(layout.work, journalName)) === undefined) clean(disk, layout);
  }, undefined);
}

/**
 * Finishes or cleans up what a crashed run left behind, and reports which. Must be called with the
 * lock held. With a journal, the write is completed, because everything staged is flushed before a
 * journal is written. Without one, the stage is discarded.
 */
export function recover(disk: Disk, layout: FolderLayout): readonly OutputProblem[] {
  if (disk.stat(layout.work)?.kind !== "folder") return [];
  const report = (name: "finishedWrite" | "droppedStage"): OutputProblem => reportOutput(name, { file: layout.target });
  const moves = readJournal(disk, layout);
  if (moves === undefined) {
    // An empty folder is all that was created, or all that was left, so there is nothing to report.
    const names = disk.list(layout.work);
    const done = names.length === 0 ? [] : [report(names.includes(sealName) ? "finishedWrite" : "droppedStage")];
    return [...done, ...clean(disk, layout)];
  }
  applyMoves(disk, layout, moves);
  return [report("finishedWrite"), ...finish(disk, layout)];
}

/**
 * Seals the journal, so that a crash from here on only requires cleaning up, and removes the old
 * version.
 */
function finish(disk: Disk, layout: FolderLayout): readonly OutputProblem[] {
  disk.rename(join(layout.work, journalName), join(layout.work, sealName));
  disk.syncFolder(layout.work);
  return clean(disk, layout);
}

function clean(disk: Disk, layout: FolderLayout): readonly OutputProblem[] {
  const problems = discardOld(disk, layout);
  removeTree(disk, layout.work);
  return problems;
}

/**
 * Both passes may be repeated after a crash: each step checks the current state before it moves
 * anything. Between a crash and the next run, the user may have removed the old version, or
 * restored it from version control.
 */
function applyMoves(disk: Disk, layout: FolderLayout, moves: readonly Move[]): void {
  for (const { path, old } of moves) {
    const target = join(layout.target, path);
    const saved = join(layout.work, "old", path);
    if (!old || disk.stat(saved) !== undefined || disk.stat(target) === undefined) continue;
    moveInto(disk, layout, target, "old", path);
  }
  for (const { path, next } of moves) {
    const target = join(layout.target, path);
    const staged = join(layout.work, "new", path);
    if (!next || disk.stat(staged) === undefined) continue;
    if (path !== "") makeFolders(disk, layout.target, folderOf(path));
    if (isInTheWay(disk, target, path)) moveInto(disk, layout, target, freeLateFolder(disk, layout, path), path);
    disk.rename(staged, target);
  }
  syncTargets(disk, layout, moves);
}

function moveInto(disk: Disk, layout: FolderLayout, from: string, folder: string, path: string): void {
  makeFolders(disk, layout.work, path === "" ? "" : folderOf(`${folder}/${path}`));
  disk.rename(from, join(layout.work, folder, path));
}

/**
 * The place of the whole package must be a folder. Anything else has been refused before a run gets
 * here.
 */
function isInTheWay(disk: Disk, target: string, path: string): boolean {
  const kind = disk.stat(target)?.kind;
  return path === "" ? kind === "folder" : kind !== undefined;
}

/**
 * A place for something that appeared where the old version was, after that had been moved away.
 */
function freeLateFolder(disk: Disk, layout: FolderLayout, path: string): string {
  for (let index = 0; ; index++) {
    const folder = lateFolder(index);
    if (disk.stat(join(layout.work, folder, path)) === undefined) return folder;
  }
}

function undoMoves(disk: Disk, layout: FolderLayout, moves: readonly Move[]): void {
  for (const { path, old, next } of moves.toReversed()) {
    const target = join(layout.target, path);
    const saved = join(layout.work, "old", path);
    const staged = join(layout.work, "new", path);
    if (next && disk.stat(staged) === undefined && disk.stat(target) !== undefined) disk.rename(target, staged);
    if (old && disk.stat(saved) !== undefined) disk.rename(saved, target);
  }
}

function syncTargets(disk: Disk, layout: FolderLayout, moves: readonly Move[]): void {
  const folders = new Set(moves.map(({ path }) => (path === "" ? join(layout.target, "..") : join(layout.target, folderOf(path)))));
  for (const folder of folders) if (disk.stat(folder) !== undefined) disk.syncFolder(folder);
}

function writeJournal(disk: Disk, layout: FolderLayout, moves: readonly Move[]): void {
  const draft = join(layout.work, `${journalName}.draft`);
  disk.write(draft, JSON.stringify(moves));
  disk.rename(draft, join(layout.work, journalName));
  disk.syncFolder(layout.work);
}

function readJournal(disk: Disk, layout: FolderLayout): readonly Move[] | undefined {
  const path = join(layout.work, journalName);
  const text = readFileText(disk, path);
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isMove)) throw new Error(`The journal ${path} is not one of Postwright's.`);
  return value;
}

function isMove(value: unknown): value is Move {
  if (typeof value !== "object" || value === null || !("path" in value) || !("old" in value) || !("next" in value)) return false;
  const { path, old, next } = value;
  if (typeof path !== "string" || typeof old !== "boolean" || typeof next !== "boolean") return false;
  return path === "" || explainUnsafePath(path.replace(/\.bak(?:\.[0-9]+)?$/, "")) === undefined;
}
