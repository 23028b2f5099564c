import { join } from "node:path";
import { discardOld, lateFolder } from "./discard.ts";
import { type Disk, systemErrorCode } from "../disk.ts";
import type { Place } from "./folder-layout.ts";
import { type OutputProblem, explainSystemError, reportOutput } from "../problems.ts";
import { explainUnsafePath } from "../safe-join.ts";
import { folderOf, makeFolders, removeTree } from "../tree.ts";

/**
 * One thing that changes places: the version in the target (if `old`) goes to `work/old`, the one in `work/new` (if `next`) goes to
 * the target. An empty path is the whole package.
 */
export interface Move {
  readonly path: string;
  readonly old: boolean;
  readonly next: boolean;
}

const journalName = "journal.json";
const sealName = "done.json";

/**
 * Replaces what `moves` names by what is staged. From the moment that the journal is there, a crash is finished by the next run
 * ({@link recover}); until then the target is untouched. If a rename fails, all are undone and the error is thrown.
 */
export function commit(disk: Disk, place: Place, moves: readonly Move[]): readonly OutputProblem[] {
  const journal = join(place.work, journalName);
  try {
    writeJournal(disk, place, moves);
    applyMoves(disk, place, moves);
  } catch (error) {
    undoMoves(disk, place, moves);
    if (disk.stat(journal) !== undefined) disk.removeFile(journal);
    throw error;
  }
  try {
    return finish(disk, place);
  } catch (error) {
    // The new version is in place; the next run removes what is left of the old one.
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return [reportOutput("leftover", { file: place.target, path: place.work, reason: explainSystemError(code) })];
  }
}

/**
 * Removes the stage after a failure. Does nothing if a journal is there, which the next run finishes, and gives up quietly if the
 * disk refuses: the failure itself is what the user must hear of.
 */
export function abandon(disk: Disk, place: Place): void {
  try {
    if (disk.stat(place.work)?.kind === "folder" && disk.stat(join(place.work, journalName)) === undefined) clean(disk, place);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
  }
}

/**
 * Finishes or cleans up what a crashed run left behind, and says which; to be called with the lock held. With a journal the write is
 * carried through (everything staged is flushed before a journal is written); without one the stage is thrown away.
 */
export function recover(disk: Disk, place: Place): readonly OutputProblem[] {
  if (disk.stat(place.work)?.kind !== "folder") return [];
  const report = (name: "finishedWrite" | "droppedStage"): OutputProblem => reportOutput(name, { file: place.target });
  const moves = readJournal(disk, place);
  if (moves === undefined) {
    // An empty folder is all that was made, or all that was left: nothing to speak of.
    const names = disk.list(place.work);
    const done = names.length === 0 ? [] : [report(names.includes(sealName) ? "finishedWrite" : "droppedStage")];
    return [...done, ...clean(disk, place)];
  }
  applyMoves(disk, place, moves);
  return [report("finishedWrite"), ...finish(disk, place)];
}

/** Seals the journal, so that a crash from here on only tidies up, and removes the old version. */
function finish(disk: Disk, place: Place): readonly OutputProblem[] {
  disk.rename(join(place.work, journalName), join(place.work, sealName));
  disk.syncFolder(place.work);
  return clean(disk, place);
}

function clean(disk: Disk, place: Place): readonly OutputProblem[] {
  const problems = discardOld(disk, place);
  removeTree(disk, place.work);
  return problems;
}

/**
 * Both passes may be repeated after a crash: each step looks at what is there before it moves anything. Between a crash and the next run
 * the user may have removed the old version, or put it back out of version control.
 */
function applyMoves(disk: Disk, place: Place, moves: readonly Move[]): void {
  for (const { path, old } of moves) {
    const target = join(place.target, path);
    const saved = join(place.work, "old", path);
    if (!old || disk.stat(saved) !== undefined || disk.stat(target) === undefined) continue;
    moveInto(disk, place, target, "old", path);
  }
  for (const { path, next } of moves) {
    const target = join(place.target, path);
    const staged = join(place.work, "new", path);
    if (!next || disk.stat(staged) === undefined) continue;
    if (path !== "") makeFolders(disk, place.target, folderOf(path));
    if (isInTheWay(disk, target, path)) moveInto(disk, place, target, freeLateFolder(disk, place, path), path);
    disk.rename(staged, target);
  }
  syncTargets(disk, place, moves);
}

function moveInto(disk: Disk, place: Place, from: string, folder: string, path: string): void {
  makeFolders(disk, place.work, path === "" ? "" : folderOf(`${folder}/${path}`));
  disk.rename(from, join(place.work, folder, path));
}

/** What stands where the whole package belongs must be a folder: anything else is refused in plain words before a run gets here. */
function isInTheWay(disk: Disk, target: string, path: string): boolean {
  const kind = disk.stat(target)?.kind;
  return path === "" ? kind === "folder" : kind !== undefined;
}

/** Where something goes that has come up in the place of the old version since that was moved away. */
function freeLateFolder(disk: Disk, place: Place, path: string): string {
  for (let index = 0; ; index++) {
    const folder = lateFolder(index);
    if (disk.stat(join(place.work, folder, path)) === undefined) return folder;
  }
}

function undoMoves(disk: Disk, place: Place, moves: readonly Move[]): void {
  for (const { path, old, next } of moves.toReversed()) {
    const target = join(place.target, path);
    const saved = join(place.work, "old", path);
    const staged = join(place.work, "new", path);
    if (next && disk.stat(staged) === undefined && disk.stat(target) !== undefined) disk.rename(target, staged);
    if (old && disk.stat(saved) !== undefined) disk.rename(saved, target);
  }
}

function syncTargets(disk: Disk, place: Place, moves: readonly Move[]): void {
  const folders = new Set(moves.map(({ path }) => (path === "" ? join(place.target, "..") : join(place.target, folderOf(path)))));
  for (const folder of folders) if (disk.stat(folder) !== undefined) disk.syncFolder(folder);
}

function writeJournal(disk: Disk, place: Place, moves: readonly Move[]): void {
  const draft = join(place.work, `${journalName}.draft`);
  disk.write(draft, JSON.stringify(moves));
  disk.rename(draft, join(place.work, journalName));
  disk.syncFolder(place.work);
}

function readJournal(disk: Disk, place: Place): readonly Move[] | undefined {
  const path = join(place.work, journalName);
  if (disk.stat(path)?.kind !== "file") return undefined;
  const value: unknown = JSON.parse(Buffer.from(disk.read(path)).toString("utf8"));
  if (!Array.isArray(value) || !value.every(isMove)) throw new Error(`The journal ${path} is not one of Postwright's.`);
  return value;
}

function isMove(value: unknown): value is Move {
  if (typeof value !== "object" || value === null || !("path" in value) || !("old" in value) || !("next" in value)) return false;
  const { path, old, next } = value;
  if (typeof path !== "string" || typeof old !== "boolean" || typeof next !== "boolean") return false;
  return path === "" || explainUnsafePath(path.replace(/\.bak(?:\.[0-9]+)?$/, "")) === undefined;
}
