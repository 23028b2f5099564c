import type { ts } from "ts-morph";
import { compilerOptions, libraryFolder } from "./compiler-options.ts";
import { createHost, type Libraries } from "./host.ts";
import type { TypeScript } from "./typescript.ts";

/** Uses a few globals, so that the checker sets up what any package needs. */
const probe = 'export const answer: Promise<Response> = fetch(new URL("https://example.com"), { headers: new Headers() });\n';

/**
 * Parses and binds the libraries by means of a one-line program. This takes 0.3 s, most of the
 * check of a small package, and can be done before the package has been rendered.
 */
export function loadLibraries({ compiler, Project }: TypeScript): Libraries {
  const project = new Project({ useInMemoryFileSystem: true });
  const { readFile } = project.getModuleResolutionHost();
  const libraries = new Map<string, ts.SourceFile>();
  const host = createHost(compiler, new Map([["src/probe.ts", probe]]), libraries);
  const read: ts.CompilerHost["getSourceFile"] = (path, languageVersion, ...rest) => {
    const text = path.startsWith(libraryFolder) ? readFile(path) : undefined;
    if (text === undefined) return host.getSourceFile(path, languageVersion, ...rest);
    const file = compiler.createSourceFile(path, text, languageVersion);
    libraries.set(path, file);
    return file;
  };
  const program = compiler.createProgram({
    rootNames: ["/src/probe.ts"],
    options: compilerOptions(compiler),
    host: { ...host, getSourceFile: read },
  });
  const [problem] = compiler.getPreEmitDiagnostics(program);
  if (problem !== undefined)
    throw new Error(`The libraries do not load: ${compiler.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
  return libraries;
}
