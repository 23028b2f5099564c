import { reportUnreadable } from "../../collection/unreadable.ts";
import { systemErrorCode } from "../../io/disk.ts";
import { explainSystemError } from "../../io/problems.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../command.ts";
import { cleanText } from "../../diagnostics/clean.ts";
import { failWith } from "./print-problems.ts";

/**
 * Reports what the system refuses where nothing else does, such as a look into a locked folder.
 * Returns the exit code; throws any other error.
 */
export function reportRefused(error: unknown, terminal: Terminal): number {
  const code = systemErrorCode(error);
  if (code === undefined || !(error instanceof Error && "path" in error && typeof error.path === "string")) throw error;
  return failWith([reportUnreadable(error.path, "unreadableFile", explainSystemError(code))], terminal);
}

/**
 * Reports that a file which the user named cannot be written, and what to do. Returns the exit
 * code: the command line was right.
 */
export function reportUnwritten(message: string, hint: string, terminal: Terminal): number {
  terminal.writeError(`postwright: ${cleanText(message)}\n${cleanText(hint)}\n`);
  return exitCodes.failed;
}
