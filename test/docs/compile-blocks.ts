import * as fs from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript-5.9";
import { repository } from "../corpus/corpus-files.ts";
import { readPackage } from "../generated/packages.ts";
import { createSharingHost, libraries } from "../support/shared-trees.ts";
import type { CodeBlock } from "./documents.ts";

/** Blocks that were compiled. */
export interface CompiledBlocks {
  /** Each as `README.md:12: message`. */
  readonly errors: readonly string[];
  /** JavaScript module of a block, whose function `main` runs it. */
  readonly moduleOf: (block: CodeBlock) => string;
}

const packageName = "sunshine-conversations";

/**
 * Compiles TypeScript blocks into `folder`, as a user of the shipped package would. What a block
 * neither imports nor declares comes from the package or from `prelude.ts`. The package is compiled
 * from its sources, and is found by its name, through its `exports`.
 */
export function compileBlocks(blocks: readonly CodeBlock[], folder: string): CompiledBlocks {
  copyPackage(folder);
  const options = optionsIn(folder);
  const host = createSharingHost(options);
  const program = ts.createProgram([join(folder, "package/src/index.ts"), join(folder, "blocks/prelude.ts")], options, host);
  const scope = {
    package: exportsOf(program, join(folder, "package/src/index.ts")),
    prelude: exportsOf(program, join(folder, "blocks/prelude.ts")),
  };
  const wrapped = new Map(blocks.map((block) => [join(folder, "blocks", `${nameOf(block)}.ts`), { block, ...wrap(block, scope) }]));
  for (const [path, { text }] of wrapped) fs.writeFileSync(path, text);
  const whole = ts.createProgram([...program.getRootFileNames(), ...wrapped.keys()], options, host, program);
  // The package is checked elsewhere.
  const checked = whole.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(folder, "blocks")));
  const errors = checked.flatMap((file) => ts.getPreEmitDiagnostics(whole, file)).map((diagnostic) => describe(diagnostic, wrapped));
  for (const { fileName, text } of whole.getSourceFiles()) emit(fileName, text, folder);
  return { errors, moduleOf: (block) => join(folder, "out/blocks", `${nameOf(block)}.js`) };
}

/** Writes the JavaScript of a block, or of the package to where its `exports` lead. */
function emit(path: string, text: string, folder: string): void {
  const [room, ...names] = relative(folder, path).split(sep);
  if (room !== "blocks" && room !== "package") return;
  const target =
    room === "blocks" ? join(folder, "out", room, ...names) : join(folder, "node_modules", packageName, "dist", ...names.slice(1));
  const { code } = transformSync(text, { loader: "ts", target: "es2022" });
  fs.mkdirSync(dirname(target), { recursive: true });
  fs.writeFileSync(target.replace(/\.ts$/, ".js"), code);
}

function copyPackage(folder: string): void {
  const write = (path: string, text: string): void => {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of readPackage(join(repository, "generated", packageName))) {
    if (path.startsWith("src/")) write(`package/${path}`, text);
    if (path === "package.json") write(`node_modules/${packageName}/package.json`, text);
  }
  write("package.json", '{ "type": "module" }');
  const prelude = fs.readFileSync(join(repository, "test/docs/prelude.ts"), "utf8");
  const sources = `../../generated/${packageName}/src`;
  write("blocks/prelude.ts", prelude.replaceAll(`${sources}/index.ts`, packageName).replaceAll(`${sources}/api.ts`, `${packageName}/api`));
}

/**
 * Strict, as a user may have it. The package's names lead to its sources, by the `exports` of its
 * `package.json`.
 */
function optionsIn(folder: string): ts.CompilerOptions {
  const { exports }: { exports: Readonly<Record<string, string | { readonly types: string }>> } = JSON.parse(
    fs.readFileSync(join(folder, "node_modules", packageName, "package.json"), "utf8"),
  );
  const paths = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === "string"
      ? []
      : [[packageName + name.slice(1), [target.types.replace("./dist/", "./package/src/").replace(".d.ts", ".ts")]]],
  );
  return {
    target: ts.ScriptTarget.ES2022,
    lib: libraries,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    paths: Object.fromEntries(paths),
    baseUrl: folder,
    noEmit: true,
  };
}

function exportsOf(program: ts.Program, path: string): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  return new Set(symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name));
}

/** Names that a block can use without importing them. */
interface Scope {
  readonly package: ReadonlySet<string>;
  readonly prelude: ReadonlySet<string>;
}

interface Wrapped {
  readonly text: string;
  /** Lines of `text` above the block's first. */
  readonly above: number;
}

/** The block as the body of a function, below its imports. */
function wrap({ code }: CodeBlock, scope: Scope): Wrapped {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const imported = imports.map((own) => own.getText(source)).join(" ");
  const used = [...new Set(code.match(/[A-Za-z_$][\w$]*/g))].filter((name) => !new RegExp(String.raw`\b${name}\b`).test(imported));
  const pick = (names: ReadonlySet<string>): string => used.filter((name) => names.has(name)).join(", ");
  const head = [
    imported.replaceAll("\n", " "),
    `import { ${pick(scope.package)} } from "${packageName}";`,
    `import { ${pick(scope.prelude)} } from "./prelude.js";`,
    "export async function main(): Promise<unknown> {",
  ];
  // Imports leave their lines empty, so that the others keep their numbers.
  const body = imports.reduceRight(
    (text, own) => text.slice(0, own.getStart(source)) + own.getText(source).replaceAll(/[^\n]/g, "") + text.slice(own.getEnd()),
    code,
  );
  return { text: `${head.join("\n")}\n${body}return undefined;\n}\n`, above: head.length };
}

function nameOf({ path, line }: CodeBlock): string {
  return `${path.replaceAll(/[^A-Za-z]+/g, "-")}-${line}`;
}

function describe(
  { file, start, messageText }: ts.Diagnostic,
  wrapped: ReadonlyMap<string, Wrapped & { readonly block: CodeBlock }>,
): string {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  if (file === undefined) return message;
  const line = file.getLineAndCharacterOfPosition(start ?? 0).line;
  const own = wrapped.get(file.fileName);
  return own === undefined
    ? `${file.fileName}:${line + 1}: ${message}`
    : `${own.block.path}:${own.block.line + line - own.above}: ${message}`;
}
