import * as fs from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { SourceFile } from "../../collection/source.ts";
import { runConfigName } from "./find.ts";
import { readText, type TextOutcome } from "./read-text.ts";

/** The config of a run, with its path as the user knows it. */
export type RunConfigOutcome =
  { readonly kind: "none" } | { readonly kind: "read"; readonly source: SourceFile } | Extract<TextOutcome, { readonly kind: "failed" }>;

/**
 * Reads `postwright.config.json` of the working folder, or of the closest folder above it that has
 * one. The root of a repository ends the search: what lies above it belongs to others.
 */
export function readRunConfigFile(cwd: string): RunConfigOutcome {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, runConfigName);
    if (fs.existsSync(path)) return readNamed(relative("", path));
    if (folder === dirname(folder) || fs.existsSync(join(folder, ".git"))) return { kind: "none" };
  }
}

function readNamed(file: string): RunConfigOutcome {
  const read = readText(file);
  return read.kind === "failed" ? read : { kind: "read", source: { file, text: read.text } };
}
