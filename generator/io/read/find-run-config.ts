import * as fs from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { SourceFile } from "../../collection/source.ts";
import { runConfigName } from "./find.ts";
import { readText, type TextOutcome } from "./read-text.ts";

/** The config of a run, with its path as the user knows it. */
export type RunConfigOutcome =
  { readonly kind: "none" } | { readonly kind: "read"; readonly source: SourceFile } | Extract<TextOutcome, { readonly kind: "failed" }>;

/** Reads the config that belongs to a working folder. */
export function readRunConfigFile(cwd: string): RunConfigOutcome {
  const path = findRunConfig(cwd);
  return path === undefined ? { kind: "none" } : readNamed(relative("", path));
}

/**
 * The full path of `postwright.config.json` in the working folder, or in the closest folder above
 * it that has one. The root of a repository ends the search: what lies above it belongs to others.
 */
export function findRunConfig(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, runConfigName);
    if (fs.existsSync(path)) return path;
    if (folder === dirname(folder) || fs.existsSync(join(folder, ".git"))) return undefined;
  }
}

function readNamed(file: string): RunConfigOutcome {
  const read = readText(file);
  return read.kind === "failed" ? read : { kind: "read", source: { file, text: read.text } };
}
