import { isUtf8 } from "node:buffer";
import * as fs from "node:fs";
import { type ReadProblem, reportUnreadable } from "../../collection/unreadable.ts";
import type { Diagnostic, SourceLocation } from "../../diagnostics/diagnostic.ts";
import { systemErrorCode } from "../disk.ts";
import { explainSystemError } from "../problems.ts";
import { maxFileBytes } from "../../util/limits.ts";

/** The text of a file, or the one error that prevented it from being read. */
export type TextOutcome = { readonly kind: "read"; readonly text: string } | { readonly kind: "failed"; readonly diagnostic: Diagnostic };

/** The name of standard input among files. */
const standardInput = "-";

/**
 * Reads one file, or standard input, as UTF-8. A file that is missing, unreadable, too large, a
 * folder or not UTF-8 is one error, located in it.
 */
export function readText(file: string): TextOutcome {
  try {
    if (file === standardInput) return decode(file, fs.readFileSync(0));
    const found = fs.statSync(file);
    if (found.isDirectory()) return fail(file, "unreadableFile", "it is a folder");
    if (!found.isFile()) return fail(file, "unreadableFile", "it is not an ordinary file");
    if (found.size > maxFileBytes) return fail(file, "fileTooLarge");
    return decode(file, fs.readFileSync(file));
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return fail(file, "unreadableFile", explainSystemError(code));
  }
}

/** The first bytes of a file as UTF-8, with its byte-order mark. Throws if it cannot be read. */
export function readStart(path: string, length: number): string {
  const file = fs.openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    return bytes.toString("utf8", 0, fs.readSync(file, bytes, 0, length, 0));
  } finally {
    fs.closeSync(file);
  }
}

function decode(file: string, bytes: Buffer): TextOutcome {
  if (bytes.length > maxFileBytes) return fail(file, "fileTooLarge");
  return isUtf8(bytes) ? { kind: "read", text: bytes.toString("utf8") } : fail(file, "notText", "", locateInvalidByte(file, bytes));
}

function fail(file: string, problem: ReadProblem, reason = "", location?: SourceLocation): TextOutcome {
  return { kind: "failed", diagnostic: reportUnreadable(file, problem, reason, location) };
}

/**
 * Decoding replaces invalid bytes with U+FFFD, so the first byte that does not survive a round trip
 * is the invalid one.
 */
function locateInvalidByte(file: string, bytes: Buffer): SourceLocation {
  const again = Buffer.from(bytes.toString("utf8"), "utf8");
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === again[offset]) offset++;
  const before = bytes.subarray(0, offset).toString("utf8");
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: before.length - lineStart + 1 };
}
