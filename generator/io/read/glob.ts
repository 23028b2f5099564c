import { join } from "node:path";
import * as fs from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";
import { isCollectionName } from "./find.ts";
import { isCollectionRoot, isFolder } from "./read-folder.ts";

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
    ignore: ["**/node_modules/**"],
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
