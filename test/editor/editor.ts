import { join } from "node:path";
import ts from "typescript-5.9";

/** What an editor shows of a program; `at` and `behind` are pieces of its text. */
export interface Editor {
  /** The signature on hover, without its documentation; for the name that begins at `at`. */
  readonly hover: (at: string) => string;
  /** The documentation on hover, tags included. */
  readonly documentation: (at: string) => string;
  /** What is offered at the end of `behind`. */
  readonly complete: (behind: string) => readonly string[];
  /** Where "go to definition" leads: the file, and the line as it stands there. */
  readonly definition: (at: string) => readonly string[];
  /** The errors that are underlined. */
  readonly errors: () => readonly string[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Opens a program that imports generated packages, by the names under which `packages` has their files. */
export function openEditor(packages: Readonly<Record<string, ReadonlyMap<string, string>>>, text: string): Editor {
  const entry = "/app/program.ts";
  const names = Object.keys(packages);
  const sources = new Map<string, string>(
    names.flatMap((name) => [...(packages[name] ?? [])].map(([path, content]) => [`/${name}/${path}`, content] as const)),
  );
  sources.set(entry, text).set("/app/package.json", `{ "type": "module" }`);
  const paths = Object.fromEntries(
    names.flatMap((name) => [[name, [`/${name}/src/index.ts`]] as const, [`${name}/api`, [`/${name}/src/api.ts`]] as const]),
  );
  const readFile = (path: string): string | undefined => sources.get(path) ?? ts.sys.readFile(path);
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, paths }),
    getScriptFileNames: () => [entry],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const content = readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => "/app",
    getDefaultLibFileName: (settings) => join(ts.getDefaultLibFilePath(settings)),
    fileExists: (path) => sources.has(path) || ts.sys.fileExists(path),
    directoryExists: (path) => [...sources.keys()].some((source) => source.startsWith(`${path}/`)) || ts.sys.directoryExists(path),
    readFile,
  });
  const find = (piece: string): number => {
    const start = text.indexOf(piece);
    if (start === -1) throw new Error(`The program has no ${piece}.`);
    return start;
  };
  return {
    hover: (at) => ts.displayPartsToString(service.getQuickInfoAtPosition(entry, find(at))?.displayParts),
    documentation: (at) => {
      const info = service.getQuickInfoAtPosition(entry, find(at));
      return [
        ts.displayPartsToString(info?.documentation),
        ...(info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`),
      ].join("\n");
    },
    complete: (behind) =>
      (service.getCompletionsAtPosition(entry, find(behind) + behind.length, {})?.entries ?? []).map(({ name }) => name),
    definition: (at) =>
      (service.getDefinitionAtPosition(entry, find(at)) ?? []).map(({ fileName, textSpan }) => {
        const content = readFile(fileName) ?? "";
        return `${fileName.slice(1)}: ${content.slice(content.lastIndexOf("\n", textSpan.start) + 1).split("\n", 1)[0]}`;
      }),
    errors: () =>
      [...service.getSyntacticDiagnostics(entry), ...service.getSemanticDiagnostics(entry)].map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, " "),
      ),
  };
}
