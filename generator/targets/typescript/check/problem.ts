import type { ts } from "ts-morph";
import type { CheckProblem } from "../../tools.ts";
import type { Compiler } from "./typescript.ts";

/**
 * Used instead of TypeScript's number for a problem of the file's structure rather than its types.
 */
export const structureCode = 0;

/**
 * Converts a diagnostic of TypeScript. The paths of the in-memory program are absolute; ours are
 * relative.
 */
export function toProblem(compiler: Compiler, diagnostic: ts.Diagnostic): CheckProblem {
  const message = compiler.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const { file, start, code } = diagnostic;
  if (file === undefined) return { path: "", line: 1, column: 1, code, message };
  return problemAt(file, start ?? 0, code, message);
}

/** A problem at `position` (an offset in UTF-16 units) of `file`. */
export function problemAt(file: ts.SourceFile, position: number, code: number, message: string): CheckProblem {
  const place = file.getLineAndCharacterOfPosition(position);
  return { path: file.fileName.slice(1), line: place.line + 1, column: place.character + 1, code, message };
}
