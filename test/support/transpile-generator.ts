import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { buildSync } from "esbuild";

/** JavaScript of one module: its path below the folder of sources, with slashes, and its text. */
export interface Transpiled {
  readonly path: string;
  readonly text: string;
}

const relativeImport = /((?:\bfrom|\bimport)\s*\(?\s*"\.[^"\n]*)\.ts"/g;

/**
 * Turns the modules of a folder into JavaScript, without checking them: much faster than the
 * compiler. For tests that start the generator in a process or a thread of its own. `rooms` are the
 * folders that are needed; by default, all.
 */
export function transpileGenerator(folder: string, rooms?: readonly string[]): readonly Transpiled[] {
  const paths = rooms === undefined ? listModules(folder, ".", true) : rooms.flatMap((room) => listModules(folder, room, false));
  const { outputFiles } = buildSync({
    entryPoints: paths.map((path) => join(folder, path)),
    outbase: folder,
    outdir: folder,
    format: "esm",
    target: "es2022",
    platform: "node",
    write: false,
  });
  return outputFiles.map(({ path, text }) => ({
    path: relative(folder, path).replaceAll("\\", "/"),
    text: text.replaceAll(relativeImport, '$1.js"'),
  }));
}

function listModules(folder: string, room: string, recursive: boolean): readonly string[] {
  return readdirSync(join(folder, room), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(room, name));
}
