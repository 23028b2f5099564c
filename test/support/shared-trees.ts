import { dirname } from "node:path";
import ts from "typescript-5.9";

/** The types of the web and of the language that tests compile against; a third of the size of the DOM's. */
export const libraries = ["lib.es2022.d.ts", "lib.webworker.d.ts", "lib.webworker.iterable.d.ts"];

const libraryFolder = dirname(ts.getDefaultLibFilePath({}));
const trees = new Map<string, ts.SourceFile | undefined>();

/**
 * A compiler host over the disk whose programs share TypeScript's libraries: each is parsed and bound
 * once in a worker, which takes longer than most of what tests compile. All of its users have the
 * same target and kind of modules, as shared trees must.
 */
export function createSharingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost({ ...options, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext });
  const { getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    if (!path.startsWith(libraryFolder)) return getSourceFile(path, ...rest);
    const known = trees.get(path) ?? getSourceFile(path, ...rest);
    trees.set(path, known);
    return known;
  };
  host.getDefaultLibLocation = () => libraryFolder;
  return host;
}
