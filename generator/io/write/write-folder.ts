import * as fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeDraftPath, reasonOf } from "./write-text.ts";

/** Whether a file, or a folder with something in it, is at a path. */
export function isTaken(path: string): boolean {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  return !stat.isDirectory() || fs.readdirSync(path).length > 0;
}

/**
 * Writes files below a folder, which is made if it is missing; other files in it stay. Paths are
 * relative, with `/`, and lead nowhere else: whoever makes them sees to that. Nothing changes
 * before all of them are on the disk. Returns why it failed.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): string | undefined {
  return reasonOf(() => {
    const target = fs.existsSync(folder) ? fs.realpathSync(folder) : resolve(folder);
    const draft = makeDraftPath(target);
    try {
      for (const [path, text] of files) {
        fs.mkdirSync(dirname(join(draft, path)), { recursive: true });
        fs.writeFileSync(join(draft, path), text, { flush: true });
      }
      moveInto(draft, target, [...files.keys()]);
    } finally {
      fs.rmSync(draft, { recursive: true, force: true });
    }
  });
}

function moveInto(draft: string, target: string, paths: readonly string[]): void {
  if (!fs.existsSync(target)) return fs.renameSync(draft, target);
  for (const path of paths) {
    fs.mkdirSync(dirname(join(target, path)), { recursive: true });
    fs.renameSync(join(draft, path), join(target, path));
  }
}
