import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compileCode } from "./builder.ts";

/** An import or an export of another module of ours, as the compiler prints it: on one line. */
const reference = /^((?:import|export)\b.*?")(\.{1,2}\/[^"]*)(";)$/gm;

/**
 * Loads a module of plain sources, which only the program around them compiles. It is compiled with
 * all that it imports to a temporary folder, from which it has been loaded when this returns.
 */
export async function loadSources(folder: string, entry: string): Promise<unknown> {
  const target = fs.mkdtempSync(join(tmpdir(), "postwright-sources-"));
  try {
    fs.writeFileSync(join(target, "package.json"), '{ "type": "module" }');
    await compileAll(folder, entry, target);
    const loaded: unknown = await import(pathToFileURL(join(target, toCompiled(entry))).href);
    return loaded;
  } finally {
    fs.rmSync(target, { recursive: true, force: true });
  }
}

async function compileAll(folder: string, entry: string, target: string): Promise<void> {
  const paths = new Set([entry]);
  for (const path of paths) {
    const code = await compileCode(path, fs.readFileSync(join(folder, path), "utf8"));
    const compiled = code.replace(reference, (_, before: string, specifier: string, after: string) => {
      const found = `${specifier.replace(/\.[jt]s$/, "")}.ts`;
      paths.add(relative(folder, join(folder, dirname(path), found)));
      return `${before}${toCompiled(found)}${after}`;
    });
    fs.mkdirSync(dirname(join(target, path)), { recursive: true });
    fs.writeFileSync(join(target, toCompiled(path)), compiled);
  }
}

function toCompiled(path: string): string {
  return path.replace(/\.ts$/, ".js");
}
