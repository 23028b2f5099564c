import type { ts } from "ts-morph";
import { addToGroup } from "../../../util/group-by.ts";
import type { Compiler } from "../check/typescript.ts";

/** The statements of a snapshot by name; a function has one for each of its signatures. */
export type Statements = ReadonlyMap<string, readonly ts.Statement[]>;

/** The declarations of a snapshot. */
export function groupStatements(compiler: Compiler, file: ts.SourceFile): Statements {
  const statements = new Map<string, ts.Statement[]>();
  for (const statement of file.statements) {
    const name = nameOfStatement(compiler, statement);
    if (name !== undefined) addToGroup(statements, name, statement);
  }
  return statements;
}

function nameOfStatement(compiler: Compiler, statement: ts.Statement): string | undefined {
  if (isType(compiler, statement) || compiler.isFunctionDeclaration(statement)) return statement.name?.text;
  const declared = compiler.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  return declared !== undefined && compiler.isIdentifier(declared.name) ? declared.name.text : undefined;
}

/**
 * Former names of functions, and what they stand for: the constants of a snapshot, each of which
 * has the type of its function.
 */
export function readAliases(compiler: Compiler, statements: Statements): ReadonlyMap<string, string> {
  return new Map(
    [...statements].flatMap(([name, [first]]) => {
      const type = first !== undefined && compiler.isVariableStatement(first) ? first.declarationList.declarations[0]?.type : undefined;
      return type !== undefined && compiler.isTypeQueryNode(type) ? [[name, type.exprName.getText()] as const] : [];
    }),
  );
}

/** True for interfaces and aliases. */
export function isType(compiler: Compiler, node: ts.Node | undefined): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return node !== undefined && (compiler.isInterfaceDeclaration(node) || compiler.isTypeAliasDeclaration(node));
}
