import { ts } from "ts-morph";

/** What a package declares: the texts by name, and what each function reaches through any number of types. */
export interface Declared {
  /** Function → the text of its declaration and of all types that it reaches, without and with comments. */
  readonly functions: ReadonlyMap<string, { readonly code: string; readonly comments: string }>;
  /** Exported type → the places of functions where it occurs, as steps through members. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sub-path → what can be imported from it. */
  readonly modules: ReadonlyMap<string, ReadonlySet<string>>;
}

type TypeNode = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** Reads the sources of a package, without our comparison and without a checker: a function's types are found by name. */
export function readDeclared(files: ReadonlyMap<string, string>): Declared {
  const nodes = new Map<string, ts.Statement[]>();
  const modules = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    if (!/^src\/(?:resources\/[^/]+|types)\.ts$/.test(path)) continue;
    const names = new Set<string>();
    for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true).statements) {
      if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause))
        for (const { name } of statement.exportClause.elements) names.add(name.text);
      const name = isDeclaration(statement) ? statement.name?.text : undefined;
      if (name === undefined) continue;
      names.add(name);
      nodes.set(name, [...(nodes.get(name) ?? []), statement]);
    }
    modules.set(path.replace(/^src\/(?:resources\/)?|\.ts$/g, ""), names);
  }
  const types = new Map<string, Set<string>>();
  const functions = new Map<string, { code: string; comments: string }>();
  for (const [name, [first]] of nodes) if (first !== undefined && !ts.isFunctionDeclaration(first)) types.set(name, new Set());
  for (const [name, list] of nodes) {
    if (!list.some((each) => ts.isFunctionDeclaration(each))) continue;
    const reached = reach(name, list, nodes, types);
    const all = [...list, ...[...reached].sort().flatMap((each) => nodes.get(each) ?? [])];
    functions.set(name, { code: all.map((each) => withoutComments(head(each))).join("\n"), comments: all.map(head).join("\n") });
  }
  return { functions, types, modules };
}

function isDeclaration(node: ts.Statement): node is TypeNode | ts.FunctionDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node);
}

/** The types that a function reaches; notes the place at which it meets each for the first time. */
function reach(
  name: string,
  list: readonly ts.Statement[],
  nodes: ReadonlyMap<string, readonly ts.Statement[]>,
  types: ReadonlyMap<string, Set<string>>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (node: ts.Node, place: string): void => {
    if (ts.isBlock(node)) return;
    const own = ts.isPropertySignature(node) ? `${place}.${node.name.getText()}` : place;
    if (ts.isIdentifier(node) && types.has(node.text) && !ts.isPropertySignature(node.parent)) {
      types.get(node.text)?.add(own);
      if (!reached.has(node.text)) {
        reached.add(node.text);
        for (const each of nodes.get(node.text) ?? []) ts.forEachChild(each, (child) => visit(child, own));
      }
    }
    ts.forEachChild(node, (child) => visit(child, own));
  };
  for (const each of list) ts.forEachChild(each, (child) => visit(child, name));
  return reached;
}

/** A declaration without the body of a function. */
function head(node: ts.Statement): string {
  const end = ts.isFunctionDeclaration(node) && node.body !== undefined ? node.body.pos : node.end;
  const text = node.getSourceFile().text.slice(node.pos, node.getStart());
  const comment = text.slice(Math.max(0, text.lastIndexOf("/**")));
  // A blank line separates the comment of the file from its first statement.
  return (/\n\s*\n\s*$/.test(comment) ? "" : comment) + node.getSourceFile().text.slice(node.getStart(), end);
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*/g, "")
    .replace(/\s+/g, " ");
}
