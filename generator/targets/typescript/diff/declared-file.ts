import type { ts } from "ts-morph";
import { addToSet } from "../../../util/group-by.ts";
import { printString } from "../print/literal.ts";
import { type Code, code } from "../print/code.ts";
import type { Compiler } from "../check/typescript.ts";
import { printClientFacts } from "./client-facts.ts";

/** What a source file declares at its top level, by name. */
export interface DeclaredFile {
  /** Name → texts of the declarations; a function may have several signatures. */
  readonly texts: Map<string, string>;
  /** Module, from `./src/` → the names that are imported from it. */
  readonly imports: Map<string, Set<string>>;
  /** The sub-path under which the file is exported, if it is. */
  readonly subPath: string | undefined;
  readonly exported: Set<string>;
  /** Function → what it sends. */
  readonly operations: Map<string, Code>;
  /** How a client is made, in the file that says it. */
  readonly client: Code | undefined;
}

/**
 * What callers give a client. Its other types belong to the runtime, and have the name of the
 * package in them.
 */
export const clientTypes: ReadonlySet<string> = new Set(["Variables", "Auth", "Origins"]);

/** Reads the declarations of a file of `src/`. */
export function readDeclaredFile(compiler: Compiler, path: string, text: string): DeclaredFile {
  // The text of comments is read, but not their syntax.
  const options = { languageVersion: compiler.ScriptTarget.ES2022, jsDocParsingMode: compiler.JSDocParsingMode.ParseNone };
  const file = compiler.createSourceFile(`/${path}`, text, options, true);
  const subPath = /^src\/resources\/([^/]+)\.ts$/.exec(path)?.[1];
  const isClient = path === "src/client.ts";
  const client = isClient ? printClientFacts(compiler, file) : undefined;
  const found: DeclaredFile = { texts: new Map(), imports: new Map(), subPath, exported: new Set(), operations: new Map(), client };
  const { exported } = found;
  for (const statement of file.statements) {
    if (compiler.isImportDeclaration(statement)) collectImport(compiler, statement, file, found);
    else if (compiler.isExportDeclaration(statement)) for (const name of listReexports(compiler, statement)) exported.add(name);
    else if (compiler.isInterfaceDeclaration(statement) || compiler.isTypeAliasDeclaration(statement)) {
      if (!isExported(compiler, statement) || (isClient && !clientTypes.has(statement.name.text))) continue;
      exported.add(statement.name.text);
      found.texts.set(statement.name.text, `${cutOut(statement, file, statement.end)}\n`);
    } else if (compiler.isFunctionDeclaration(statement) && statement.name !== undefined && subPath !== undefined) {
      exported.add(statement.name.text);
      collectFunction(compiler, statement, statement.name.text, file, found);
    } else if (compiler.isVariableStatement(statement) && subPath !== undefined) collectAlias(compiler, statement, file, found);
  }
  return found;
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

function collectImport(compiler: Compiler, statement: ts.ImportDeclaration, file: ts.SourceFile, found: DeclaredFile): void {
  const { moduleSpecifier, importClause } = statement;
  const bindings = importClause?.namedBindings;
  if (!compiler.isStringLiteral(moduleSpecifier) || bindings === undefined || !compiler.isNamedImports(bindings)) return;
  const module = moduleSpecifier.text.replace(/^(?:\.\.?\/)+/, "");
  if (!module.startsWith("runtime/") && module !== "client.js") return;
  for (const { name, propertyName, isTypeOnly } of bindings.elements) {
    if ((!isTypeOnly && importClause?.isTypeOnly !== true) || clientTypes.has(name.text)) continue;
    addToSet(found.imports, module, propertyName === undefined ? name.text : `${propertyName.getText(file)} as ${name.text}`);
  }
}

function listReexports(compiler: Compiler, { exportClause }: ts.ExportDeclaration): readonly string[] {
  if (exportClause === undefined || !compiler.isNamedExports(exportClause)) return [];
  return exportClause.elements.map(({ name }) => name.text);
}

function collectFunction(compiler: Compiler, node: ts.FunctionDeclaration, name: string, file: ts.SourceFile, found: DeclaredFile): void {
  const before = found.texts.get(name);
  // The signature of a body with overloads is not visible to callers.
  if (node.body === undefined || before === undefined) {
    const head = cutOut(node, file, node.body?.pos ?? node.end).replace(/\bexport function /, "export declare function ");
    found.texts.set(name, `${before ?? ""}${head.trimEnd().replace(/;$/, "")};\n`);
  }
  if (node.body !== undefined) found.operations.set(name, readSent(compiler, node.body, file));
}

/** A former name of a function: a constant of its type, which says what it stands for. */
function collectAlias(compiler: Compiler, statement: ts.VariableStatement, file: ts.SourceFile, found: DeclaredFile): void {
  const [declared] = statement.declarationList.declarations;
  if (declared?.type === undefined || !compiler.isIdentifier(declared.name)) return;
  found.exported.add(declared.name.text);
  const text = cutOut(statement, file, declared.type.end).replace(/\bexport const /, "export declare const ");
  found.texts.set(declared.name.text, `${text};\n`);
}

/** The base and the credentials in the description that a function passes to the runtime. */
function readSent(compiler: Compiler, body: ts.Block, file: ts.SourceFile): Code {
  const sent = { base: "" };
  const auth: string[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isPropertyAssignment(node) && node.name.getText(file) === "base" && compiler.isStringLiteral(node.initializer))
      sent.base = node.initializer.text;
    if (compiler.isCallExpression(node) && /^(?:authLayer|urlAuthLayer)$/.test(node.expression.getText(file)))
      auth.push(node.arguments.map((each) => each.getText(file).replace(/\s+/g, "")).join());
    compiler.forEachChild(node, visit);
  };
  visit(body);
  return code`base: ${printString(sent.base)}; auth: ${printString(auth.join(" and "))}`;
}
