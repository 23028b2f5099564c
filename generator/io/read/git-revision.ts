import { execFileSync } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { maxFileBytes } from "../../util/limits.ts";

/** A file as it was, or what git said. */
export type RevisionOutcome = { readonly kind: "read"; readonly text: string } | { readonly kind: "failed"; readonly reason: string };

/**
 * Reads a file as it was in a revision of its git repository. Runs `git show`, which neither writes
 * nor asks; a revision cannot be mistaken for an option.
 */
export function readRevision(file: string, revision: string): RevisionOutcome {
  const path = resolve(file);
  try {
    const args = ["-C", dirname(path), "show", "--end-of-options", `${revision}:./${basename(path)}`];
    return {
      kind: "read",
      text: execFileSync("git", args, { encoding: "utf8", maxBuffer: maxFileBytes, stdio: ["ignore", "pipe", "pipe"] }),
    };
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n")[0]?.replace(/\.+$/, "") : "";
    return { kind: "failed", reason: said === undefined || said === "" ? "git cannot be run" : said };
  }
}
