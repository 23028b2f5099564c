import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The policy of the page as a header. The page has it in itself; a header binds its workers too.
 */
export function policyHeader(folder: string): Readonly<Record<string, string>> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error("The page has no policy.");
  return { "Content-Security-Policy": policy };
}
