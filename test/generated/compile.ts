import { join } from "node:path";
import ts from "typescript-5.9";

/** Libraries, parsed once for all programs of a worker. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The flags of a strict user. */
const userOptions: ts.CompilerOptions = {
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

/** Errors of a text that imports from a generated package, each as `line: message`. The text sits in the package's `src`, under the flags of its user. */
export function compileAgainst(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  const root = "/package";
  const entry = `${root}/src/assertions.ts`;
  const sources = new Map([...files].map(([path, content]) => [`${root}/${path}`, content]));
  sources.set(entry, text);
  const options = userOptions;
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

/** What an editor shows about the names that follow a mark (`/*?*` and `/`) in a text beside a generated package, with all types. */
export function hoversIn(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  const parts = text.split("/*?*/");
  const marks = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("").length);
  const entry = "/package/src/hovers.ts";
  const sources = new Map([...files].map(([path, content]) => [`/package/${path}`, content]));
  sources.set(entry, parts.join(""));
  const read = (path: string): string | undefined => sources.get(path) ?? ts.sys.readFile(path);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [entry],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const content = read(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => "/package",
    getCompilationSettings: () => userOptions,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => sources.has(path) || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: (path) => path.startsWith("/package") || ts.sys.directoryExists(path),
  });
  return marks.map((mark) => ts.displayPartsToString(service.getQuickInfoAtPosition(entry, mark)?.displayParts));
}
