import * as fs from "node:fs";
import { join, resolve } from "node:path";
import { sha256 } from "../util/sha256.ts";
import { unlessRefused } from "./disk.ts";
import { mapName } from "./manifest.ts";
import { builtFolder } from "./write/compare.ts";

/** A package as a run has left it. */
export interface SeenPackage {
  readonly target: string;
  /** What tells its content from any other. */
  readonly key: string;
}

/**
 * True if all files of a package are those that `keepSeen` has seen: their sizes, times and inodes
 * are, and nothing was added to `dist/` or is gone. Opens none of them.
 */
export function isAsSeen({ target, key }: SeenPackage, folder: string): boolean {
  return orNothing(() => {
    const [last, ...lines] = fs.readFileSync(fileOf(target, folder), "utf8").split("\n");
    if (last !== key) return false;
    const own = lines.flatMap((line) => (isBuilt(line) ? [] : [line.slice(0, line.indexOf("\t"))]));
    return describe(target, own).join("\n") === lines.join("\n");
  });
}

/**
 * Remembers a package in a folder outside of it: its own must have the same bytes everywhere. It
 * has just been written, the record last. A file as new as that may have been changed meanwhile,
 * and one of another length was: then nothing is kept, and the next run reads all files.
 */
export function keepSeen({ target, key }: SeenPackage, files: ReadonlyMap<string, string>, folder: string): void {
  orNothing(() => {
    const { mtimeMs } = fs.lstatSync(join(target, mapName));
    const isSettled = (path: string): boolean => {
      const { size, ctimeMs } = fs.lstatSync(join(target, path));
      return ctimeMs < mtimeMs && size === Buffer.byteLength(files.get(path) ?? "");
    };
    const lines = describe(
      target,
      [...files.keys()].filter((path) => !isBuilt(path)),
    );
    if (![...files.keys()].every(isSettled)) return false;
    const draft = `${fileOf(target, folder)}-${process.pid}`;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(draft, [key, ...lines].join("\n"));
    fs.renameSync(draft, fileOf(target, folder));
    return true;
  });
}

/** A line for each of the files, and for all that is in `dist/`. */
function describe(target: string, paths: readonly string[]): readonly string[] {
  const listed = new Set(fs.existsSync(join(target, builtFolder)) ? [...paths, builtFolder] : paths);
  const lines: string[] = [];
  // A set that grows is visited to its end.
  for (const path of listed) {
    const stat = fs.lstatSync(join(target, path));
    if (!stat.isDirectory()) lines.push([path, stat.isFile(), stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join("\t"));
    else for (const name of fs.readdirSync(join(target, path)).sort()) listed.add(`${path}/${name}`);
  }
  return lines;
}

function isBuilt(path: string): boolean {
  return path.startsWith(`${builtFolder}/`);
}

function fileOf(target: string, folder: string): string {
  return join(folder, `${sha256(resolve(target)).slice(0, 32)}.seen`);
}

/** What a disk refuses only costs time. */
function orNothing(look: () => boolean): boolean {
  return unlessRefused(look, false);
}
