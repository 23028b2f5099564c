import type { ts } from "ts-morph";
import { compilerOptions } from "./compiler-options.ts";
import { toProblem } from "./problem.ts";
import type { CheckProblem } from "../../tools.ts";
import type { Compiler } from "./typescript.ts";

/**
 * True for a file of the runtime, which is copied unchanged from `templates/runtime/`. It has
 * already been checked there under the same flags. Checking it again would take a quarter of the
 * time for a package of 100 operations.
 */
export function isRuntime(file: ts.SourceFile): boolean {
  return file.fileName.startsWith("/src/runtime/");
}

/**
 * Writes `dist/**` through `host`. Returned are the problems of declarations: types that cannot be
 * written down where another module needs them. Emitting a file checks it first, except in a
 * program with `noCheck`, so the runtime has its own program.
 */
export function emitSources(compiler: Compiler, program: ts.Program, host: ts.CompilerHost): readonly CheckProblem[] {
  const sources = program.getSourceFiles().filter((file) => file.fileName.startsWith("/src/") && !file.isDeclarationFile);
  const runtime = sources.filter(isRuntime);
  const rootNames = runtime.map((file) => file.fileName);
  const unchecked = compiler.createProgram({ rootNames, options: { ...compilerOptions(compiler), noCheck: true }, host });
  const emitted = sources.map((file) => (isRuntime(file) ? unchecked : program).emit(file));
  return emitted.flatMap(({ diagnostics }) => diagnostics.map((each) => toProblem(compiler, each)));
}
