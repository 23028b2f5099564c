import { join } from "node:path";
import { changelogFile, snapshotFile } from "../../diff/release.ts";
import { asPackageFiles, isDeclaringFile, isDeclaringSource } from "../../targets/typescript/render/lay-out.ts";
import { type Disk, nodeDisk, readFileText } from "../disk.ts";
import { manifestName } from "../manifest.ts";
import { safeJoin } from "../safe-join.ts";

/** What a package keeps from run to run: pointers, and its last release. */
const keptFiles = ["postwright.map.json", snapshotFile, changelogFile];

/**
 * The files of a package that a comparison reads, path → text, in the layout of a package. Links
 * are not followed.
 */
export function readDeclared(root: string, listed: Iterable<string>, disk: Disk = nodeDisk): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const path of [manifestName, ...keptFiles, ...[...listed].filter(isDeclaring)]) {
    const full = path === manifestName ? join(root, path) : safeJoin(root, path);
    const text = readFileText(disk, full);
    if (text !== undefined) files.set(path, text.replaceAll("\r\n", "\n"));
  }
  return asPackageFiles(files);
}

function isDeclaring(path: string): boolean {
  return isDeclaringFile(path) || isDeclaringSource(path);
}

/** The files of a package that outlive its runs, path → text: pointers, release, changelog. */
export function readKept(root: string, disk: Disk = nodeDisk): ReadonlyMap<string, string> {
  return disk.stat(root)?.kind === "folder" ? readDeclared(root, [], disk) : new Map();
}

/** True if two packages have the same declarations, byte for byte. */
export function declareTheSame(old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): boolean {
  const paths = new Set([...old.keys(), ...next.keys()].filter(isDeclaringFile));
  return [...paths].every((path) => old.get(path) === next.get(path));
}
