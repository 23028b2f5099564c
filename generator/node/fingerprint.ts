import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../util/sha256.ts";

const program = fileURLToPath(new URL("..", import.meta.url));
const root = dirname(program.replace(/[\\/]$/, ""));

let fingerprint: string | undefined;

/**
 * A digest of everything that output depends on besides the user's files: the program, its
 * templates, and the versions of its libraries. The version of Postwright alone would not do: in a
 * checkout it stays while the sources change. Made once per process.
 */
export function fingerprintProgram(): string {
  fingerprint ??= digestProgram();
  return fingerprint;
}

function digestProgram(): string {
  // The published package has the templates in its program.
  const templates = join(root, "templates");
  const files = [...listFiles(program), ...(fs.existsSync(templates) ? listFiles(templates) : []), join(root, "package.json")];
  const sums = files.map((file) => sha256(fs.readFileSync(file)));
  return sha256(JSON.stringify([sums, listLibraries()]));
}

function listFiles(folder: string): readonly string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:ts|js|hbs)$/.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => join(folder, name));
}

/** The installed libraries; those of a folder that has no such list count by their ranges. */
function listLibraries(): string {
  for (let folder = root; ; folder = dirname(folder)) {
    const list = join(folder, "node_modules", ".package-lock.json");
    if (fs.existsSync(list)) return sha256(fs.readFileSync(list));
    if (dirname(folder) === folder) return "";
  }
}
