import { join } from "node:path";
import * as fs from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { isCollectionName } from "./find.ts";
import { isCollectionRoot, isFolder } from "./read-folder.ts";

/** How far a search goes. */
export interface Search {
  readonly levels: number;
  /** Patterns of what it passes over, besides `node_modules`. */
  readonly without: readonly string[];
}

const installed = "**/node_modules/**";

/** The files below a folder that match a pattern, with `/`, in code-unit order. */
export function findFiles(folder: string, pattern: string, { levels, without }: Search): readonly string[] {
  return globSync(pattern, { cwd: folder === "" ? "." : folder, deep: levels, ignore: [installed, ...without] }).sort();
}

/** Whether a path below a folder is a pattern. The name of a file that exists is not one. */
export function isGlob(folder: string, path: string): boolean {
  return isDynamicPattern(path) && !fs.existsSync(join(folder, path));
}

/**
 * The collections below a folder that match a pattern, in code-unit order: files that `generate`
 * would read in a folder, archives, and folders in format v3. `node_modules` is left out.
 */
export function findByGlob(folder: string, pattern: string): readonly string[] {
  const found = globSync(pattern, {
    cwd: folder === "" ? "." : folder,
    onlyFiles: false,
    ignore: [installed],
    expandDirectories: false,
  });
  const paths = found.map((path) => join(folder, path)).sort();
  const collections: string[] = [];
  for (const path of paths) {
    const outer = collections.at(-1);
    // A folder of a collection in format v3 is not another collection.
    if (outer !== undefined && join(path).startsWith(join(outer, "/"))) continue;
    const name = path.split(/[\\/]/).findLast((part) => part !== "") ?? "";
    if (isFolder(path) ? isCollectionRoot(path) : isCollectionName(name) || /\.zip$/i.test(name)) collections.push(path);
  }
  return collections;
}
