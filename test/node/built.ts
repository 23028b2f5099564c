import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Turns some folders of the generator into JavaScript in a new folder outside the repository, so that what runs in threads can be run:
 * threads load `.js` files only. Gives the folder; `remove` takes it away again.
 */
export function buildFolders(folders: readonly string[]): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "postwright-test-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  for (const name of folders) {
    for (const file of readdirSync(join(root, "generator", name)).filter((file) => file.endsWith(".ts"))) {
      const target = join(folder, name, file.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, transpile(readFileSync(join(root, "generator", name, file), "utf8")));
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function transpile(text: string): string {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}
