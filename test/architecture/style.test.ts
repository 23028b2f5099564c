import { posix } from "node:path";
import type { ESTree } from "rolldown/utils";
import { expect, test } from "vitest";
import { groupBy } from "../../generator/util/group-by.ts";
import { listImports, parseSource, placeOf, readFiles, readSources, walkSource, type Source } from "./sources.ts";

const MOST_FILES = 20;
const MOST_LINES = 250;
const MOST_LINES_OF_FUNCTION = 40;
const MOST_COLUMNS_OF_COMMENT = 100;

/** Where a value is taken for what it is not known to be, each place with its reason in the code. */
const ASSERTIONS: ReadonlySet<string> = new Set(["generator/targets/typescript/print/code.ts", "templates/runtime/values/trust.ts"]);

const folders = ["generator", "templates", "web"];
const sources = folders.flatMap(readSources).filter(({ path }) => !path.endsWith(".d.ts"));

/** The rules that need to see every node: one walk through each file finds what breaks any of them. */
type Rule = "assertion" | "long function" | "loose type";

const broken = groupBy(sources.flatMap(findBroken), ({ rule }) => rule);

function findBroken(source: Source): readonly { readonly rule: Rule; readonly place: string }[] {
  const found: { readonly rule: Rule; readonly place: string }[] = [];
  const report = (rule: Rule) => (node: ESTree.Span) => void found.push({ rule, place: placeOf(source, node) });
  const isLong = ({ start, end }: ESTree.Span): boolean => source.text.slice(start, end).split("\n").length > MOST_LINES_OF_FUNCTION;
  const measure = (node: ESTree.Span): void => {
    if (isLong(node)) report("long function")(node);
  };
  walkSource(source, {
    FunctionDeclaration: measure,
    ArrowFunctionExpression: measure,
    TSAnyKeyword: report("loose type"),
    TSEnumDeclaration: report("loose type"),
    TSModuleDeclaration: report("loose type"),
    TSNonNullExpression: report("loose type"),
    TSTypeAssertion: report("assertion"),
    TSAsExpression: (node) => {
      const type = source.text.slice(node.typeAnnotation.start, node.typeAnnotation.end);
      if (type !== "const" && !ASSERTIONS.has(source.path)) report("assertion")(node);
    },
  });
  return found;
}

function placesOf(rule: Rule): readonly string[] {
  return (broken.get(rule) ?? []).map(({ place }) => place);
}

/** A declaration of a module, with what stands between it and the one before. */
interface Declaration {
  readonly node: ESTree.Directive | ESTree.Statement;
  readonly isExported: boolean;
  readonly before: string;
}

function listDeclarations(source: Source): readonly Declaration[] {
  const { body } = parseSource(source).program;
  return body.map((statement, index) => {
    const before = source.text.slice(body[index - 1]?.end ?? 0, statement.start);
    const exported = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
    return { node: exported ?? statement, isExported: exported !== null, before };
  });
}

test("given every file, it has a kebab-case name and is short enough to read", () => {
  expect(sources.filter(({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*[./])+ts$/.test(path)).map(({ path }) => path)).toEqual([]);
  const files = [...sources, ...folders.flatMap((folder) => readFiles(folder, [".css", ".hbs", ".js", ".mjs"]))];
  expect(files.filter(({ text }) => text.split("\n").length > MOST_LINES + 1).map(({ path }) => path)).toEqual([]);
});

test("given every folder, it is small enough to take in", () => {
  const crowded = [...groupBy(sources, ({ path }) => posix.dirname(path))].filter(([, files]) => files.length > MOST_FILES);
  expect(crowded.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
});

test("given every comment, its lines are short enough to read", () => {
  const files = folders.flatMap((folder) => readFiles(folder, [".css", ".hbs", ".mjs", ".ts"]));
  const long = files
    .flatMap(({ path, text }) => text.split("\n").map((line, index) => ({ place: `${path}:${index + 1}`, line })))
    .filter(({ line }) => /^\s*(?:\/\/|\/?\*)/.test(line) && line.length > MOST_COLUMNS_OF_COMMENT);
  expect(long.map(({ place }) => place)).toEqual([]);
});

test("given every constant of a module, its name is in camelCase", () => {
  const wrong = sources.flatMap((source) =>
    listDeclarations(source)
      .flatMap(({ node }) => (node.type === "VariableDeclaration" ? node.declarations : []))
      .filter(({ id }) => id.type === "Identifier" && /^[A-Z][A-Z0-9_]*$/.test(id.name))
      .map((node) => placeOf(source, node)),
  );
  expect(wrong).toEqual([]);
});

test("given every function, it is short enough to read", () => {
  expect(placesOf("long function")).toEqual([]);
});

test("given every file, there is no `any`, no enum, no namespace, no non-null assertion", () => {
  expect(placesOf("loose type")).toEqual([]);
});

test("given every file, a type is asserted in the listed places only", () => {
  expect(placesOf("assertion")).toEqual([]);
});

test("given every file, the compiler is not told to look away", () => {
  expect(
    sources.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)\b/.test(text.replaceAll(/`@ts-[^`]*`/g, ""))).map(({ path }) => path),
  ).toEqual([]);
});

test("given every exported function, a comment says what it does", () => {
  const wrong = sources.flatMap((source) =>
    listDeclarations(source)
      .filter(({ node, isExported, before }) => isExported && node.type === "FunctionDeclaration" && !before.includes("/**"))
      .map(({ node }) => placeOf(source, node)),
  );
  expect(wrong).toEqual([]);
});

test("given every exported type of the generator, no other has its name", () => {
  const declared = new Map<string, string>();
  const twice: string[] = [];
  for (const source of sources.filter(({ path }) => path.startsWith("generator/"))) {
    for (const { node, isExported } of listDeclarations(source)) {
      if (!isExported || (node.type !== "TSInterfaceDeclaration" && node.type !== "TSTypeAliasDeclaration")) continue;
      const { name } = node.id;
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
