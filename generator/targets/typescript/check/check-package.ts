import type { ts } from "ts-morph";
import type { CheckProblem, CheckInput, CheckResult, ExpectedStructure } from "../../tools.ts";
import { findAffected } from "./affected.ts";
import { compilerOptions } from "./compiler-options.ts";
import { type GroupLengths, groupFiles, isCommon, isLarge } from "./group-files.ts";
import { createHost, type Libraries, type PackageHost } from "./host.ts";
import { importedStubPath } from "./imported-stub.ts";
import { loadLibraries } from "./libraries.ts";
import { outlineModule } from "./outline.ts";
import { toProblem } from "./problem.ts";
import { checkStructure } from "./structure.ts";
import { vitestStubPath } from "./vitest-stub.ts";
import type { Compiler, TypeScript } from "./typescript.ts";

/** Checks packages one after the other, with libraries that are parsed once. */
export type CheckPackage = (input: CheckInput) => CheckResult;

/**
 * A package of up to some 2,500 operations is one program: it takes less time than several, since
 * each needs a checker of its own. But a checker keeps what it has examined, so larger packages
 * would need gigabytes.
 */
const usualLengths: GroupLengths = { whole: 16_000_000, group: 3_000_000 };

/** Prepares the checker: half a second of work that does not need the package. */
export function createPackageChecker(
  typescript: TypeScript,
  libraries: Libraries = loadLibraries(typescript),
  lengths: GroupLengths = usualLengths,
): CheckPackage {
  const { compiler } = typescript;
  // Of the last packages: the next one is often the same but for one change.
  let trees: PackageHost["trees"] = new Map();
  return ({ files, structure, changed, declarations = new Map() }) => {
    const run = (seen: CheckInput["files"], affected?: ReadonlySet<string>): readonly CheckProblem[] => {
      const host = createHost(compiler, seen, libraries, trees);
      const problems = checkPackage(compiler, host, { files: seen, structure, affected }, lengths);
      const isKept = ([path]: readonly [string, unknown]): boolean => files.has(path.slice(1)) || seen.has(path.slice(1));
      trees = isLarge(files, files.keys(), lengths) ? new Map() : new Map([...trees, ...host.trees].filter(isKept));
      return problems;
    };
    if (changed === undefined && declarations.size === 0) return { problems: run(files) };
    const affected =
      changed === undefined ? new Set([...files.keys()].filter((path) => !declarations.has(path))) : findAffected(files, changed);
    const found = run(asDeclarations(files, affected, declarations), affected);
    // What has a problem is a bug, and seldom. Then all of its consequences are told.
    return { problems: found.length > 0 ? run(files) : found };
  };
}

/** The files with the declarations of those that are only there to be imported. */
function asDeclarations(
  files: ReadonlyMap<string, string>,
  affected: ReadonlySet<string>,
  declarations: NonNullable<CheckInput["declarations"]>,
): ReadonlyMap<string, string> {
  return new Map(
    Array.from(files, ([path, text]) => {
      const declared = affected.has(path) ? undefined : declarations.get(path);
      return declared === undefined ? [path, text] : [path.replace(/\.ts$/, ".d.ts"), declared];
    }),
  );
}

/** What is checked; without `affected`, all files are. */
interface CheckTask extends Pick<CheckInput, "files" | "structure"> {
  readonly affected?: ReadonlySet<string> | undefined;
}

function checkPackage(
  compiler: Compiler,
  host: PackageHost,
  { files, structure = new Map(), affected }: CheckTask,
  lengths: GroupLengths,
): readonly CheckProblem[] {
  const isChecked = (path: string): boolean => affected?.has(path) !== false;
  const sources = [...files.keys()].filter((path) => path.endsWith(".ts") && isChecked(path));
  const lost = [...structure.keys()].filter((path) => isChecked(path) && !files.has(path));
  if (lost.length > 0) throw new Error(`A structure is expected of files that were not rendered: ${lost.join(", ")}.`);
  if (sources.length === 0) return [];
  const groups = groupFiles(files, sources, lengths);
  const found = new Map<string, readonly CheckProblem[]>();
  for (const group of groups) {
    for (const [path, problems] of checkGroup(compiler, host, group, structure)) found.set(path, problems);
    const sound = new Set(group.filter((path) => found.get(path)?.length === 0));
    if (groups.length > 1) forgetGroup(compiler, host, sound);
  }
  // As if all had been checked at once.
  return ["", ...sources].flatMap((path) => found.get(path) ?? []);
}

/**
 * Makes room for the next group. Of what was found to be sound, others need the outline alone.
 * Files that all groups import stay.
 */
function forgetGroup(compiler: Compiler, host: PackageHost, sound: ReadonlySet<string>): void {
  for (const [absolute, file] of host.trees) {
    const path = absolute.slice(1);
    if (isCommon(path)) continue;
    const isDone = sound.has(path) && path.startsWith("src/");
    host.forget(absolute, isDone ? outlineModule(compiler, file) : undefined);
  }
}

/** By file. Problems of the program as a whole, which are the same in every group, are at "". */
function checkGroup(
  compiler: Compiler,
  host: PackageHost,
  paths: readonly string[],
  structure: ReadonlyMap<string, ExpectedStructure>,
): ReadonlyMap<string, readonly CheckProblem[]> {
  const program = createProgram(compiler, host, paths);
  const common = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  return new Map([
    ["", common.map((each) => toProblem(compiler, each))],
    ...paths.map((path) => [path, checkFile(compiler, program, path, structure.get(path))] as const),
  ]);
}

function createProgram(compiler: Compiler, host: PackageHost, paths: readonly string[]): ts.Program {
  return compiler.createProgram({
    rootNames: [vitestStubPath, importedStubPath, ...paths.map((path) => `/${path}`)],
    options: compilerOptions(compiler),
    host,
  });
}

function checkFile(
  compiler: Compiler,
  program: ts.Program,
  path: string,
  expected: ExpectedStructure | undefined,
): readonly CheckProblem[] {
  const file = program.getSourceFile(`/${path}`);
  if (file === undefined) throw new Error(`${path} is not part of its program.`);
  const broken = program.getSyntacticDiagnostics(file);
  const diagnostics = broken.length > 0 || isRuntime(file) ? broken : program.getSemanticDiagnostics(file);
  const problems = diagnostics.map((each) => toProblem(compiler, each));
  return expected === undefined ? problems : [...problems, ...checkStructure(compiler, file, expected)];
}

/**
 * True for a file of the runtime, which is copied unchanged from `templates/runtime/`. It has
 * already been checked there under the same flags. Checking it again would take a quarter of the
 * time for a package of 100 operations.
 */
function isRuntime(file: ts.SourceFile): boolean {
  return file.fileName.startsWith("/src/runtime/");
}
