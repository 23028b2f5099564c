import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpileGenerator } from "../support/transpile-generator.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Turns some folders of the generator into JavaScript in a new folder outside the repository, so that what runs in threads can be run:
 * threads load `.js` files only. Returns the folder; `remove` deletes it.
 */
export function buildFolders(folders: readonly string[]): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "postwright-test-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  for (const { path, text } of transpileGenerator(join(root, "generator"), folders)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
