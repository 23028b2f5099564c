import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor, type ESTree, type ParseResult, type VisitorObject } from "rolldown/utils";

/** One TypeScript file of ours. */
export interface Source {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** One import of a file. */
export interface Import {
  readonly specifier: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** All TypeScript files below a folder of the repository. */
export function readSources(folder: string): readonly Source[] {
  return readFiles(folder, [".ts"]);
}

const knownFolders = new Map<string, readonly Source[]>();

/**
 * All files below a folder of the repository whose names have one of the endings. Read once, so that
 * the tests of one worker share what they learn about a file.
 */
export function readFiles(folder: string, endings: readonly string[]): readonly Source[] {
  const key = `${folder} ${endings.join(" ")}`;
  const files = knownFolders.get(key) ?? findFiles(folder, endings);
  knownFolders.set(key, files);
  return files;
}

function findFiles(folder: string, endings: readonly string[]): readonly Source[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readFileSync(ROOT + path, "utf8") }));
}

const knownModules = new WeakMap<Source, ParseResult>();

/** What the parser finds in a file. Parsed once. */
export function parseSource(source: Source): ParseResult {
  const module = knownModules.get(source) ?? parseSync(source.path, source.text);
  if (module.errors.length > 0) throw new Error(`${source.path} cannot be parsed`);
  knownModules.set(source, module);
  return module;
}

const knownImports = new WeakMap<Source, readonly Import[]>();

/** Every import and re-export of a file, dynamic ones and those of types included. Each source is read once. */
export function listImports(source: Source): readonly Import[] {
  const imports = knownImports.get(source) ?? findImports(source);
  knownImports.set(source, imports);
  return imports;
}

/** The parser lists these without a syntax tree, but for `import("…")` in a type. */
function findImports(source: Source): readonly Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSource(source).module;
  const requests = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
  ];
  const specifiers = new Set(requests.flatMap((request) => (request === null ? [] : [request.value])));
  const quoted = dynamicImports.map(({ moduleRequest }) => source.text.slice(moduleRequest.start, moduleRequest.end));
  for (const [, specifier] of quoted.flatMap((text) => [...text.matchAll(/^["'`](.*)["'`]$/gs)]))
    if (specifier !== undefined) specifiers.add(specifier);
  if (/\bimport\(/.test(source.text)) walkSource(source, { TSImportType: (node) => void specifiers.add(node.source.value) });
  return [...specifiers].map((specifier) => ({ specifier }));
}

/** Visits every node of a file, parents first. */
export function walkSource(source: Source, visitors: VisitorObject): void {
  new Visitor(visitors).visit(parseSource(source).program);
}

/** `path:line` of a node, for messages. */
export function placeOf(source: Source, { start }: ESTree.Span): string {
  return `${source.path}:${lineAt(source, start)}`;
}

/** The line at an offset; the first is 1. */
function lineAt({ text }: Source, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
