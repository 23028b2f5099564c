import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5.9";

/** File of a package into which the blocks of its README are written, to be compiled with it. */
const readmeFile = "test/readme-blocks.ts";

/**
 * The `ts` blocks of a README as one module of the package: the first as it stands, the others as
 * functions below it, since they use its client. Package names become paths to the sources.
 */
export function readmeModule(readme: string, packageName: string): string {
  const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => splitImports(code));
  const imports = blocks.flatMap((block) => block.imports).join("\n");
  const bodies = blocks.map(({ body }, index) =>
    index === 0 ? body : `export async function block${index}(): Promise<unknown> {\n${body}\nreturn undefined;\n}`,
  );
  return `${imports}\n\n${bodies.join("\n\n")}\n`
    .replaceAll(`from ${JSON.stringify(packageName)}`, 'from "../src/index.js"')
    .replaceAll(`from ${JSON.stringify(`${packageName}/api`)}`, 'from "../src/api.js"')
    .replaceAll(`from ${JSON.stringify(`${packageName}/captures`)}`, 'from "../src/captures.js"')
    .replaceAll(`from ${JSON.stringify(`${packageName}/mock`)}`, 'from "../src/mock.js"');
}

/** Writes the blocks of the README of a package in a folder beside its tests. Gives their number. */
export function writeReadmeModule(folder: string): number {
  const { name }: { readonly name: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  writeFileSync(join(folder, readmeFile), readmeModule(readme, name));
  return readme.split("\n```ts\n").length - 1;
}

function splitImports(code: string): { readonly imports: readonly string[]; readonly body: string } {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements.filter(ts.isImportDeclaration).map((own) => own.getText(source));
  return { imports, body: imports.reduce((body, own) => body.replace(own, ""), code).trim() };
}
