import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Where the corpus is, if it is there: beside the repository, since it is other people's data. */
export const corpusFolder = join(repository, "../shared/corpus");

/** Number of requests in all files of the corpus. */
export const corpusRequests = 9_484;

/** Files with items that may be unreadable; in all others every item is generated. */
export const brokenFiles: readonly string[] = ["transformer-malformed-v1.json", "bruno-import-issues.json"];

/** Names of the collection files, the biggest first, so that two workers end at about the same time. Empty if there is no corpus. */
export function listCorpusFiles(): readonly string[] {
  if (!existsSync(corpusFolder)) return [];
  const names = readdirSync(corpusFolder).filter((name) => name.endsWith(".json") && name !== "MANIFEST.json");
  const sizes = new Map(names.map((name) => [name, statSync(join(corpusFolder, name)).size]));
  return names.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** Text of a file of the corpus. */
export function readCorpusFile(name: string): string {
  return readFileSync(join(corpusFolder, name), "utf8");
}

/** Folder of a file's package, below the run's temporary folder. */
export function folderOf(name: string): string {
  return name.replace(/\.json$/, "");
}
