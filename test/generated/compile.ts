import { join } from "node:path";
import ts from "typescript-5.9";

/** Parsed files, shared by all programs of a worker: libraries, and the runtime that all packages have. */
const parsed = new Map<string, { readonly text: string | undefined; readonly tree: ts.SourceFile | undefined }>();

/** Modules of a package in which an earlier program found no error: no text beside a package changes that. */
const soundFiles = new WeakMap<ReadonlyMap<string, string>, Set<string>>();

/** Parsed files for what shows hovers. Versions of files are their texts. */
const registry = ts.createDocumentRegistry();

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

const root = "/package";
const entry = `${root}/src/assertions.ts`;

/**
 * Errors of a text that imports from a generated package, each as `line: message`. The text sits in
 * the package's `src`, under the flags of its user. The package's own modules are checked with it,
 * but for the runtime, which is part of our own project.
 */
export function compileAgainst(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  const program = createProgram(new Map([...files].map(([path, content]) => [`${root}/${path}`, content])).set(entry, text));
  const sound = soundFiles.get(files) ?? new Set<string>();
  soundFiles.set(files, sound);
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(root) && !fileName.startsWith(`${root}/src/runtime/`));
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const file of own.filter(({ fileName }) => !sound.has(fileName))) {
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    if (found.length === 0 && file.fileName !== entry) sound.add(file.fileName);
    diagnostics.push(...found);
  }
  return diagnostics.map(({ file, start, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1;
    return `${file?.fileName === entry ? "" : `${file?.fileName}:`}${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

function createProgram(sources: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(userOptions);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const source = sources.get(path);
    const known = parsed.get(path);
    if (known !== undefined && known.text === source) return known.tree;
    const tree = source === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, source, version);
    parsed.set(path, { text: source, tree });
    return tree;
  };
  host.directoryExists = (path) => path.startsWith(root) || ts.sys.directoryExists(path);
  host.getDefaultLibLocation = () => join(ts.getDefaultLibFilePath(userOptions), "..");
  return ts.createProgram([entry], userOptions, host);
}

/** What an editor shows about the names that follow a mark (`/*?*` and `/`) in a text beside a generated package, with all types. */
export function hoversIn(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  const parts = text.split("/*?*/");
  const marks = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("").length);
  const entry = "/package/src/hovers.ts";
  const sources = new Map([...files].map(([path, content]) => [`/package/${path}`, content]));
  sources.set(entry, parts.join(""));
  const read = (path: string): string | undefined => sources.get(path) ?? ts.sys.readFile(path);
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [entry],
    getScriptVersion: (path) => sources.get(path) ?? "of TypeScript",
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
  };
  const service = ts.createLanguageService(host, registry);
  return marks.map((mark) => ts.displayPartsToString(service.getQuickInfoAtPosition(entry, mark)?.displayParts));
}
