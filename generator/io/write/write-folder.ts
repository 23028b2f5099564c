import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { systemErrorCode } from "../disk.ts";
import { explainSystemError } from "../problems.ts";

/** Whether a file, or a folder with something in it, is at a path. */
export function isTaken(path: string): boolean {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  return !stat.isDirectory() || fs.readdirSync(path).length > 0;
}

/**
 * Writes files below a folder, which is made if it is missing; other files in it stay. Paths are
 * relative, with `/`, and lead nowhere else: whoever makes them sees to that. Returns why it
 * failed.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): string | undefined {
  try {
    for (const [path, text] of files) {
      const target = join(folder, path);
      fs.mkdirSync(dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
    }
    return undefined;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return explainSystemError(code);
  }
}
