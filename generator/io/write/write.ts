import { join, relative, resolve } from "node:path";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import { abandon, commit, type Move, recover } from "./commit.ts";
import { builtFolder, type Change, comparePackage } from "./compare.ts";
import { type Disk, nodeDisk, unlessRefused } from "../disk.ts";
import { acquireFolderLock, usualLockWait } from "./folder-lock.ts";
import { manifestName, matchesText } from "../manifest.ts";
import { chooseLayout, explainTarget, isWithin, makeParents, type FolderLayout } from "./folder-layout.ts";
import { findProblems, type Plan, planWrite } from "./plan.ts";
import { readPrevious } from "../read/previous.ts";
import { type OutputProblem, reportOutput, reportSystemError } from "../problems.ts";
import { assertSafePaths } from "../../util/output-path.ts";
import { stageFresh, stageRest, syncStage } from "./stage.ts";
import { listTree } from "../tree.ts";

/** How a package is written. */
export interface WriteOptions {
  /** Replace edited and foreign files, keeping the user's version beside them as `.bak`. */
  readonly force?: boolean;
  /**
   * The manifest that the package was generated from (`text` is undefined if there was none). If a
   * different one is on disk by now, nothing is written.
   */
  readonly basis?: { readonly text: string | undefined };
  /** How long to wait for another run, in milliseconds; 10 s if absent. */
  readonly waitMs?: number;
  /** The user's working folder, which must not be replaced while they are in it. */
  readonly cwd?: string;
  readonly disk?: Disk;
}

/**
 * The result of a write. If `refused`, the target is unchanged. Problems of a written package are
 * warnings.
 */
export interface WriteOutcome {
  readonly kind: "written" | "unchanged" | "refused";
  readonly changes: readonly Change[];
  readonly problems: readonly OutputProblem[];
}

/**
 * Writes a package into its folder, completely or not at all.
 *
 * The complete new folder is built beside the old one (`.postwright-<name>.work/new`). Unchanged
 * generated files and everything that is not ours are hard links to the same files. The new folder
 * is flushed, a journal is written, and two renames exchange the folders. At every moment, both
 * versions are complete on disk. The target is missing only between the two renames (Node has no
 * atomic exchange); the next run then finishes the exchange. No file of the user is moved or
 * rewritten, and the old folder is only removed file by file, each known to be superfluous.
 *
 * If the folder itself cannot be exchanged (a mount point, a folder in which the user is working, a
 * read-only parent), the changed files are exchanged one by one under the same journal. After a
 * crash, the next run finishes them.
 *
 * An unchanged package is not touched. Throws on unsafe paths in the package, which are a bug;
 * everything else is a problem in the outcome.
 */
export async function writePackage(target: string, next: GeneratedPackage, options: WriteOptions = {}): Promise<WriteOutcome> {
  assertSafePaths([...next.files.keys(), ...next.built.keys()]);
  if (!next.files.has(manifestName)) throw new Error("A package without a manifest cannot be written.");
  const root = resolve(target);
  const disk = options.disk ?? nodeDisk;
  let made: readonly string[] = [];
  try {
    const blocked = explainTarget(disk, root);
    if (blocked !== undefined) return refuse([reportOutput("blockedPath", { file: target, reason: blocked })]);
    if (isQuiet(disk, root) && isUnchanged(disk, root, next)) return { kind: "unchanged", changes: [], problems: [] };
    made = makeParents(disk, root);
    const outcome = await writeLocked(disk, chooseLayout(disk, root), next, options);
    if (outcome.kind === "refused") removeEmpty(disk, made);
    return { ...outcome, problems: outcome.problems.map((problem) => asNamed(problem, root, target)) };
  } catch (error) {
    removeEmpty(disk, made);
    const problem = reportSystemError(error, target);
    if (problem === undefined) throw error;
    return refuse([problem]);
  }
}

/** A problem whose place is named as the user has named the folder. */
function asNamed({ diagnostic, ...more }: OutputProblem, root: string, target: string): OutputProblem {
  const { location } = diagnostic;
  const inside = location.file === root || location.file.startsWith(join(root, "/")) ? relative(root, location.file) : undefined;
  if (inside === undefined) return { diagnostic, ...more };
  return { diagnostic: { ...diagnostic, location: { ...location, file: join(target, inside) } }, ...more };
}

async function writeLocked(disk: Disk, layout: FolderLayout, next: GeneratedPackage, options: WriteOptions): Promise<WriteOutcome> {
  const lock = await acquireFolderLock(disk, layout.lock, options.waitMs ?? usualLockWait);
  if (lock.kind === "busy") return refuse([reportOutput("locked", { file: layout.target, path: layout.lock, reason: lock.holder })]);
  try {
    const recovered = recover(disk, layout);
    const outcome = await replacePackage(disk, layout, next, options);
    return { ...outcome, problems: [...recovered, ...outcome.problems] };
  } finally {
    lock.release();
  }
}

