import type { checkProblems } from "../../../generator/diagnostics/check-problems.ts";
import type { outputProblems } from "../../../generator/diagnostics/output-problems.ts";

/** What the codes about checking and writing a package mean, for docs/diagnostics.md. */
export const outputMeanings: Readonly<Record<keyof typeof checkProblems | keyof typeof outputProblems, string>> = {
  packageDoesNotCompile:
    "Before a package is written, it is compiled with all strict flags, with its tests. The compiler found an error. The diagnostic shows the item of the collection that the code comes from.",
  editedFile:
    "The checksum in `postwright.json` says that this file is not what Postwright wrote. So that your change is not lost, nothing of the package is written. A diff follows. See [edited files](recipes.md#edited-files).",
  foreignFile: "A file that you added has the path of a file that Postwright wants to write.",
  blockedPath:
    "A part of the path is a symbolic link, or a file where a folder is needed. Postwright never writes through links, because they may lead out of the output folder.",
  caseClash: "Your file and a generated one differ only in upper and lower case. On Windows and macOS they would overwrite each other.",
  damagedManifest:
    "`postwright.json` cannot be read. Without it, Postwright does not know which names were published and which files are its own. Names are chosen afresh, and files that differ from the new ones are refused (`PW6002`).",
  writeFailed:
    "The operating system refused to write: the disk is full, permissions are missing, the disk is read-only. The old package is still complete.",
  locked:
    "Only one run at a time may write a package. A lock file is left behind when a run is killed; Postwright removes it once the process is gone or the lock is ten minutes old.",
  interrupted:
    "A run was killed at the moment of replacing the package. With `--check`, nothing may be written, so the repair has to wait for a run without it.",
  changedMeanwhile: "Between reading the old package and replacing it, another run wrote it. Nothing was written by this run.",
  keptAside: "A file appeared in the package's folder while it was being replaced. It was not deleted but renamed.",
  sameFolder: "Two collections of this run have the same package name. The first one is written, this one is not.",
  leftover: "The new package is complete. Parts of the old one are still in a working folder beside it.",
  finishedWrite: "The earlier run had already decided what to write. This run completed that first.",
  droppedStage:
    "The earlier run was killed before it replaced anything. What it had prepared was deleted; the old package was never touched.",
  otherFolder:
    "The folder has files but no `postwright.json`, so it is not a package that Postwright wrote. Writing there would mix some forty files with your own. With `--out` and one collection, the folder is the package itself; without `--out`, packages go below `generated/`.",
  earlierVersion: "`--release` closes what changed since the last release as a version, which no earlier release may have.",
  orphan:
    "`generate` without files makes a package of every collection in `collections/`. This folder is a package too, but no collection has made it: its collection was renamed or removed.",
  orphanKept: "`--prune` only removes packages of which every file is as Postwright wrote it. Nothing of this package was removed.",
  conflictedManifest:
    "Two branches have changed the collection, and git could not merge the package. `postwright resolve` takes the names that both have published, and generates the package from the merged collection. See [two branches](updates.md#two-branches).",
  conflictWithoutMerge:
    "The conflict was committed, or the folder is not in a repository of git, so the two sides of the package cannot be read any more.",
  conflictOfEdits:
    "`postwright resolve` replaces generated files. In the branch that is named by the merge, or in yours, this file is not what Postwright wrote.",
  siteFolder: "A package would take the place of the pages. `--force` does not change that: a folder holds one or the other.",
  dependenciesMissing:
    "Plain sources have no `package.json` of their own, so nothing installs what they import: `oauth4webapi` for OAuth 2, `jose` for signed tokens. A package that a `package.json` above the sources lists, or that is installed above them, is not named.",
  internalError:
    "Postwright itself has a bug. The error's message is left out, since it could quote the collection; the lines below it say where it happened.",
};
