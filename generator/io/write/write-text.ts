import { writeFileSync } from "node:fs";
import { systemErrorCode } from "../disk.ts";
import { explainSystemError } from "../problems.ts";

/** Writes a text to a file that the user named. Returns the reason if it cannot be written. */
export function writeText(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return explainSystemError(code);
  }
}
