import type { ts } from "ts-morph";
import { libraryFolder } from "./compiler-options.ts";
import { importedStubPath, stubImportedTypes } from "./imported-stub.ts";
import { vitestStub, vitestStubPath } from "./vitest-stub.ts";
import type { Compiler } from "./typescript.ts";

/** TypeScript's own libraries, parsed once and shared by all programs. */
export type Libraries = ReadonlyMap<string, ts.SourceFile>;

/** A compiler host over a package in memory, which keeps parsed files. */
export interface PackageHost extends ts.CompilerHost {
  /**
   * Forgets a syntax tree, by its absolute path. When it is needed again, `outline` is parsed
   * instead of the file, if it is given.
   */
  readonly forget: (path: string, outline?: string) => void;
  /** What was parsed and not forgotten, by absolute path. */
  readonly trees: ReadonlyMap<string, ts.SourceFile>;
}

/** Declares the package as ESM, for a set of files without a package.json. */
const esmManifest = `{ "type": "module" }`;

/**
 * Lets TypeScript read `files` (relative path → text) as if they were at `/`, and nothing else: no
 * disk. A tree of `earlier` is used again if the text is the same.
 */
export function createHost(
  compiler: Compiler,
  files: ReadonlyMap<string, string>,
  libraries: Libraries,
  earlier: ReadonlyMap<string, ts.SourceFile> = new Map(),
): PackageHost {
  const readFile = (path: string): string | undefined => {
    if (path === vitestStubPath) return vitestStub;
    if (path === importedStubPath) return stubImportedTypes(files);
    return files.get(path.slice(1)) ?? (path === "/package.json" ? esmManifest : undefined);
  };
  return {
    ...keepTrees(compiler, { libraries, earlier, readFile }),
    readFile,
    fileExists: (path) => readFile(path) !== undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    // Doc comments carry no types in TypeScript; not parsing them makes the trees a fifth smaller.
    jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
  };
}

/** Where syntax trees come from. */
interface TreeSources {
  readonly libraries: Libraries;
  readonly earlier: ReadonlyMap<string, ts.SourceFile>;
  readonly readFile: (path: string) => string | undefined;
}

/** The part of a host that parses files. */
function keepTrees(
  compiler: Compiler,
  { libraries, earlier, readFile }: TreeSources,
): Pick<PackageHost, "getSourceFile" | "forget" | "trees"> {
  const trees = new Map<string, ts.SourceFile>();
  const outlines = new Map<string, string>();
  return {
    getSourceFile: (path, languageVersion) => {
      const known = libraries.get(path) ?? trees.get(path);
      if (known !== undefined) return known;
      const text = outlines.get(path) ?? readFile(path);
      if (text === undefined) return undefined;
      const last = earlier.get(path);
      const file = last?.text === text ? last : compiler.createSourceFile(path, text, languageVersion);
      trees.set(path, file);
      return file;
    },
    forget: (path, outline) => {
      trees.delete(path);
      if (outline !== undefined) outlines.set(path, outline);
    },
    trees,
  };
}
