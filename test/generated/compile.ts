import ts from "typescript-5.9";
import { createSharingHost, libraries } from "../support/shared-trees.ts";

/** Parsed modules, shared by all programs of a worker: those of the runtime are the same in all packages. */
const parsed = new Map<string, { readonly text: string; readonly tree: ts.SourceFile }>();

/** Modules of a package in which an earlier program found no error: no text beside a package changes that. */
const soundFiles = new WeakMap<ReadonlyMap<string, string>, Set<string>>();

/** Parsed files for what shows hovers. Versions of files are their texts. */
const registry = ts.createDocumentRegistry();

/** The flags of a strict user. */
const userOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: libraries,
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

/**
 * Errors of a text that imports from a generated package, each as `line: message`. The text sits in
 * the package's `src`, under the flags of its user. The package's own modules are checked with it,
 * but for the runtime, which is part of our own project.
 */
export function compileAgainst(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  return compileAll(files, [text])[0] ?? [];
}

/** Texts that wait to be compiled beside a package, and who asked. */
const waiting = new Map<ReadonlyMap<string, string>, Asked[]>();

interface Asked {
  readonly text: string;
  readonly resolve: (errors: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The same for tests that run concurrently: what they ask about one package at the same time is
 * compiled in one program, since a program costs more than what a test has to say.
 */
export function compileTogether(files: ReadonlyMap<string, string>, text: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const others = waiting.get(files);
    const own = { text, resolve, reject };
    if (others !== undefined) return void others.push(own);
    waiting.set(files, [own]);
    setImmediate(() => compileWaiting(files));
  });
}

function compileWaiting(files: ReadonlyMap<string, string>): void {
  const asked = waiting.get(files) ?? [];
  waiting.delete(files);
  try {
    const texts = asked.map(({ text }) => text);
    for (const [index, errors] of compileAll(files, texts).entries()) asked[index]?.resolve(errors);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

/** The errors of each text, and with each those of the package. */
function compileAll(files: ReadonlyMap<string, string>, texts: readonly string[]): readonly (readonly string[])[] {
  const entries = texts.map((_, index) => `${root}/src/assertions${index}.ts`);
  const sources = new Map([...files].map(([path, content]) => [`${root}/${path}`, content]));
  for (const [index, entry] of entries.entries()) sources.set(entry, texts[index] ?? "");
  const program = createProgram(sources, entries);
  const sound = soundFiles.get(files) ?? new Set<string>();
  soundFiles.set(files, sound);
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(root) && !fileName.startsWith(`${root}/src/runtime/`));
  const shared = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const file of own.filter(({ fileName }) => !entries.includes(fileName) && !sound.has(fileName))) {
    const found = errorsIn(program, file);
    if (found.length === 0) sound.add(file.fileName);
    shared.push(...found);
  }
  return entries.map((entry) => {
    const file = program.getSourceFile(entry);
    return [...shared, ...(file === undefined ? [] : errorsIn(program, file))].map((error) => describe(error, entry));
  });
}

function errorsIn(program: ts.Program, file: ts.SourceFile): readonly ts.Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

function describe({ file, start, messageText }: ts.Diagnostic, entry: string): string {
  const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1;
  return `${file?.fileName === entry ? "" : `${file?.fileName}:`}${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}

function createProgram(sources: ReadonlyMap<string, string>, entries: readonly string[]): ts.Program {
  const host = createSharingHost(userOptions);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = sources.get(path);
    if (text === undefined) return getSourceFile(path, version, ...rest);
    const known = parsed.get(path);
    if (known?.text === text) return known.tree;
    const tree = ts.createSourceFile(path, text, version);
    parsed.set(path, { text, tree });
    return tree;
  };
  host.directoryExists = (path) => path.startsWith(root) || ts.sys.directoryExists(path);
  return ts.createProgram(entries, userOptions, host);
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
