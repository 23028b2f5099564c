import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findAny } from "./find-any.ts";

/** What the written sources of a package show, read without our manifest. */
export interface Inspection {
  /** `module/function` of every operation that a caller can import. */
  readonly functions: ReadonlySet<string>;
  /** `path:line` of every `any`. */
  readonly any: readonly string[];
}

/** Reads `src` and `test` of the package in a folder. */
export function inspectPackage(folder: string): Inspection {
  const functions = new Set<string>();
  const any: string[] = [];
  for (const path of listSources(folder)) {
    const text = readFileSync(join(folder, path), "utf8");
    any.push(...findAny(path, text).map((line) => `${path}:${line}`));
    const module = /^src\/resources\/(.*)\.ts$/.exec(path)?.[1];
    if (module === undefined) continue;
    for (const [, name] of text.matchAll(/^export function (\w+)[(<]/gm)) functions.add(`${module}/${name}`);
  }
  return { functions, any };
}

function listSources(folder: string): readonly string[] {
  return ["src", "test"].flatMap((top) =>
    readdirSync(join(folder, top), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${top}/${path.replaceAll("\\", "/")}`),
  );
}
