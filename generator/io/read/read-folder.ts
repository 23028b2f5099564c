import * as fs from "node:fs";
import { dirname, basename, join, resolve } from "node:path";
import type { SourceFolder } from "../../collection/source.ts";
import { isRootPath, isV3, isV3Path } from "../../collection/formats/v3/tree.ts";
import { reportUnreadable } from "../../collection/unreadable.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { maxFolderBytes, maxFolderFiles, maxFolderLevels } from "../../util/limits.ts";
import { statThroughLinks } from "../disk.ts";
import { readText } from "./read-text.ts";

/** A folder of YAML files, or why it could not be read. */
export type FolderOutcome =
  { readonly kind: "read"; readonly source: SourceFolder } | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** The ending of Postman's environments in format v3. */
const environmentEnding = ".environment.yaml";

/** Whether a path is a folder. Links count as what they lead to, since the user has named it. */
export function isFolder(path: string): boolean {
  return statThroughLinks(path)?.isDirectory() === true;
}

/** Whether there is a file or a folder. */
export function isThere(path: string): boolean {
  return fs.existsSync(path);
}

/**
 * Whether a folder is a collection in format v3: it has a definition, or a request somewhere below.
 */
export function isCollectionFolder(folder: string): boolean {
  return isV3(listFiles(folder).paths);
}

/** Whether a folder itself has a definition or a request, so that it is one collection. */
export function isCollectionRoot(folder: string): boolean {
  return (
    fs.readdirSync(folder).some(isRootPath) ||
    ["yaml", "yml"].some((ending) => fs.existsSync(join(folder, ".resources", `definition.${ending}`)))
  );
}

/**
 * Reads the files of a collection in format v3. Links in the folder are not followed, and other
 * files than Postman's are not opened.
 */
export function readFolder(folder: string): FolderOutcome {
  const { paths, bytes, isCut } = listFiles(folder);
  if (isCut || bytes > maxFolderBytes) {
    const found = isCut ? `more than ${maxFolderFiles} files` : `more than ${Math.round(maxFolderBytes / 1e6)} million bytes`;
    return { kind: "failed", diagnostics: [reportUnreadable(folder, "tooManyFiles", found)] };
  }
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const read = readText(join(folder, path));
    if (read.kind === "read") files.set(path, read.text);
    else diagnostics.push(read.diagnostic);
  }
  return diagnostics.length > 0 ? { kind: "failed", diagnostics } : { kind: "read", source: { file: folder, files } };
}

/** The files of a workspace that count for one of its collections. */
export interface WorkspaceFiles {
  /** The environment that is named like the collection. */
  readonly environment: string | undefined;
  /** The other environments. */
  readonly others: readonly string[];
  readonly globals: readonly string[];
}

/** Environments and globals in the folders beside `postman/collections`. */
export function findWorkspaceFiles(collection: string): WorkspaceFiles {
  const parent = dirname(resolve(collection));
  const isRoot = basename(resolve(collection)) === "collections";
  const workspace = isRoot ? parent : basename(parent) === "collections" ? dirname(parent) : undefined;
  if (workspace === undefined) return { environment: undefined, others: [], globals: [] };
  // As the user knows it, for messages.
  const shown = isRoot ? dirname(collection) : join(collection, "..", "..");
  const environments = namesIn(join(workspace, "environments")).filter((name) => name.endsWith(environmentEnding));
  const own = `${basename(resolve(collection))}${environmentEnding}`;
  return {
    environment: environments.includes(own) ? join(shown, "environments", own) : undefined,
    others: environments.filter((name) => name !== own).map((name) => join(shown, "environments", name)),
    globals: namesIn(join(workspace, "globals"))
      .filter((name) => name.endsWith(".globals.yaml"))
      .map((name) => join(shown, "globals", name)),
  };
}

/** The names of ordinary files in a folder, in code-unit order; none if there is no such folder. */
function namesIn(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}

interface Listed {
  /** Of Postman's files, relative, with `/`, in code-unit order. */
  readonly paths: readonly string[];
  readonly bytes: number;
  /** There are more files than may be read. */
  readonly isCut: boolean;
}

function listFiles(root: string): Listed {
  const paths: string[] = [];
  let bytes = 0;
  const pending = [{ folder: "", level: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of fs.readdirSync(join(root, next.folder), { withFileTypes: true })) {
      const path = next.folder === "" ? entry.name : `${next.folder}/${entry.name}`;
      if (entry.isDirectory() && next.level < maxFolderLevels && entry.name !== "node_modules" && entry.name !== ".git")
        pending.push({ folder: path, level: next.level + 1 });
      if (!entry.isFile() || !isV3Path(path)) continue;
      paths.push(path);
      bytes += fs.statSync(join(root, path)).size;
      if (paths.length > maxFolderFiles) return { paths, bytes, isCut: true };
    }
  }
  return { paths: paths.sort(), bytes, isCut: false };
}
