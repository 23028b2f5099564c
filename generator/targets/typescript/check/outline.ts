import type { ts } from "ts-morph";
import type { Compiler } from "./typescript.ts";

/** A part of a text, from one offset to another. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a module without what is of no interest to those that import it: the bodies of
 * functions and the values of constants whose types are written out, and comments between
 * statements. For them, the module declares the same, with a smaller syntax tree.
 */
export function outlineModule(compiler: Compiler, file: ts.SourceFile): string {
  const kept: string[] = [];
  for (const statement of file.statements) {
    let start = statement.getStart(file);
    for (const part of listInner(compiler, statement)) {
      kept.push(file.text.slice(start, part.start));
      start = part.end;
    }
    kept.push(file.text.slice(start, statement.end), ";\n");
  }
  return kept.join("");
}

/** The parts of a statement that nobody else sees. */
function listInner(compiler: Compiler, statement: ts.Statement): readonly Part[] {
  if (compiler.isFunctionDeclaration(statement)) {
    const { type, body } = statement;
    return type === undefined || body === undefined ? [] : [{ start: type.end, end: body.end }];
  }
  if (!compiler.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ type, initializer }) =>
    type === undefined || initializer === undefined ? [] : [{ start: type.end, end: initializer.end }],
  );
}
