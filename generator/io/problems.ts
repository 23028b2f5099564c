import type { CatalogueEntry } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { systemErrorCode } from "./disk.ts";

/** A diagnostic about the output, with the diff of the file where there is one to show. */
export interface OutputProblem {
  readonly diagnostic: Diagnostic;
  /** Unified diff from the file on disk to the generated one. */
  readonly diff?: string;
}

/** Problems of the output (6xxx); `{path}` and `{reason}` are filled in by {@link reportOutput}. */
const outputCatalogue = {
  editedFile: {
    code: "PW6001",
    severity: "error",
    message: "{path} was edited after it was generated; the package is left as it is.",
    hint: "Move the change elsewhere and restore the file, or use --force: it keeps your version beside the new one as a .bak file.",
  },
  foreignFile: {
    code: "PW6002",
    severity: "error",
    message: "{path} is in the way and was not written by Postwright; the folder is left as it is.",
    hint: "Move the file or choose another folder with --out, or use --force: it keeps your file beside the new one as a .bak file.",
  },
  blockedPath: {
    code: "PW6003",
    severity: "error",
    message: "{path} is {reason}; nothing is written through it, and the folder is left as it is.",
    hint: "Move it away or choose another folder with --out.",
  },
  caseClash: {
    code: "PW6004",
    severity: "error",
    message: "{path} differs only in case from the generated {reason}; on many disks they are one file.",
    hint: "Rename your file, or choose another folder with --out.",
  },
  damagedManifest: {
    code: "PW6005",
    severity: "warning",
    message: "The manifest cannot be used: {reason}. It is treated as absent, so published names are not kept.",
    hint: "Restore postwright.json from version control, or generate with --force.",
  },
  writeFailed: {
    code: "PW6006",
    severity: "error",
    message: "{path} cannot be written: {reason}. The output is left as it was.",
    hint: "Check the permissions and the free space of the folder, then run again.",
  },
  locked: {
    code: "PW6007",
    severity: "error",
    message: "Another run is writing this package ({reason}).",
    hint: "Wait until it has ended. If no run is going on, delete {path}.",
  },
  interrupted: {
    code: "PW6008",
    severity: "error",
    message: "An earlier run was interrupted while it replaced this package.",
    hint: "Run generate without --check: it finishes the interrupted write first.",
  },
  changedMeanwhile: {
    code: "PW6009",
    severity: "error",
    message: "Another run changed this package in the meantime; it is left as it is.",
    hint: "Run again.",
  },
  keptAside: {
    code: "PW6010",
    severity: "warning",
    message: "{path} appeared while the package was being replaced; it is kept as {reason}.",
    hint: "Check whether you still need it.",
  },
  leftover: {
    code: "PW6012",
    severity: "warning",
    message: "The package was written, but what is left of the old one in {path} could not be removed: {reason}.",
    hint: "The next run removes it, once the permissions allow.",
  },
  sameFolder: {
    code: "PW6011",
    severity: "error",
    message: "The package would go to the folder of {reason}, which is generated in the same run; it is left out.",
    hint: "Give one of the two collections another name, or generate it on its own with --out.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** Name of an output problem. */
export type OutputProblemName = keyof typeof outputCatalogue;

/** What an output problem speaks of: the file or folder (as the user knows it) and the rest of the sentence. */
export interface OutputProblemDetails {
  /** Where the problem sits, for the location. */
  readonly file: string;
  /** Path in the message; `file` if absent. */
  readonly path?: string;
  readonly reason?: string;
  readonly diff?: string;
}

/** Builds an output problem; its location is line 1, column 1 of the file it speaks of. */
export function reportOutput(name: OutputProblemName, details: OutputProblemDetails): OutputProblem {
  const entry = outputCatalogue[name];
  const { file, path = file, reason = "", diff } = details;
  // Split and join, since a path may hold `$&` and the like.
  const fill = (text: string): string => text.split("{path}").join(path).split("{reason}").join(reason);
  const location = { file, line: 1, column: 1 };
  const { code, severity } = entry;
  const diagnostic: Diagnostic = { code, severity, message: fill(entry.message), hint: fill(entry.hint), item: [], pointer: "", location };
  return diff === undefined ? { diagnostic } : { diagnostic, diff };
}

/** The problem for an error of the operating system; undefined for any other error, which is a bug of ours. */
export function reportSystemError(error: unknown, target: string): OutputProblem | undefined {
  const code = systemErrorCode(error);
  if (code === undefined) return undefined;
  return reportOutput("writeFailed", { file: target, path: errorPath(error) ?? target, reason: explainSystemError(code) });
}

/** Plain words for the code of a system error, with the code. */
export function explainSystemError(code: string): string {
  const words = systemErrors.get(code);
  return words === undefined ? code : `${words} (${code})`;
}

const systemErrors: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["EBUSY", "it is in use or a mount point"],
  ["ENOENT", "no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "it is a folder"],
  ["ENAMETOOLONG", "the path is too long"],
  ["ELOOP", "too many symbolic links"],
  ["EMFILE", "too many open files"],
  ["EIO", "input/output error"],
]);

function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("path" in error)) return undefined;
  return typeof error.path === "string" ? error.path : undefined;
}
