import { join } from "node:path";
import type { SourceFile } from "../collection/source.ts";
import { mayBeArchive, readArchive } from "../io/read/archive.ts";
import { findCollections, findInFolder } from "../io/read/find.ts";
import { readPrevious } from "../io/read/previous.ts";
import { isFolder } from "../io/read/read-folder.ts";
import type { UsageProblem } from "./command.ts";

/** Where collections are if no file is named. */
const collectionsFolder = "collections";

/** Where packages go if no folder is named. */
export const generatedFolder = "generated";

/** The collection files to use if none is named, in code-unit order, or why there are none. */
export function listCollections(): readonly string[] | UsageProblem {
  const found = findCollections(collectionsFolder);
  const hint = "Put a Postman export there, or name a file: postwright generate my.postman_collection.json";
  if (found.kind === "failed") return { kind: "usage", message: `${collectionsFolder}/ cannot be listed: ${found.reason}.`, hint };
  if (found.files.length === 0) return { kind: "usage", message: `There is no collection in ${collectionsFolder}/.`, hint };
  return found.files;
}

/**
 * The text of the manifest of a package in `generated/`, by which names stay; `undefined` without
 * one.
 */
export function findLock(packageName: string): string | undefined {
  const { text, manifest } = readPrevious(join(generatedFolder, packageName));
  return manifest === undefined ? undefined : text;
}

/** A collection to read: a file or folder, or one of the collections in an archive. */
export interface CollectionInput {
  /** The path in messages. */
  readonly file: string;
  /** Set for a collection in an archive: what has been read of it. */
  readonly content?: SourceFile;
}

/** The collections among named files: a folder or an archive stands for those in it. */
export function expandInputs(files: readonly string[]): readonly CollectionInput[] | UsageProblem {
  const inputs: CollectionInput[] = [];
  for (const file of files) {
    const found = findInputs(file);
    if ("kind" in found) return found;
    inputs.push(...found);
  }
  return inputs;
}

function findInputs(file: string): readonly CollectionInput[] | UsageProblem {
  const hint = "Name an export of a collection (JSON), or the folder of a collection with its `.request.yaml` files.";
  if (isFolder(file)) {
    const found = findInFolder(file);
    if (found.kind === "failed") return { kind: "usage", message: `${file} cannot be listed: ${found.reason}.`, hint };
    if (found.files.length === 0) return { kind: "usage", message: `There is no collection in the folder ${file}.`, hint };
    return found.files.map((each) => ({ file: each }));
  }
  if (!mayBeArchive(file)) return [{ file }];
  const archive = readArchive(file);
  if (archive.kind === "other") return [{ file }];
  if (archive.kind === "failed") return { kind: "usage", message: `${file}: ${archive.diagnostic.message}`, hint: archive.diagnostic.hint };
  if (archive.collections.length === 0) return { kind: "usage", message: `There is no collection in ${file}.`, hint };
  return archive.collections.map((content) => ({ file: content.file, content }));
}
