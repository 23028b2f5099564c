import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { outputProblems } from "../diagnostics/output-problems.ts";
import { systemErrorCode } from "./disk.ts";

/** A diagnostic about the output, with the diff of the file if there is one to show. */
export interface OutputProblem {
  readonly diagnostic: Diagnostic;
  /** Unified diff from the file on disk to the generated one. */
  readonly diff?: string;
}

/** Name of an output problem. */
export type OutputProblemName = keyof typeof outputProblems;

/**
 * What an output problem is about: the file or folder (as the user knows it) and the rest of the
 * sentence.
 */
export interface OutputProblemDetails {
  /** The file of the problem's location. */
  readonly file: string;
  /** Path in the message; `file` if absent. */
  readonly path?: string;
  readonly reason?: string;
  /** The folder of the package, where the hint names it for a command. */
  readonly folder?: string;
  readonly diff?: string;
  /** Where in the file; 1 if absent. */
  readonly line?: number;
}

/** Creates an output problem; its location is the first column of a line of its file. */
export function reportOutput(name: OutputProblemName, details: OutputProblemDetails): OutputProblem {
  const entry = outputProblems[name];
  const { file, path = file, reason = "", folder = "", diff, line = 1 } = details;
  // With split and join, because a path may contain `$&` and the like.
  const fill = (text: string): string =>
    text.split("{path}").join(path).split("{reason}").join(reason).split("{folder}").join(asArgument(folder));
  const location = { file, line, column: 1 };
  const { code, severity } = entry;
  const diagnostic: Diagnostic = { code, severity, message: fill(entry.message), hint: fill(entry.hint), item: [], pointer: "", location };
  return diff === undefined ? { diagnostic } : { diagnostic, diff };
}

/** A path as an argument in a shell. */
function asArgument(path: string): string {
  return /^[\w@%+=:,./\\-]*$/.test(path) ? path : `"${path}"`;
}

/**
 * The problem for an error of the operating system; `undefined` for any other error, which is a
 * bug.
 */
export function reportSystemError(error: unknown, target: string): OutputProblem | undefined {
  const code = systemErrorCode(error);
  if (code === undefined) return undefined;
  return reportOutput("writeFailed", { file: target, path: errorPath(error) ?? target, reason: explainSystemError(code) });
}

/** Describes the code of a system error in plain words, followed by the code. */
export function explainSystemError(code: string): string {
  const words = systemErrors.get(code);
  return words === undefined ? code : `${words} (${code})`;
}

const systemErrors: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EFBIG", "the limit on the size of files is reached"],
  ["EDQUOT", "the disk quota is used up"],
  ["EBUSY", "it is in use or a mount point"],
  ["ENOENT", "no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["ENOTEMPTY", "the folder is not empty"],
  ["EISDIR", "it is a folder"],
  ["ENAMETOOLONG", "the path is too long"],
  ["ELOOP", "too many symbolic links"],
  ["EMFILE", "too many open files"],
  ["EADDRINUSE", "another program uses it"],
  ["EIO", "input/output error"],
]);

function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("path" in error)) return undefined;
  return typeof error.path === "string" ? error.path : undefined;
}
