import { join } from "node:path";
import ts from "typescript-5.9";

/** Libraries, parsed once for all programs of a worker. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Errors of a text that imports from a generated package, each as `line: message`. The text sits in the package's `src`, under the flags of its user. */
export function compileAgainst(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  const root = "/package";
  const entry = `${root}/src/assertions.ts`;
  const sources = new Map([...files].map(([path, content]) => [`${root}/${path}`, content]));
  sources.set(entry, text);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const source = sources.get(path);
    if (source !== undefined) return ts.createSourceFile(path, source, version);
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, version, ...rest));
    return libraries.get(path);
  };
  host.directoryExists = (path) => path.startsWith(root) || ts.sys.directoryExists(path);
  host.getDefaultLibLocation = () => join(ts.getDefaultLibFilePath(options), "..");
  const program = ts.createProgram([entry], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1;
    return `${file?.fileName === entry ? "" : `${file?.fileName}:`}${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
