import * as fs from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `node_modules/.cache`, where tools keep such things: who can write to it can write to the
 * program too. It vanishes with the libraries. Undefined if there is none, as with libraries in
 * archives (Yarn's Plug'n'Play), which are read through Node's functions but cannot be written to.
 */
export function findCacheFolder(): string | undefined {
  const program = fileURLToPath(new URL("..", import.meta.url));
  const within = `${sep}node_modules${sep}`;
  const end = program.lastIndexOf(within);
  const libraries = end < 0 ? join(dirname(program), "node_modules") : program.slice(0, end + within.length);
  return fs.existsSync(libraries) && !isInArchive(libraries) ? join(libraries, ".cache", "postwright") : undefined;
}

function isInArchive(path: string): boolean {
  return path.includes(`.zip${sep}`);
}
