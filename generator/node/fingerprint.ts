import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../util/sha256.ts";
import { digestProgram } from "./program.ts";

let fingerprint: string | undefined;

/**
 * A digest of everything that output depends on besides the user's files: the program, its
 * templates, and the versions of its libraries. Made once per process.
 */
export function fingerprintProgram(): string {
  fingerprint ??= sha256(JSON.stringify([digestProgram(), listLibraries()]));
  return fingerprint;
}

/** The installed libraries; those of a folder that has no such list count by their ranges. */
function listLibraries(): string {
  const program = fileURLToPath(new URL(".", import.meta.url));
  for (let folder = dirname(program); ; folder = dirname(folder)) {
    const list = join(folder, "node_modules", ".package-lock.json");
    if (fs.existsSync(list)) return sha256(fs.readFileSync(list));
    if (dirname(folder) === folder) return "";
  }
}
