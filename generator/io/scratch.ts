import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { safeJoin } from "./safe-join.ts";

/**
 * Writes files to a temporary folder from which their modules can be imported, and removes it afterwards. They find the libraries that Postwright has.
 * `use` is given the URL of a file. Paths are relative and POSIX.
 */
export async function withScratchFolder<Result>(
  files: Iterable<readonly [path: string, text: string]>,
  use: (urlOf: (path: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-"));
  try {
    for (const [path, text] of files) {
      const target = safeJoin(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(folder, "node_modules"), "junction");
    return await use((path) => pathToFileURL(safeJoin(folder, path)).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
