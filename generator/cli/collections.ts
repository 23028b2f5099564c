import { findCollections } from "../io/read/find.ts";
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
