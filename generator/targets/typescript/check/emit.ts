import type { ts } from "ts-morph";
import { buildOptions } from "./compiler-options.ts";
import { createHost, type Libraries } from "./host.ts";
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

/** What a file below `src/` is compiled to. */
export function compiledPaths(path: string): readonly string[] {
  const stem = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => stem + ending);
}

/**
 * The problems of declarations: types that cannot be written down where another module needs them.
 */
export function checkDeclarations(compiler: Compiler, program: ts.Program, isChecked: (path: string) => boolean): readonly CheckProblem[] {
  const own = program
    .getSourceFiles()
    .filter(
      (file) => file.fileName.startsWith("/src/") && !file.isDeclarationFile && !isRuntime(file) && isChecked(file.fileName.slice(1)),
    );
  return own.flatMap((file) => program.getDeclarationDiagnostics(file)).map((each) => toProblem(compiler, each));
}

/**
 * Compiles `src/**` to `dist/**` without checking it. The files are those of the package, in their
 * final layout: the maps name their lines.
 */
export function buildSources(compiler: Compiler, libraries: Libraries, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const built = new Map<string, string>();
  const host = createHost(compiler, files, libraries, (path, text) => built.set(path, text));
  const rootNames = [...files.keys()].filter((path) => path.startsWith("src/") && path.endsWith(".ts")).map((path) => `/${path}`);
  compiler.createProgram({ rootNames, options: buildOptions(compiler), host }).emit();
  return built;
}
