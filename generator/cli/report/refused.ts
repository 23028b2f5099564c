import { reportUnreadable } from "../../collection/unreadable.ts";
import { systemErrorCode } from "../../io/disk.ts";
import { explainSystemError } from "../../io/problems.ts";
import type { Terminal } from "../terminal.ts";
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
