import { ts } from "ts-morph";

/**
 * The value of the first constant of a file of data, read out of its syntax tree: literals, arrays and objects only, so that anything else that a printer
 * lets through is an error here.
 */
export function evaluate(code: string): unknown {
  const source = ts.createSourceFile("x.ts", code, ts.ScriptTarget.ES2022);
  const [statement, ...others] = source.statements;
  if (statement === undefined || others.length > 0 || !ts.isVariableStatement(statement)) throw new Error(`Not one constant: ${code}`);
  const initializer = statement.declarationList.declarations[0]?.initializer;
  if (initializer === undefined) throw new Error(`No value: ${code}`);
  return valueOf(initializer);
}

function valueOf(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand))
    return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (ts.isObjectLiteralExpression(node)) return Object.fromEntries(node.properties.map(memberOf));
  throw new Error(`Not data: ${ts.SyntaxKind[node.kind]}`);
}

function memberOf(node: ts.ObjectLiteralElementLike): readonly [string, unknown] {
  if (!ts.isPropertyAssignment(node)) throw new Error(`Not a property: ${ts.SyntaxKind[node.kind]}`);
  const { name } = node;
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return [prototypeGuard(name.text), valueOf(node.initializer)];
  if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression)) return [name.expression.text, valueOf(node.initializer)];
  throw new Error(`Not a plain key: ${ts.SyntaxKind[name.kind]}`);
}

/** As a plain key it would set the prototype. */
function prototypeGuard(key: string): string {
  if (key === "__proto__") throw new Error("__proto__ as a plain key");
  return key;
}
