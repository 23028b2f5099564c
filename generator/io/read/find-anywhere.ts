import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { recogniseFile } from "../../collection/formats/recognise.ts";
import { maxFileBytes } from "../../util/limits.ts";
import { systemErrorCode, unlessRefused } from "../disk.ts";
import { isCollectionName } from "./find.ts";
import { findFiles } from "./glob.ts";
import { readStart } from "./read-text.ts";

/** Without folders of tools and of what they make, and without deeper ones. */
const search = { levels: 6, without: ["**/dist/**", "**/build/**", "**/coverage/**", "**/*.samples/**"] };
/** What the start of an export says, within so many bytes. */
const sniffed = 4096;

/**
 * The collections in a folder and below, as paths below it with `/`, in code-unit order: exports of
 * Postman under any name, and folders in format v3. Files are recognised by what they contain.
 */
export function findAnywhere(folder: string): readonly string[] {
  const files = findFiles(folder, "**/*.json", search).filter((path) => isExport(folder, path));
  const requests = findFiles(folder, "**/*.request.yaml", search).map((path) => rootOf(folder, path));
  return [...new Set([...files, ...requests])].sort();
}

/** The environments in the folder of a file, as paths below `folder`. */
export function findEnvironmentsBeside(folder: string, file: string): readonly string[] {
  const place = dirname(file) === "." ? "" : `${dirname(file)}/`;
  const names = unlessRefused(() => fs.readdirSync(join(folder, place)), []);
  return names
    .filter((name) => /\.postman_environment\.json$/i.test(name))
    .sort()
    .map((name) => `${place}${name}`);
}

function isExport(folder: string, path: string): boolean {
  if (!isCollectionName(basename(path))) return false;
  const full = join(folder, path);
  if (fs.statSync(full).size > maxFileBytes) return false;
  if (!/\.postman_collection\.json$/i.test(path) && !/schema\.getpostman\.com|_postman_id/.test(readStart(full, sniffed))) return false;
  try {
    const { kind } = recogniseFile(JSON.parse(fs.readFileSync(full, "utf8")));
    return kind === "collection" || kind === "v1";
  } catch (error) {
    if (!(error instanceof SyntaxError) && systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

/** The folder of the collection that a request in format v3 belongs to. */
function rootOf(folder: string, path: string): string {
  const parts = dirname(path).split("/");
  const collections = parts.indexOf("collections");
  if (collections >= 0 && collections + 1 < parts.length) return parts.slice(0, collections + 2).join("/");
  const isRoot = (length: number): boolean => fs.existsSync(join(folder, ...parts.slice(0, length), ".resources/definition.yaml"));
  const length = parts.findIndex((_, index) => isRoot(index + 1)) + 1;
  return length === 0 ? dirname(path) : parts.slice(0, length).join("/");
}
