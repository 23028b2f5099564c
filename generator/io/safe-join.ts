import { join } from "node:path";
import { explainUnsafePath } from "../util/output-path.ts";

/**
 * Joins an output folder and one of our relative POSIX paths: the only way from a file name to the
 * file system. Throws on an unsafe path, because names come from our own scheme. Paths that were
 * read from a file are checked with {@link explainUnsafePath} first.
 */
export function safeJoin(root: string, path: string): string {
  const reason = explainUnsafePath(path);
  if (reason !== undefined) throw new Error(`Unsafe output path ${JSON.stringify(path)}: it ${reason}.`);
  return join(root, ...path.split("/"));
}
