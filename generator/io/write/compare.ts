import type { GeneratedPackage } from "../../pipeline/types.ts";
import type { Disk, Stat } from "../disk.ts";
import { type Manifest, manifestName, matchesChecksum, matchesText } from "../manifest.ts";
import { safeJoin } from "../safe-join.ts";
import { foldersAbove } from "../../util/output-path.ts";
import { listTree } from "../tree.ts";

/** What happens to one generated file. Paths are relative to the package. */
export interface Change {
  readonly path: string;
  readonly change: "add" | "change" | "remove";
}

/** A reason why a path cannot simply be replaced. */
export interface Obstacle {
  /**
   * `edited`: ours, but changed by hand; `foreign`: never ours; `blocked`: a link, folder or device
   * where a file or folder is needed.
   */
  readonly kind: "edited" | "foreign" | "blocked";
  readonly path: string;
  readonly stat: Stat;
}

/** The differences between a package on disk and a package in memory. */
export interface PackageComparison {
  readonly changes: readonly Change[];
  readonly obstacles: readonly Obstacle[];
  /** Generated files that are up to date on disk. */
  readonly same: readonly string[];
  /**
   * True if `dist/` on disk corresponds to `built`. An empty `built` is accepted as long as no file
   * changes, because an old build is then still right.
   */
  readonly builtFits: boolean;
  /** Compiled files that are up to date on disk. */
  readonly sameBuilt: ReadonlySet<string>;
}

/** The folder of the compiled files. All of it belongs to Postwright. */
export const builtFolder = "dist";

/**
 * Compares a package folder with a new package. The old manifest (`undefined` if there is none that
 * can be trusted) says which files are ours; everything else in the folder is the user's. Only
 * reads, and follows no links.
 */
export function comparePackage(disk: Disk, root: string, next: GeneratedPackage, manifest: Manifest | undefined): PackageComparison {
  const changes: Change[] = [];
  const obstacles: Obstacle[] = [];
  const same: string[] = [];
  const blockedFolders = findBlockedFolders(disk, root, [...next.files.keys(), ...(manifest?.files.keys() ?? [])]);
  obstacles.push(...blockedFolders.values());
  for (const path of new Set([...next.files.keys(), ...(manifest?.files.keys() ?? [])])) {
    if (foldersAbove(path).some((folder) => blockedFolders.has(folder))) continue;
    const verdict = compareFile(disk, root, path, next, manifest);
    if (verdict.change !== undefined) changes.push({ path, change: verdict.change });
    if (verdict.obstacle !== undefined) obstacles.push(verdict.obstacle);
    if (verdict.same === true) same.push(path);
  }
  const byPath = (a: Change, b: Change): number => (a.path < b.path ? -1 : 1);
  const { fits, same: sameBuilt } = compareBuilt(disk, root, next.built);
  const builtFits = next.built.size === 0 ? changes.length === 0 : fits;
  if (!builtFits && next.built.size > 0) obstacles.push(...findBuiltObstacle(disk, root, manifest));
  return { changes: changes.sort(byPath), obstacles, same, builtFits, sameBuilt };
}

interface Verdict {
  readonly change?: Change["change"];
  readonly obstacle?: Obstacle;
  readonly same?: true;
}

function compareFile(disk: Disk, root: string, path: string, next: GeneratedPackage, manifest: Manifest | undefined): Verdict {
  const text = next.files.get(path);
  const full = safeJoin(root, path);
  const stat = disk.stat(full);
  if (stat === undefined) return text === undefined ? {} : { change: "add" };
  if (stat.kind !== "file") return { obstacle: { kind: "blocked", path, stat } };
  const data = disk.read(full);
  if (text !== undefined && matchesText(data, text)) return { same: true };
  const change = text === undefined ? "remove" : "change";
  // The manifest cannot contain its own checksum. It is ours if it could be read as a manifest.
  if (path === manifestName && manifest !== undefined) return { change };
  if (next.continued?.has(path) === true) return { change };
  const sum = manifest?.files.get(path);
  if (sum === undefined) return { change, obstacle: { kind: "foreign", path, stat } };
  return matchesChecksum(data, sum) ? { change } : { change, obstacle: { kind: "edited", path, stat } };
}

/** Paths on the way to generated files that are not folders; for each file only the outermost. */
function findBlockedFolders(disk: Disk, root: string, paths: Iterable<string>): ReadonlyMap<string, Obstacle> {
  const blocked = new Map<string, Obstacle>();
  const seen = new Set<string>();
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (blocked.has(folder)) break;
      if (seen.has(folder)) continue;
      seen.add(folder);
      const stat = disk.stat(safeJoin(root, folder));
      if (stat !== undefined && stat.kind !== "folder") blocked.set(folder, { kind: "blocked", path: folder, stat });
    }
  }
  return blocked;
}

/** A `dist` that is not a folder, or that is in a folder which is not ours, is not replaced. */
function findBuiltObstacle(disk: Disk, root: string, manifest: Manifest | undefined): readonly Obstacle[] {
  const stat = disk.stat(safeJoin(root, builtFolder));
  if (stat === undefined || (stat.kind === "folder" && manifest !== undefined)) return [];
  return [{ kind: "blocked", path: builtFolder, stat }];
}

interface BuiltComparison {
  /** True if `dist/` is as it should be, file by file. */
  readonly fits: boolean;
  readonly same: ReadonlySet<string>;
}

function compareBuilt(disk: Disk, root: string, built: ReadonlyMap<string, string>): BuiltComparison {
  const folder = safeJoin(root, builtFolder);
  if (built.size === 0 || disk.stat(folder)?.kind !== "folder") return { fits: false, same: new Set() };
  const entries = listTree(disk, folder).filter(({ stat }) => stat.kind !== "folder");
  const same = new Set(
    entries.flatMap(({ path, stat }) => {
      const text = built.get(`${builtFolder}/${path}`);
      const isSame = stat.kind === "file" && text !== undefined && matchesText(disk.read(safeJoin(folder, path)), text);
      return isSame ? [`${builtFolder}/${path}`] : [];
    }),
  );
  return { fits: same.size === entries.length && same.size === built.size, same };
}
