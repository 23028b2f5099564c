import { ts } from "ts-morph";

/** Lines (from 1) on which the keyword `any` stands in a TypeScript text. Names, strings and comments with that word do not count. */
export function findAny(path: string, text: string): readonly number[] {
  // A keyword cannot be written with escapes, so a text without the letters has none: most files need no parsing.
  if (!/\bany\b/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  const lines: number[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === ts.SyntaxKind.AnyKeyword) lines.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return lines.sort((a, b) => a - b);
}