async function replacePackage(disk: Disk, layout: FolderLayout, next: GeneratedPackage, options: WriteOptions): Promise<WriteOutcome> {
  const root = layout.target;
  const previous = readPrevious(root, disk);
  if (options.basis !== undefined && options.basis.text !== previous.text)
    return refuse([reportOutput("changedMeanwhile", { file: root })]);
  const { manifest } = previous;
  const found = comparePackage(disk, root, next, manifest);
  const problems = await findProblems(disk, root, next, found, { force: options.force ?? false, manifest });
  if (problems.length > 0) return refuse(problems);
  if (found.changes.length === 0 && found.builtFits) return { kind: "unchanged", changes: [], problems: [] };
  const plan = planWrite(disk, root, next, manifest, found);
  try {
    const moves = await stage(disk, layout, plan, next, options.cwd);
    return { kind: "written", changes: plan.changes, problems: commit(disk, layout, moves) };
  } catch (error) {
    abandon(disk, layout);
    throw error;
  }
}

/**
 * Builds `work/new`, and returns what must be exchanged: the whole folder, or its changed entries
 * if that is not possible.
 */
async function stage(
  disk: Disk,
  layout: FolderLayout,
  plan: Plan,
  next: GeneratedPackage,
  cwd: string | undefined,
): Promise<readonly Move[]> {
  const own = disk.stat(layout.target);
  disk.makeFolder(layout.work);
  await stageFresh(disk, layout, plan);
  const inPlace = layout.inside || (cwd !== undefined && isWithin(disk, cwd, layout.target));
  const entries = inPlace || own === undefined ? [] : listTree(disk, layout.target);
  const holdsMounts = entries.some(({ stat }) => stat.device !== own?.device);
  if (!inPlace && !holdsMounts) stageRest(disk, layout, plan, entries);
  syncStage(disk, layout);
  return inPlace || holdsMounts ? listMoves(disk, layout, plan, next) : [{ path: "", old: own !== undefined, next: true }];
}

/** The manifest comes last: until then, the old one still says which files are ours. */
function listMoves(disk: Disk, layout: FolderLayout, plan: Plan, next: GeneratedPackage): readonly Move[] {
  const isThere = (path: string): boolean => disk.stat(join(layout.target, path)) !== undefined;
  const files = [...plan.fresh.keys()].filter((path) => next.files.has(path) && path !== manifestName);
  const moves: Move[] = plan.backups.map(({ copy }) => ({ path: copy, old: false, next: true }));
  moves.push(...plan.dropped.map((path) => ({ path, old: true, next: false })));
  moves.push(...files.map((path) => ({ path, old: isThere(path), next: true })));
  const rebuilt = plan.keptBuilt.size > 0 || [...plan.fresh.keys()].some((path) => next.built.has(path));
  if (rebuilt || plan.dropBuilt) moves.push({ path: builtFolder, old: isThere(builtFolder), next: rebuilt });
  if (plan.fresh.has(manifestName)) moves.push({ path: manifestName, old: isThere(manifestName), next: true });
  return moves;
}

/** True if no other run is writing, and no crashed one left anything to clean up. */
function isQuiet(disk: Disk, root: string): boolean {
  const layout = chooseLayout(disk, root);
  return disk.stat(layout.lock) === undefined && disk.stat(layout.work) === undefined;
}

function isUnchanged(disk: Disk, root: string, next: GeneratedPackage): boolean {
  // Another run may exchange the folder while it is read. What really cannot be read shows up again
  // once the lock is held.
  return unlessRefused(() => {
    const { manifest, text = "" } = readPrevious(root, disk);
    // It lists the other files, so most packages that differ are known as such without them.
    if (!matchesText(Buffer.from(text), next.files.get(manifestName) ?? "")) return false;
    const found = comparePackage(disk, root, next, manifest);
    return found.changes.length === 0 && found.obstacles.length === 0 && found.builtFits;
  }, false);
}

/** Removes folders that were created for a write that did not happen, as far as the disk allows. */
function removeEmpty(disk: Disk, folders: readonly string[]): void {
  unlessRefused(() => {
    for (const folder of folders.toReversed()) {
      if (disk.stat(folder) === undefined || disk.list(folder).length > 0) return;
      disk.removeFolder(folder);
    }
  }, undefined);
}

function refuse(problems: readonly OutputProblem[]): WriteOutcome {
  return { kind: "refused", changes: [], problems };
}
