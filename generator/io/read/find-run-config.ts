import * as fs from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { SourceFile } from "../../collection/source.ts";
import { reportUnreadable } from "../../collection/unreadable.ts";
import { unlessRefused } from "../disk.ts";
import { runConfigName } from "./find.ts";
import { readText, type TextOutcome } from "./read-text.ts";

/** The config of a run, with its path as the user knows it. */
export type RunConfigOutcome =
  { readonly kind: "none" } | { readonly kind: "read"; readonly source: SourceFile } | Extract<TextOutcome, { readonly kind: "failed" }>;

/** Reads the config that belongs to a working folder. */
export function readRunConfigFile(cwd: string): RunConfigOutcome {
  const path = findRunConfig(cwd);
  if (path === undefined) return { kind: "none" };
  const file = relative("", path);
  if (fs.existsSync(path)) return readNamed(file);
  return { kind: "failed", diagnostic: reportUnreadable(file, "unreadableFile", "it is a link that leads nowhere") };
}

/**
 * The full path of `postwright.config.json` in the working folder, or in the closest folder above
 * it that has one. The root of a repository ends the search: what lies above it belongs to others.
 */
export function findRunConfig(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, runConfigName);
    if (fs.existsSync(path) || isLink(path)) return path;
    if (folder === dirname(folder) || fs.existsSync(join(folder, ".git"))) return undefined;
  }
}

/** A link that leads nowhere exists for nobody who follows it. */
function isLink(path: string): boolean {
  return unlessRefused(() => fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true, false);
}

function readNamed(file: string): RunConfigOutcome {
  const read = readText(file);
  return read.kind === "failed" ? read : { kind: "read", source: { file, text: read.text } };
}
