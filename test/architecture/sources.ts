import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";

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

const knownTrees = new WeakMap<Source, ts.SourceFile>();

/** A file's syntax tree, with parents. Parsed once. */
export function parseSource(source: Source): ts.SourceFile {
  const tree = knownTrees.get(source) ?? ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  knownTrees.set(source, tree);
  return tree;
}

const knownImports = new WeakMap<Source, readonly Import[]>();

/** Every import and re-export of a file, dynamic ones and those of types included. Each source is read once. */
export function listImports(source: Source): readonly Import[] {
  const imports = knownImports.get(source) ?? findImports(source);
  knownImports.set(source, imports);
  return imports;
}

/** The compiler's own scan for imports: it needs no syntax tree. */
function findImports({ text }: Source): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ specifier: fileName }));
}

const knownNodes = new WeakMap<Source, readonly ts.Node[]>();

/** Every node of a file, parents first. Listed once: walking all trees again takes long. */
export function listNodes(source: Source): readonly ts.Node[] {
  const nodes = knownNodes.get(source) ?? findNodes(parseSource(source));
  knownNodes.set(source, nodes);
  return nodes;
}

function findNodes(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** `path:line` of a node, for messages. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}
