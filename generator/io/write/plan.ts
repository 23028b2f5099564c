import { join } from "node:path";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import { type Change, type PackageComparison, builtFolder } from "./compare.ts";
import { diffTexts, firstChangedLine } from "./diff.ts";
import { decodeUtf8, type Disk } from "../disk.ts";
import type { Manifest } from "../manifest.ts";
import { type OutputProblem, reportOutput } from "../problems.ts";
import { safeJoin } from "../safe-join.ts";
import { foldName, foldersAbove } from "../../util/output-path.ts";
import { folderOf, freeBackupName } from "../tree.ts";

/** What a write will do, decided before anything is touched. Paths are relative to the package. */
export interface Plan {
  readonly changes: readonly Change[];
  /** Files to write, with their texts. */
  readonly fresh: ReadonlyMap<string, string>;
  /** Generated files of the old package that are removed. */
  readonly dropped: readonly string[];
  /** Files that continue those on disk, which are superfluous then. */
  readonly continued: readonly string[];
  /** Files of the user that are kept under another name (`--force`). */
  readonly backups: readonly Backup[];
  /** True if the `dist/` on disk is removed, with or without a replacement. */
  readonly dropBuilt: boolean;
  /** Files of that `dist/` that are part of the replacement. */
  readonly keptBuilt: ReadonlySet<string>;
}

/** A second name for a file that will be replaced. */
export interface Backup {
  readonly path: string;
  readonly copy: string;
}

/**
 * Turns a comparison into a plan. Obstacles must have been dealt with; remaining ones get a backup.
 */
export function planWrite(
  disk: Disk,
  root: string,
  next: GeneratedPackage,
  manifest: Manifest | undefined,
  found: PackageComparison,
): Plan {
  const fresh = new Map<string, string>();
  const dropped: string[] = [];
  for (const { path, change } of found.changes) {
    const text = next.files.get(path);
    if (change !== "remove" && text !== undefined) fresh.set(path, text);
    else dropped.push(path);
  }
  // The user's own dist, in a folder that is not ours yet, stays.
  const dropBuilt = !found.builtFits && manifest !== undefined && disk.stat(join(root, builtFolder)) !== undefined;
  const keptBuilt = dropBuilt ? found.sameBuilt : new Set<string>();
  if (!found.builtFits) for (const [path, text] of next.built) if (!keptBuilt.has(path)) fresh.set(path, text);
  return {
    changes: found.changes,
    fresh,
    dropped,
    continued: found.changes.flatMap(({ path, change }) => (change === "change" && next.continued?.has(path) === true ? [path] : [])),
    backups: found.obstacles.map(({ path }) => ({ path, copy: freeBackupName(disk, root, path) })),
    dropBuilt,
    keptBuilt,
  };
}

/**
 * The problems that prevent a package from being replaced: edited files (each with its diff), files
 * that are not ours, links and folders in the way, names that differ only in case. With `force`,
 * only those that cannot be backed up remain.
 */
export async function findProblems(
  disk: Disk,
  target: string,
  next: GeneratedPackage,
  found: PackageComparison,
  options: { readonly force: boolean; readonly manifest: Manifest | undefined },
): Promise<readonly OutputProblem[]> {
  const problems: OutputProblem[] = [];
  for (const { kind, path, stat } of found.obstacles) {
    const place = { file: join(target, path), path };
    if (kind === "blocked") problems.push(reportOutput("blockedPath", { ...place, reason: describeBlock[stat.kind] }));
    else if (!options.force) {
      const onDisk = decodeUtf8(disk.read(join(target, path)));
      const diff = await diffTexts(path, onDisk, next.files.get(path) ?? "");
      problems.push(reportOutput(kind === "edited" ? "editedFile" : "foreignFile", { ...place, diff, line: firstChangedLine(diff) }));
    }
  }
  if (!options.force) problems.push(...findCaseClashes(disk, target, next, options.manifest));
  return problems;
}

const describeBlock = {
  link: "a symbolic link",
  file: "a file where a folder is needed",
  folder: "a folder that Postwright did not write",
  other: "neither a file nor a folder",
} as const;

/**
 * Names of the user beside generated ones that would be the same file on a disk that ignores case.
 */
function findCaseClashes(disk: Disk, target: string, next: GeneratedPackage, manifest: Manifest | undefined): readonly OutputProblem[] {
  const expected = new Set<string>();
  for (const path of [...next.files.keys(), ...next.built.keys(), ...(manifest?.files.keys() ?? [])]) {
    expected.add(path);
    for (const folder of foldersAbove(path)) expected.add(folder);
  }
  const folded = new Map([...expected].map((path) => [foldName(path), path]));
  const problems: OutputProblem[] = [];
  for (const folder of new Set([...expected].map(folderOf))) {
    const full = folder === "" ? target : safeJoin(target, folder);
    if (disk.stat(full)?.kind !== "folder") continue;
    for (const name of disk.list(full)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const generated = expected.has(path) ? undefined : folded.get(foldName(path));
      if (generated !== undefined) problems.push(reportOutput("caseClash", { file: join(target, path), path, reason: generated }));
    }
  }
  return problems;
}
