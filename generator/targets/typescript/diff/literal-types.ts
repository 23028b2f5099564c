import type { ts } from "ts-morph";
import type { Compiler } from "../check/typescript.ts";

/** The members of an interface or of an object type, with their types. */
export function listMembers(compiler: Compiler, node: ts.Node | undefined): readonly (readonly [string, ts.TypeNode])[] {
  if (node === undefined || !(compiler.isInterfaceDeclaration(node) || compiler.isTypeLiteralNode(node))) return [];
  return node.members.flatMap((member) => {
    if (!compiler.isPropertySignature(member) || member.type === undefined) return [];
    const { name } = member;
    return compiler.isIdentifier(name) || compiler.isStringLiteral(name) ? [[name.text, member.type] as const] : [];
  });
}

/** The string literals in a type, in order. */
export function listStrings(compiler: Compiler, node: ts.Node): readonly string[] {
  if (compiler.isStringLiteral(node)) return [node.text];
  const found: string[] = [];
  compiler.forEachChild(node, (child) => void found.push(...listStrings(compiler, child)));
  return found;
}
