import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

/**
 * Writes a text to a file that must not exist yet, and makes its folders. Returns the reason if it
 * cannot be written.
 */
export function writeNewFile(file: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return explainSystemError(code);
  }
}

/**
 * Writes a text to a file, or to the file `name` in a folder: one that exists, or a path that ends
 * like one. Returns the reason if it cannot be written.
 */
export function writeInto(out: string, name: string, text: string): string | undefined {
  try {
    const isNew = /[\\/]$/.test(out);
    if (isNew) mkdirSync(out, { recursive: true });
    return writeText(isNew || (existsSync(out) && statSync(out).isDirectory()) ? join(out, name) : out, text);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return explainSystemError(code);
  }
}
