import ts from "typescript-5.9";

/** What the reader of an example fills in as a whole, where that is a file or a text: no object. */
const groups: ReadonlySet<string> = new Set(["path", "query", "headers", "body", "variables"]);

/** The code of all `@example` blocks of a package, without what frames it in the comments. */
export function listExamples(files: ReadonlyMap<string, string>): readonly string[] {
  const sources = [...files].filter(([path]) => path.startsWith("src/resources/"));
  return sources.flatMap(([, text]) =>
    [...text.matchAll(/^ \* @example\n((?: \*.*\n)*?) \*\/$/gm)].map(([, block = ""]) => block.replace(/^ \* ?/gm, "").replace(/^```.*$/gm, "").trim()),
  );
}

/**
 * Examples as one module of their package. The names that a reader fills in are parameters that
 * fit everywhere; a name that stands for all arguments of a group fits a file or a text only.
 */
export function examplesModule(examples: readonly string[]): string {
  const imports = new Set(['import type { Client } from "./index.js";']);
  const functions = examples.map((example, index) => {
    const source = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true);
    const [imported, ...statements] = source.statements.map((statement) => statement.getText(source));
    imports.add((imported ?? "").replace(/ from ".*";$/, ' from "./index.js";'));
    const names = new Set(statements.length === 0 ? [] : openNames(source));
    const parameters = ["client: Client", ...[...names].map((name) => `${name}: ${groups.has(name) ? "Blob & string" : "never"}`)];
    return `export async function example${index}(${parameters.join(", ")}): Promise<unknown> {\n${statements.join("\n")}\nreturn undefined;\n}`;
  });
  return `${[...imports].join("\n")}\n\n${functions.join("\n\n")}\n`;
}

/** The names in a call's arguments that nothing declares. */
function openNames(source: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) names.push(node.name.text);
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.initializer)) names.push(node.initializer.text);
    if (ts.isArrayLiteralExpression(node)) names.push(...node.elements.filter(ts.isIdentifier).map(({ text }) => text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names.filter((name) => name !== "undefined");
}
