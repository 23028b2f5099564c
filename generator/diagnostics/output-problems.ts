import type { CatalogueEntry } from "./entry.ts";

/** Stage 6, output: what prevents a package from being written. */
export const outputProblems = {
  editedFile: {
    code: "PW6001",
    severity: "error",
    message: "{path} was edited after it was generated; the package is left unchanged.",
    hint: "Move the change elsewhere and restore the file. Or use --force, which keeps your version beside the new one as a .bak file.",
  },
  foreignFile: {
    code: "PW6002",
    severity: "error",
    message: "{path} is in the way and was not written by Postwright; the folder is left unchanged.",
    hint: "Move the file, or choose another folder with --out. Or use --force, which keeps your file beside the new one as a .bak file.",
  },
  blockedPath: {
    code: "PW6003",
    severity: "error",
    message: "{path} is {reason}; nothing is written through it, and the folder is left unchanged.",
    hint: "Move it away, or choose another folder with --out.",
  },
  caseClash: {
    code: "PW6004",
    severity: "error",
    message: "{path} differs from the generated {reason} only in case; on many disks the two are the same file.",
    hint: "Rename your file, or choose another folder with --out.",
  },
  damagedManifest: {
    code: "PW6005",
    severity: "warning",
    message: "The manifest cannot be used: {reason}. It is treated as missing, so published names are not kept.",
    hint: "Restore postwright.json from version control, or generate with --force.",
  },
  writeFailed: {
    code: "PW6006",
    severity: "error",
    message: "{path} cannot be written: {reason}. The output is left unchanged.",
    hint: "Check the permissions and the free space of the folder, then run again.",
  },
  locked: {
    code: "PW6007",
    severity: "error",
    message: "Another run is writing this package ({reason}).",
    hint: "Wait until it ends. If no other run is active, delete {path}.",
  },
  interrupted: {
    code: "PW6008",
    severity: "error",
    message: "An earlier run was interrupted while it was replacing this package.",
    hint: "Run generate without --check; it first finishes the interrupted write.",
  },
  changedMeanwhile: {
    code: "PW6009",
    severity: "error",
    message: "Another run changed this package in the meantime; the package is left unchanged.",
    hint: "Run again.",
  },
  keptAside: {
    code: "PW6010",
    severity: "warning",
    message: "{path} appeared while the package was being replaced; it was kept as {reason}.",
    hint: "Check whether you still need it.",
  },
  leftover: {
    code: "PW6012",
    severity: "warning",
    message: "The package was written, but the rest of the old one, in {path}, could not be removed: {reason}.",
    hint: "The next run removes it if the permissions allow.",
  },
  finishedWrite: {
    code: "PW6013",
    severity: "warning",
    message: "An earlier run was interrupted while it was replacing this package; this run has finished the job.",
    hint: "Nothing is lost, and there is nothing left to do.",
  },
  droppedStage: {
    code: "PW6014",
    severity: "info",
    message: "An earlier run was interrupted before it replaced anything; the files that it had prepared were removed.",
    hint: "Nothing is lost, and there is nothing left to do.",
  },
  sameFolder: {
    code: "PW6011",
    severity: "error",
    message: "The package would be written to the folder of {reason}, which is generated in the same run; it is left out.",
    hint: "Rename one of the two collections, or generate it separately with --out.",
  },
  otherFolder: {
    code: "PW6015",
    severity: "error",
    message: "{path} contains files, and Postwright did not write them; the folder is left unchanged.",
    hint: "Choose a folder of its own with --out: with one collection, DIR is the package itself. Or use --force, which writes beside them.",
  },
  earlierVersion: {
    code: "PW6016",
    severity: "error",
    message: "The version of a release must come after {reason}, the last one; nothing is released.",
    hint: "Pass a later version to --release, or none: then the changes decide. A version in the config must be raised there.",
  },
  orphan: {
    code: "PW6017",
    severity: "warning",
    message: "{path} is the package of a collection that is no longer there.",
    hint: "Remove it with `postwright generate --prune`. If the collection was renamed, rename the folder of the package first: names stay then.",
  },
  orphanKept: {
    code: "PW6018",
    severity: "error",
    message: "{path} was edited, or is not Postwright's, so its package is not removed.",
    hint: "Move the file to another place, or remove the package by hand.",
  },
  conflictedManifest: {
    code: "PW6019",
    severity: "error",
    message: "{path} contains a conflict of a merge; the package is left unchanged.",
    hint: "Resolve the conflict of the collection first, then run `postwright resolve {folder}`: it keeps the names of both sides.",
  },
  conflictWithoutMerge: {
    code: "PW6020",
    severity: "error",
    message: "{path} contains a conflict, but git has no merge, rebase or cherry-pick with two readable sides of it.",
    hint: "Take the manifest of one branch (`git checkout BRANCH -- FOLDER`), then generate.",
  },
  conflictOfEdits: {
    code: "PW6021",
    severity: "error",
    message: "{path} was edited in one of the branches, or is not Postwright's; nothing is resolved.",
    hint: "Move the edit to a file of your own, or use `postwright resolve --force {folder}`, which drops it.",
  },
  siteFolder: {
    code: "PW6022",
    severity: "error",
    message: "{path} is a reference that `postwright docs` wrote, not a package; it is left unchanged.",
    hint: "Choose another folder with --out, or remove this one.",
  },
  dependenciesMissing: {
    code: "PW6023",
    severity: "warning",
    message: "The client in {path} does not compile yet: it imports packages that the project does not have.",
    hint: "Install them: `npm install {reason}`, or the same with your package manager.",
  },
  internalError: {
    code: "PW6099",
    severity: "error",
    message: "Postwright failed on this file with an internal {error}; its output is left unchanged.",
    hint: "This is a bug in Postwright, not in the collection. Please report it with the lines below.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
