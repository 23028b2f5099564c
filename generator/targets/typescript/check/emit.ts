import type { ts } from "ts-morph";
import { compilerOptions } from "./compiler-options.ts";
import { toProblem } from "./problem.ts";
import type { CheckProblem } from "./problem.ts";
import { compiler } from "./typescript.ts";

/**
 * Whether a file is of the run-time, which is copied as it is out of `templates/runtime/`. It has been checked there, under the same
 * flags; to check it in every package again would be a quarter of the time that a package of 100 operations takes.
 */
export function isRuntime(file: ts.SourceFile): boolean {
  return file.fileName.startsWith("/src/runtime/");
}

/**
 * Writes `dist/**` through `host`. The problems are those of declarations: a type that cannot be written down where another module needs
 * it. To emit a file is to check it first, but for a program that does not check: so the run-time has one of its own.
 */
export function emitSources(program: ts.Program, host: ts.CompilerHost): readonly CheckProblem[] {
  const sources = program.getSourceFiles().filter((file) => file.fileName.startsWith("/src/") && !file.isDeclarationFile);
  const runtime = sources.filter(isRuntime);
  const rootNames = runtime.map((file) => file.fileName);
  const unchecked = compiler.createProgram({ rootNames, options: { ...compilerOptions, noCheck: true }, host });
  const emitted = sources.map((file) => (isRuntime(file) ? unchecked : program).emit(file));
  return emitted.flatMap(({ diagnostics }) => diagnostics.map(toProblem));
}
