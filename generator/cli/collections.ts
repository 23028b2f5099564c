import { findCollections, findInFolder } from "../io/read/find.ts";
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

/** The collections among the named files; a folder stands for those in it. */
export function expandFolders(files: readonly string[]): readonly string[] | UsageProblem {
  const expanded: string[] = [];
  for (const file of files) {
    const found = isFolder(file) ? findInFolder(file) : { kind: "found" as const, files: [file] };
    const hint = "Name an export of a collection (JSON), or the folder of a collection with its `.request.yaml` files.";
    if (found.kind === "failed") return { kind: "usage", message: `${file} cannot be listed: ${found.reason}.`, hint };
    if (found.files.length === 0) return { kind: "usage", message: `There is no collection in the folder ${file}.`, hint };
    expanded.push(...found.files);
  }
  return expanded;
}
