import type { ts } from "ts-morph";
import { printIdentifier, printString, printTypeKey } from "../print/literal.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import type { Compiler } from "../check/typescript.ts";
import { readPublished } from "../../../diff/published.ts";

/** Name of the type that says what each function sends. No generated name contains a `$`. */
export const operationsName = "$operations";
/** Name of the type that says what each sub-path of the package exports. */
export const modulesName = "$modules";

/**
 * What callers give a client. Its other types belong to the runtime, and have the name of the
 * package in them.
 */
const given: ReadonlySet<string> = new Set(["Variables", "Auth", "Origins"]);

const heading = `/**
 * What this package declares, sorted by name. Postwright compares later packages with it; it is no
 * part of the build.
 */
`;

/** What a package declares at its top level, by name. */
interface Collected {
  /** Name → texts of the declarations; a function may have several signatures. */
  readonly texts: Map<string, string>;
  /** Module, from \`./src/\` → the names that are imported from it. */
  readonly imports: Map<string, Set<string>>;
  /** Sub-path → exported names. */
  readonly modules: Map<string, Set<string>>;
  /** Function → its place, and what it sends. */
  readonly operations: Map<string, Code>;
}

/**
 * The declarations of a package as one file, sorted by name: types and functions as they are in its
 * sources, and as types what functions send and where they can be imported from. Reads the sources
 * and the manifest of any package, also of an older version.
 */
export function printSnapshot(compiler: Compiler, files: ReadonlyMap<string, string>): string {
  const found: Collected = { texts: new Map(), imports: new Map(), modules: new Map(), operations: new Map() };
  const published = readPublished(files);
  for (const [path, text] of [...files].sort(([one], [two]) => (one < two ? -1 : 1))) {
    if (!/^src\/(?:resources\/[^/]+|types|client)\.ts$/.test(path)) continue;
    collect(compiler, compiler.createSourceFile(`/${path}`, text, compiler.ScriptTarget.ES2022, true), found);
  }
  for (const [name, place] of published) {
    const sent = found.operations.get(name);
    if (sent === undefined) continue;
    const item = joinCode(place.item.map(printString), ", ");
    found.operations.set(name, code`{ item: [${item}]; method: ${printString(place.method)}; path: ${printString(place.path)}; ${sent} }`);
  }
  const facts = sortEntries(found.operations).map(([name, fact]) => `  ${printIdentifier(name)}: ${fact};\n`);
  const modules = sortEntries(found.modules).map(([name, names]) => `  ${printTypeKey(name)}: ${printNames(names)};\n`);
  return [
    heading,
    ...sortEntries(found.imports).map(([module, names]) => `import type { ${[...names].sort().join(", ")} } from "./src/${module}";\n`),
    ...sortEntries(found.texts).map(([, text]) => `\n${text}`),
    `\nexport interface ${operationsName} {\n${facts.join("")}}\n`,
    `\nexport interface ${modulesName} {\n${modules.join("")}}\n`,
  ].join("");
}

function printNames(names: ReadonlySet<string>): string {
  return names.size === 0 ? "never" : [...names].sort().map(printString).join(" | ");
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([one], [two]) => (one < two ? -1 : 1));
}

function collect(compiler: Compiler, file: ts.SourceFile, found: Collected): void {
  const subPath = /^\/src\/resources\/([^/]+)\.ts$/.exec(file.fileName)?.[1];
  const isClient = file.fileName === "/src/client.ts";
  const exported = new Set<string>();
  for (const statement of file.statements) {
    if (compiler.isImportDeclaration(statement)) collectImport(compiler, statement, file, found);
    else if (compiler.isExportDeclaration(statement)) for (const name of listReexports(compiler, statement)) exported.add(name);
    else if (compiler.isInterfaceDeclaration(statement) || compiler.isTypeAliasDeclaration(statement)) {
      if (!isExported(compiler, statement) || (isClient && !given.has(statement.name.text))) continue;
      exported.add(statement.name.text);
      found.texts.set(statement.name.text, `${cutOut(statement, file, statement.end)}\n`);
    } else if (compiler.isFunctionDeclaration(statement) && statement.name !== undefined && subPath !== undefined) {
      exported.add(statement.name.text);
      collectFunction(compiler, statement, statement.name.text, file, found);
    }
  }
  if (subPath !== undefined) found.modules.set(subPath, exported);
}

function isExported(compiler: Compiler, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword) === true;
}

/** The text of a statement with its comment, which stands right before it. */
function cutOut(statement: ts.Statement, file: ts.SourceFile, end: number): string {
  const before = file.text.slice(statement.getFullStart(), statement.getStart(file)).trimStart();
  const comment = before.slice(Math.max(0, before.lastIndexOf("/**")));
  return `${comment}${file.text.slice(statement.getStart(file), end)}`;
}

function collectImport(compiler: Compiler, statement: ts.ImportDeclaration, file: ts.SourceFile, found: Collected): void {
  const { moduleSpecifier, importClause } = statement;
  const bindings = importClause?.namedBindings;
  if (!compiler.isStringLiteral(moduleSpecifier) || bindings === undefined || !compiler.isNamedImports(bindings)) return;
  const module = moduleSpecifier.text.replace(/^(?:\.\.?\/)+/, "");
  if (!module.startsWith("runtime/") && module !== "client.js") return;
  for (const { name, propertyName, isTypeOnly } of bindings.elements) {
    if ((!isTypeOnly && importClause?.isTypeOnly !== true) || given.has(name.text)) continue;
    const names = found.imports.get(module) ?? new Set<string>();
    found.imports.set(module, names.add(propertyName === undefined ? name.text : `${propertyName.getText(file)} as ${name.text}`));
  }
}

function listReexports(compiler: Compiler, { exportClause }: ts.ExportDeclaration): readonly string[] {
  if (exportClause === undefined || !compiler.isNamedExports(exportClause)) return [];
  return exportClause.elements.map(({ name }) => name.text);
}

function collectFunction(compiler: Compiler, node: ts.FunctionDeclaration, name: string, file: ts.SourceFile, found: Collected): void {
  const before = found.texts.get(name);
  // The signature of a body with overloads is not visible to callers.
  if (node.body === undefined || before === undefined) {
    const head = cutOut(node, file, node.body?.pos ?? node.end).replace(/\bexport function /, "export declare function ");
    found.texts.set(name, `${before ?? ""}${head.trimEnd().replace(/;$/, "")};\n`);
  }
  if (node.body !== undefined) found.operations.set(name, readSent(compiler, node.body, file));
}

/** The base and the credentials in the description that a function passes to the runtime. */
function readSent(compiler: Compiler, body: ts.Block, file: ts.SourceFile): Code {
  const sent = { base: "", auth: "" };
  const visit = (node: ts.Node): void => {
    if (compiler.isPropertyAssignment(node) && node.name.getText(file) === "base" && compiler.isStringLiteral(node.initializer))
      sent.base = node.initializer.text;
    if (compiler.isCallExpression(node) && node.expression.getText(file) === "authLayer")
      sent.auth = node.arguments.map((each) => each.getText(file).replace(/\s+/g, "")).join();
    compiler.forEachChild(node, visit);
  };
  visit(body);
  return code`base: ${printString(sent.base)}; auth: ${printString(sent.auth)}`;
}
