import type { ts } from "ts-morph";
import type { CheckProblem, ExpectedStructure } from "../../tools.ts";
import { problemAt, structureCode } from "./problem.ts";
import type { Compiler } from "./typescript.ts";
import { countValues } from "../../../util/group-by.ts";

/** What a file contains: names as in `ExpectedStructure`, and unexpected statements. */
interface Structure {
  readonly names: readonly string[];
  readonly strangers: readonly ts.Statement[];
}

/**
 * Compares a parsed file with what its view asked for. This is a second defence behind the
 * printers: collection text that broke out of a literal or a comment shows up as an extra statement
 * or export.
 */
export function checkStructure(compiler: Compiler, source: ts.SourceFile, expected: ExpectedStructure): readonly CheckProblem[] {
  const { names, strangers } = readStructure(compiler, source);
  const problems = strangers.map((statement) =>
    problemAt(source, statement.getStart(source), structureCode, "This statement has no place at the top level."),
  );
  const missing = subtract(expected, names);
  const extra = subtract(names, expected);
  if (missing.length > 0) problems.push(problemAt(source, 0, structureCode, `Missing at the top level: ${missing.join(", ")}.`));
  if (extra.length > 0) problems.push(problemAt(source, 0, structureCode, `Nothing asked for at the top level: ${extra.join(", ")}.`));
  return problems;
}

function readStructure(compiler: Compiler, source: ts.SourceFile): Structure {
  const names: string[] = [];
  const strangers: ts.Statement[] = [];
  for (const statement of source.statements) {
    const found = readStatement(compiler, statement);
    if (found === undefined) strangers.push(statement);
    else names.push(...found);
  }
  return { names, strangers };
}

/**
 * The names that a statement adds to the structure; `undefined` if it is of a kind that we never
 * generate.
 */
function readStatement(compiler: Compiler, statement: ts.Statement): readonly string[] | undefined {
  if (compiler.isImportDeclaration(statement)) return statement.importClause === undefined ? undefined : [];
  if (compiler.isExportDeclaration(statement)) return readExport(compiler, statement);
  if (compiler.isInterfaceDeclaration(statement) || compiler.isTypeAliasDeclaration(statement))
    return ifExported(compiler, statement, [statement.name.text]);
  // Overload signatures have no body, and their name is that of the implementation.
  if (compiler.isFunctionDeclaration(statement))
    return ifExported(compiler, statement, statement.body === undefined ? [] : [statement.name?.text ?? "default"]);
  if (compiler.isVariableStatement(statement)) return readVariables(compiler, statement);
  return readTestCall(compiler, statement);
}

function readExport(compiler: Compiler, statement: ts.ExportDeclaration): readonly string[] {
  const { exportClause: clause, moduleSpecifier: from } = statement;
  if (clause !== undefined && compiler.isNamedExports(clause)) return clause.elements.map((element) => element.name.text);
  if (clause !== undefined) return [clause.name.text];
  return [`* from ${from !== undefined && compiler.isStringLiteral(from) ? from.text : ""}`];
}

function readVariables(compiler: Compiler, statement: ts.VariableStatement): readonly string[] | undefined {
  const { declarations, flags } = statement.declarationList;
  if ((flags & compiler.NodeFlags.BlockScoped) !== compiler.NodeFlags.Const) return undefined;
  const names: string[] = [];
  for (const { name } of declarations) {
    if (!compiler.isIdentifier(name)) return undefined;
    names.push(name.text);
  }
  return ifExported(compiler, statement, names);
}

function readTestCall(compiler: Compiler, statement: ts.Statement): readonly string[] | undefined {
  if (!compiler.isExpressionStatement(statement) || !compiler.isCallExpression(statement.expression)) return undefined;
  const callee = statement.expression.expression;
  return compiler.isIdentifier(callee) && (callee.text === "test" || callee.text === "describe") ? [callee.text] : undefined;
}

function ifExported(
  compiler: Compiler,
  statement: ts.Statement & { readonly modifiers?: ts.NodeArray<ts.ModifierLike> },
  names: readonly string[],
): readonly string[] {
  return statement.modifiers?.some((modifier) => modifier.kind === compiler.SyntaxKind.ExportKeyword) === true ? names : [];
}

/** The members of `from` without those of `taken`; each occurrence counts. */
function subtract(from: readonly string[], taken: readonly string[]): readonly string[] {
  const counts = countValues(taken);
  return from.filter((name) => {
    const left = counts.get(name) ?? 0;
    counts.set(name, left - 1);
    return left <= 0;
  });
}
