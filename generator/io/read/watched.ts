import * as fs from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { unlessRefused } from "../disk.ts";
import { manifestName } from "../manifest.ts";
import { isFolder, isThere } from "./read-folder.ts";
import { collectionStem } from "./find.ts";

/**
 * The folders, by full path, in which a change can concern a collection or what lies beside it:
 * those below it if it is a folder, otherwise its own. Packages are not among them.
 */
export function listWatchedFolders(input: string): ReadonlySet<string> {
  const path = resolve(input);
  const parent = dirname(path);
  if (!isFolder(path)) return new Set([parent, join(parent, `${collectionStem(path)}.samples`)]);
  // Environments and globals of a workspace are beside its folder of collections.
  const workspace = basename(path) === "collections" ? parent : dirname(parent);
  return new Set([parent, join(workspace, "environments"), join(workspace, "globals"), ...listBelow(path)]);
}

function listBelow(folder: string): readonly string[] {
  const found = [folder];
  for (const each of found) {
    const entries = listEntries(each);
    if (entries.some(({ name }) => name === manifestName)) continue;
    found.push(...entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name)).map(({ name }) => join(each, name)));
  }
  return found;
}

function listEntries(folder: string): readonly fs.Dirent[] {
  return unlessRefused(() => fs.readdirSync(folder, { withFileTypes: true }), []);
}

function isForeign(name: string): boolean {
  return name === "node_modules" || name === ".git" || name.startsWith(".postwright-");
}

/**
 * Names of backups, locks and drafts of the usual editors, of downloads that are not complete, and
 * of logs.
 */
const temporaryName = /^\.#|^#.*#$|~$|^4913$|^\.goutputstream|___jb_(?:old|tmp)___$|\.(?:bak|crdownload|log|orig|out|part|sw[a-z]|te?mp)$/i;

/** What a collection, and all that lies beside it, is called unless the user names it. */
const inputName = /\.(?:json|ya?ml|zip)$/i;

/**
 * True if a collection may be read differently after a change of this file or folder. A file of
 * another kind is none of ours: one into which this run prints would start the next one. What is
 * gone may have been a folder.
 */
export function mayBeInput(path: string): boolean {
  const name = basename(path);
  if (temporaryName.test(name) || isForeign(name)) return false;
  return inputName.test(name) || isFolder(path) || !isThere(path);
}
