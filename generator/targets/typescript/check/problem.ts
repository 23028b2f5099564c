import type { ts } from "ts-morph";
import { compiler } from "./typescript.ts";

/** One thing wrong with a rendered file: always a bug of the generator, traced back to the item by whoever knows the rendering. */
export interface CheckProblem {
  /** Relative path in the package; empty for a problem of the program as a whole. */
  readonly path: string;
  /** Both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** TypeScript's number of the error, or `structureCode`. */
  readonly code: number;
  readonly message: string;
}

/** Stands for TypeScript's number where the file's structure, not its types, is at fault. */
export const structureCode = 0;

/** Turns TypeScript's diagnostic into a problem; the paths of the in-memory program are absolute, ours are relative. */
export function toProblem(diagnostic: ts.Diagnostic): CheckProblem {
  const message = compiler.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const { file, start, code } = diagnostic;
  if (file === undefined) return { path: "", line: 1, column: 1, code, message };
  return problemAt(file, start ?? 0, code, message);
}

/** A problem at `position` (an offset in UTF-16 code units) of `file`. */
export function problemAt(file: ts.SourceFile, position: number, code: number, message: string): CheckProblem {
  const place = file.getLineAndCharacterOfPosition(position);
  return { path: file.fileName.slice(1), line: place.line + 1, column: place.character + 1, code, message };
}
