import * as fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { unlessRefused } from "../disk.ts";

/** The text of a file, without a byte-order mark; `undefined` if there is no such file. */
export function readIfFile(path: string): string | undefined {
  return unlessRefused(() => fs.readFileSync(path, "utf8").replace(/^\ufeff/, ""), undefined);
}

/**
 * The closest folder with one of some names, from a folder upwards to the root of its repository,
 * and which of them it has.
 */
export function findUpwards(
  start: string,
  names: readonly string[],
): { readonly folder: string; readonly names: readonly string[] } | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const found = names.filter((name) => fs.existsSync(join(folder, name)));
    if (found.length > 0) return { folder, names: found };
    if (folder === dirname(folder) || fs.existsSync(join(folder, ".git"))) return undefined;
  }
}
