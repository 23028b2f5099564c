import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { assertSafePaths } from "../util/output-path.ts";

/**
 * Writes files to a temporary folder from which their modules can be imported, and removes it
 * afterwards. The modules find the libraries that Postwright has. `use` gets a function from a path
 * to its URL. Paths are relative, with `/`. Throws on unsafe paths.
 */
export async function withScratchFolder<Result>(
  files: ReadonlyMap<string, string>,
  use: (urlOf: (path: string) => string) => Promise<Result>,
): Promise<Result> {
  assertSafePaths(files.keys());
  const folder = mkdtempSync(join(tmpdir(), "postwright-"));
  try {
    for (const [path, text] of files) {
      // Source maps point to sources that are not written.
      if (path.endsWith(".map")) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text.replace(/^\/\/# sourceMappingURL=.*$/m, ""));
    }
    symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(folder, "node_modules"), "junction");
    return await use((path) => pathToFileURL(join(folder, path)).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
