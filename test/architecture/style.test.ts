import { posix } from "node:path";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { groupBy } from "../../generator/util/group-by.ts";
import { listImports, listNodes, parseSource, placeOf, readFiles, readSources } from "./sources.ts";

const MOST_FILES = 20;
const MOST_LINES = 250;
const MOST_LINES_OF_FUNCTION = 40;
const MOST_COLUMNS_OF_COMMENT = 100;

/** Where a value is taken for what it is not known to be, each place with its reason in the code. */
const ASSERTIONS: ReadonlySet<string> = new Set(["generator/targets/typescript/print/code.ts", "templates/runtime/values/trust.ts"]);

const sources = [...readSources("generator"), ...readSources("templates"), ...readSources("web")].filter(
  ({ path }) => !path.endsWith(".d.ts"),
);

/** Places of the nodes that `isWrong` picks. */
function find(isWrong: (node: ts.Node, file: ts.SourceFile) => boolean): readonly string[] {
  const places: string[] = [];
  for (const source of sources) {
    const file = parseSource(source);
    for (const node of listNodes(source)) {
      if (isWrong(node, file)) places.push(placeOf(file, node));
    }
  }
  return places;
}

test("given every file, it has a kebab-case name and is short enough to read", () => {
  expect(sources.filter(({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*[./])+ts$/.test(path)).map(({ path }) => path)).toEqual([]);
  expect(sources.filter(({ text }) => text.split("\n").length > MOST_LINES + 1).map(({ path }) => path)).toEqual([]);
});

test("given every folder, it is small enough to take in", () => {
  const folders = groupBy(sources, ({ path }) => posix.dirname(path));
  const crowded = [...folders].filter(([, files]) => files.length > MOST_FILES);
  expect(crowded.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
});

test("given every comment, its lines are short enough to read", () => {
  const files = ["generator", "templates", "web"].flatMap((folder) => readFiles(folder, [".ts", ".mjs", ".hbs"]));
  const long = files
    .flatMap(({ path, text }) => text.split("\n").map((line, index) => ({ place: `${path}:${index + 1}`, line })))
    .filter(({ line }) => /^\s*(?:\/\/|\/?\*)/.test(line) && line.length > MOST_COLUMNS_OF_COMMENT);
  expect(long.map(({ place }) => place)).toEqual([]);
});

test("given every constant of a module, its name is in camelCase", () => {
  const wrong = find((node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return false;
    return ts.isSourceFile(node.parent.parent.parent) && /^[A-Z][A-Z0-9_]*$/.test(node.name.text);
  });
  expect(wrong).toEqual([]);
});

test("given every function, it is short enough to read", () => {
  const long = find((node, file) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) return false;
    const [first, last] = [node.getStart(file), node.end].map((position) => file.getLineAndCharacterOfPosition(position).line);
    return (last ?? 0) - (first ?? 0) + 1 > MOST_LINES_OF_FUNCTION;
  });
  expect(long).toEqual([]);
});

test("given every file, there is no `any`, no enum, no namespace, no non-null assertion", () => {
  expect(find(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  expect(find((node) => ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node) || ts.isNonNullExpression(node))).toEqual([]);
});

test("given every file, a type is asserted in the listed places only", () => {
  const wrong = find((node, { fileName }) => {
    if (ts.isTypeAssertionExpression(node)) return true;
    return ts.isAsExpression(node) && node.type.getText() !== "const" && !ASSERTIONS.has(fileName);
  });
  expect(wrong).toEqual([]);
});

test("given every file, the compiler is not told to look away", () => {
  expect(
    sources.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)\b/.test(text.replaceAll(/`@ts-[^`]*`/g, ""))).map(({ path }) => path),
  ).toEqual([]);
});

test("given every exported function, a comment says what it does", () => {
  const wrong = find((node) => {
    if (!ts.isFunctionDeclaration(node) || node.body === undefined) return false;
    const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return exported && ts.getJSDocCommentsAndTags(node).length === 0;
  });
  expect(wrong).toEqual([]);
});

test("given every exported type of the generator, no other has its name", () => {
  const declared = new Map<string, string>();
  const twice: string[] = [];
  for (const source of sources.filter(({ path }) => path.startsWith("generator/"))) {
    for (const node of parseSource(source).statements) {
      if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue;
      if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) continue;
      const name = node.name.text;
      if (declared.has(name)) twice.push(`${name} in ${declared.get(name)} and ${source.path}`);
      declared.set(name, source.path);
    }
  }
  expect(declared.size).toBeGreaterThan(100);
  expect(twice).toEqual([]);
});

test("given the brand of safe code, only printers put it on", () => {
  const users = sources.filter((source) => /import \{[^}]*\btrust\b[^}]*\} from "[^"]*print\/code\.ts"/.test(source.text));
  expect(users.map(({ path }) => path)).toEqual([]);
  const own = sources.filter(
    (source) =>
      listImports(source).some(({ specifier }) => specifier === "./code.ts") &&
      source.path.startsWith("generator/targets/typescript/print/"),
  );
  expect(own.length).toBeGreaterThan(5);
});

test("given the brand of safe HTML, only its printers put it on", () => {
  const users = sources.filter((source) => /\btrustHtml\b/.test(source.text)).map(({ path }) => path);
  expect(users.length).toBeGreaterThan(1);
  expect(users.filter((path) => !path.startsWith("generator/targets/reference/print/"))).toEqual([]);
});
