import type { ts } from "ts-morph";
import type { CheckProblem, CheckInput, CheckResult, ExpectedStructure } from "../../tools.ts";
import { findAffected } from "./affected.ts";
import { compilerOptions } from "./compiler-options.ts";
import { createHost, type Libraries, type PackageHost } from "./host.ts";
import { importedStubPath } from "./imported-stub.ts";
import { loadLibraries } from "./libraries.ts";
import { toProblem } from "./problem.ts";
import { checkStructure } from "./structure.ts";
import { vitestStubPath } from "./vitest-stub.ts";
import type { Compiler, TypeScript } from "./typescript.ts";

/** Checks packages one after the other, with libraries that are parsed once. */
export type CheckPackage = (input: CheckInput) => CheckResult;

/**
 * How much test code (in UTF-16 units) goes into one program. Every program costs a new checker,
 * and every checker keeps what it has examined. Batches limit the memory for large packages; this
 * size leaves packages of up to some 2,500 operations in one piece.
 */
const batchLength = 6_000_000;

/** Prepares the checker: half a second of work that does not need the package. */
export function createPackageChecker(typescript: TypeScript, libraries: Libraries = loadLibraries(typescript)): CheckPackage {
  const { compiler } = typescript;
  // Of the last packages: the next one is often the same but for one change.
  let trees: PackageHost["trees"] = new Map();
  return ({ files, structure, changed, declarations }) => {
    const affected = changed === undefined ? undefined : findAffected(files, changed);
    const seen = affected === undefined ? files : asDeclarations(files, affected, declarations);
    const host = createHost(compiler, seen, libraries, trees);
    const found = checkPackage(compiler, host, { files: seen, structure, affected });
    const isKept = ([path]: readonly [string, unknown]): boolean => files.has(path.slice(1)) || seen.has(path.slice(1));
    trees = lengthOf(files) > batchLength ? new Map() : new Map([...trees, ...host.trees].filter(isKept));
    if (found.length === 0 || affected === undefined) return { problems: found };
    // What has a problem is a bug, and seldom. Then all of its consequences are told.
    return { problems: checkPackage(compiler, createHost(compiler, files, libraries, trees), { files, structure }) };
  };
}

/** The files with the declarations of those that are only there to be imported. */
function asDeclarations(
  files: ReadonlyMap<string, string>,
  affected: ReadonlySet<string>,
  declarations: CheckInput["declarations"] = new Map(),
): ReadonlyMap<string, string> {
  return new Map(
    Array.from(files, ([path, text]) => {
      const declared = affected.has(path) ? undefined : declarations.get(path);
      return declared === undefined ? [path, text] : [path.replace(/\.ts$/, ".d.ts"), declared];
    }),
  );
}

function lengthOf(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, text) => sum + text.length, 0);
}

function checkPackage(
  compiler: Compiler,
  host: PackageHost,
  {
    files,
    structure = new Map(),
    affected,
  }: Pick<CheckInput, "files" | "structure"> & { readonly affected?: ReadonlySet<string> | undefined },
): readonly CheckProblem[] {
  const isChecked = (path: string): boolean => affected?.has(path) !== false;
  const sources = [...files.keys()].filter((path) => path.endsWith(".ts") && isChecked(path));
  const lost = [...structure.keys()].filter((path) => isChecked(path) && !files.has(path));
  if (lost.length > 0) throw new Error(`A structure is expected of files that were not rendered: ${lost.join(", ")}.`);
  if (sources.length === 0) return [];
  const src = sources.filter((path) => path.startsWith("src/"));
  const checked = new Set<string>();
  const problems: CheckProblem[] = [];
  for (const batch of splitTests(files, sources)) {
    const program = createProgram(compiler, host, [...src, ...batch]);
    problems.push(...checkProgram(compiler, program, { checked, structure, isChecked }));
    for (const path of batch) host.forget(`/${path}`);
  }
  return problems;
}

/**
 * Groups the files outside `src/`, each next to its namesake in `fixtures/`, so that few files are
 * part of two programs.
 */
function splitTests(files: ReadonlyMap<string, string>, paths: readonly string[]): readonly (readonly string[])[] {
  const subject = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.test\.ts$|\.ts$/, "");
  const tests = paths.filter((path) => !path.startsWith("src/")).map((path) => ({ path, subject: subject(path) }));
  tests.sort((a, b) => (a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1));
  let batch: string[] = [];
  let length = 0;
  const batches = [batch];
  for (const { path } of tests) {
    if (length > batchLength) {
      batches.push((batch = []));
      length = 0;
    }
    batch.push(path);
    length += files.get(path)?.length ?? 0;
  }
  return batches;
}

function createProgram(compiler: Compiler, host: PackageHost, paths: readonly string[]): ts.Program {
  return compiler.createProgram({
    rootNames: [vitestStubPath, importedStubPath, ...paths.map((path) => `/${path}`)],
    options: compilerOptions(compiler),
    host,
  });
}

interface CheckSettings {
  readonly checked: Set<string>;
  readonly structure: ReadonlyMap<string, ExpectedStructure>;
  /** False for a file that is only there to be imported. */
  readonly isChecked: (path: string) => boolean;
}

/** Adds the files that it checks to `checked`, and skips those that are already there. */
function checkProgram(compiler: Compiler, program: ts.Program, { checked, structure, isChecked }: CheckSettings): readonly CheckProblem[] {
  // Problems of the program as a whole are the same in every batch.
  const diagnostics = checked.size > 0 ? [] : [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  const problems: CheckProblem[] = [];
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || checked.has(file.fileName) || !isChecked(file.fileName.slice(1))) continue;
    checked.add(file.fileName);
    const broken = program.getSyntacticDiagnostics(file);
    diagnostics.push(...(broken.length > 0 || isRuntime(file) ? broken : program.getSemanticDiagnostics(file)));
    const expected = structure.get(file.fileName.slice(1));
    if (expected !== undefined) problems.push(...checkStructure(compiler, file, expected));
  }
  return [...diagnostics.map((each) => toProblem(compiler, each)), ...problems];
}

/**
 * True for a file of the runtime, which is copied unchanged from `templates/runtime/`. It has
 * already been checked there under the same flags. Checking it again would take a quarter of the
 * time for a package of 100 operations.
 */
function isRuntime(file: ts.SourceFile): boolean {
  return file.fileName.startsWith("/src/runtime/");
}
