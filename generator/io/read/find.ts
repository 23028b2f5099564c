import * as fs from "node:fs";
import { basename, join } from "node:path";
import { systemErrorCode, unlessRefused } from "../disk.ts";
import { isCollectionFolder, isCollectionRoot, isFolder } from "./read-folder.ts";
import { explainSystemError } from "../problems.ts";

/** The config of a whole run. */
export const runConfigName = "postwright.config.json";

/** What may lie beside collections under names of its own. */
const ownFiles: ReadonlySet<string> = new Set([runConfigName, "config.schema.json", "postwright.schema.json", "archive.json"]);

/** Collection files of a folder, or why it cannot be listed. */
export type FindOutcome =
  { readonly kind: "found"; readonly files: readonly string[] } | { readonly kind: "failed"; readonly reason: string };

/**
 * The collections of a folder, in code-unit order: every `*.json` that is not an environment
 * export, an export of run results, a config or the schema of configs, and every folder that is a
 * collection in format v3. None if the folder is missing.
 */
export function findCollections(folder: string): FindOutcome {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    const isCollection = (entry: fs.Dirent): boolean =>
      entry.isDirectory() ? isCollectionFolder(join(folder, entry.name)) : isCollectionName(entry.name);
    const names = entries.filter(isCollection).map((entry) => entry.name);
    return { kind: "found", files: names.sort().map((name) => join(folder, name)) };
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? { kind: "found", files: [] } : { kind: "failed", reason: explainSystemError(code) };
  }
}

/** Where folders that Postman writes have their collections, then the folder itself. */
const usualFolders = [join("postman", "collections"), "collections", "collection", ""];

/**
 * The collections that a named folder stands for: itself in format v3, or those in it. Postman's
 * data export has them in `collection`, a workspace with Git in `postman/collections`.
 */
export function findInFolder(folder: string): FindOutcome {
  try {
    if (isCollectionRoot(folder)) return { kind: "found", files: [folder] };
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return { kind: "failed", reason: explainSystemError(code) };
  }
  for (const inside of usualFolders) {
    const path = join(folder, inside);
    if (!isFolder(path)) continue;
    const found = inside !== "" && isCollectionRoot(path) ? { kind: "found" as const, files: [path] } : findCollections(path);
    if (found.kind === "failed" || found.files.length > 0) return found;
  }
  return { kind: "found", files: [] };
}

/** Whether a file in a folder counts as a collection, by its name. */
export function isCollectionName(name: string): boolean {
  if (ownFiles.has(name)) return false;
  return (
    /\.json$/i.test(name) &&
    !name.startsWith(".") &&
    !/\.(?:postman_environment|postman_globals|postman_test_run|config)\.json$/i.test(name)
  );
}

/**
 * File name of a collection without folder and extension: `x` for `x.postman_collection.json` and
 * for `x.json`.
 */
export function collectionStem(file: string): string {
  return basename(file).replace(/(?:\.postman_collection)?\.json$/i, "");
}

/** The environments in the folder of a collection that no collection there is named after. */
export function listOtherEnvironments(folder: string): readonly string[] {
  return listOthers(folder, /\.postman_environment\.json$/i);
}

/** The configs in the folder of a collection that no collection there is named after. */
export function listOtherConfigs(folder: string): readonly string[] {
  return listOthers(folder, /\.config\.json$/i).filter((name) => name !== runConfigName);
}

function listOthers(folder: string, ending: RegExp): readonly string[] {
  const names = unlessRefused(() => fs.readdirSync(folder), []);
  // A collection in format v3 is a folder.
  const stems = new Set(names.filter((name) => isCollectionName(name) || !name.includes(".json")).map(collectionStem));
  return names.filter((name) => ending.test(name) && !stems.has(name.replace(ending, ""))).sort();
}
