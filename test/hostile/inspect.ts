import { posix } from "node:path";
import { parsers } from "prettier/plugins/markdown";
import { ts } from "ts-morph";
import { assertSafePaths } from "../../generator/util/output-path.ts";
import { canaryName } from "./canary.ts";

/** What no output file holds as it is: controls, marks of direction, invisible characters, separators of lines, lone surrogates. Emoji need U+FE0F. */
const unsafe = /(?!\n|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;

/** Looked for by tools in the text of a file, literals and comments included. The run-time's own code has none either. */
const pragma =
  /@ts-(?:no)?check|@ts-ignore|@ts-expect-error|@jsx|@vitest-|@jest-|@(?:license|preserve)|[#@]__[A-Z]|source(?:Mapping)?URL=\S/i;

const libraries: ReadonlySet<string> = new Set(["vitest", "node:process", "@faker-js/faker/locale/en", "jose", "oauth4webapi"]);

const scripts = { build: "tsc -p tsconfig.build.json", prepack: "npm run build", test: "vitest run", typecheck: "tsc -p tsconfig.json" };

/** Everything in a package that shows a text of the collection at work: as code, as a path, as a character that hides others. One line a finding. */
export function inspectFiles(files: ReadonlyMap<string, string>): readonly string[] {
  const findings: string[] = [];
  try {
    assertSafePaths(files.keys());
  } catch (error) {
    findings.push(String(error));
  }
  for (const [path, text] of files) findings.push(...inspectFile(path, text).map((finding) => `${path}: ${finding}`));
  return findings;
}

/** Findings by text: all packages have the same run-time. */
const known = new Map<string, readonly string[]>();

function inspectFile(path: string, text: string): readonly string[] {
  const findings = known.get(text) ?? [...inspectCharacters(text), ...inspectText(path, text)];
  if (path.startsWith("src/runtime/")) known.set(text, findings);
  return findings;
}

function inspectCharacters(text: string): readonly string[] {
  const at = text.search(unsafe);
  return at < 0 ? [] : [`U+${text.codePointAt(at)?.toString(16)} at ${at}`];
}

function inspectText(path: string, text: string): readonly string[] {
  if (/\.[cm]?[jt]s$/.test(path)) return inspectCode(path, text);
  if (path.endsWith(".json")) return inspectJson(path, text);
  if (/^dist\/.*\.(?:d\.ts|js)\.map$/.test(path)) return inspectMap(text);
  if (path.endsWith(".md")) return inspectMarkdown(text);
  if (path === ".gitignore") return /^(?:\/?[a-z._]+\/?\n)+$/.test(text) ? [] : ["more than names of files"];
  return ["a kind of file that nobody asked for"];
}

/** The canary stands in plain string literals and in comments only; nothing else is imported, referred to or switched. */
function inspectCode(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const findings: string[] = [];
  // What the parser has to say is no part of the public type.
  const broken: readonly ts.Diagnostic[] = Reflect.get(file, "parseDiagnostics");
  findings.push(...broken.map(({ messageText }) => `does not parse: ${ts.flattenDiagnosticMessageText(messageText, " ")}`));
  const references = [...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives];
  if (references.length > 0 || file.amdDependencies.length > 0) findings.push("a reference");
  const match = pragma.exec(text.replace(ownMap(path), "").replace(ownHint(path), ""));
  if (match !== null) findings.push(`the pragma ${match[0]}`);
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const finding = inspectNode(node);
    if (finding !== undefined) findings.push(finding);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return findings;
}

/** The hint for bundlers that the template of captures has. */
function ownHint(path: string): RegExp | string {
  return /^(?:src|dist)\/captures\./.test(path) ? /= \/\* @__PURE__ \*\/ capturing\(sources\);$/m : "";
}

/** The last line of a compiled file, which names its map. */
function ownMap(path: string): RegExp {
  return new RegExp(`\\n//# sourceMappingURL=${posix.basename(path).replaceAll(".", "\\.")}\\.map\\s*$`);
}

/** A map names sources of the package, and contains no text of them. */
function inspectMap(text: string): readonly string[] {
  const { sources, ...others }: { readonly sources: readonly string[] } = JSON.parse(text);
  const strange = sources.filter((source) => !/^(?:\.\.\/)+src\/[a-z0-9./-]+\.ts$/.test(source));
  return [...strange.map((source) => `the source ${source}`), ...("sourcesContent" in others ? ["contents of sources"] : [])];
}

function inspectNode(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node)) return undefined;
  if (node.kind === ts.SyntaxKind.ImportKeyword) return "an import expression";
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    const name = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
    return /^\.{1,2}\/[a-z0-9./-]+\.js$/.test(name) || libraries.has(name) || name.startsWith("@noble/hashes/")
      ? undefined
      : `an import of ${name}`;
  }
  const leaf = "text" in node && typeof node.text === "string" && !ts.isSourceFile(node);
  return leaf && String(node.text).includes(canaryName) ? `the canary in a ${ts.SyntaxKind[node.kind]}` : undefined;
}

function inspectJson(path: string, text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  if (path !== "package.json") return [];
  const own: unknown = Reflect.get(Object(value), "scripts");
  const same = JSON.stringify(own) === JSON.stringify(scripts);
  const known = "name version private description type sideEffects exports files engines scripts dependencies devDependencies".split(" ");
  const others = Object.keys(Object(value)).filter((key) => !known.includes(key));
  return [...(same ? [] : ["other scripts"]), ...others.map((key) => `the field ${key}`)];
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

/** A web address in a text, which GitHub makes a link: it leads where it says. */
function showsItsTarget({ url = "", children = [] }: MarkdownNode): boolean {
  const shown = children.map(({ value }) => value ?? "").join("");
  return /^(?:https?:\/\/|mailto:)/i.test(url) && shown !== "" && (url === shown || url.endsWith(`/${shown}`) || url.endsWith(`:${shown}`));
}

/** Prettier's own parser, which asks for nothing but the text. */
function parseMarkdown(text: string): MarkdownNode {
  const parse: unknown = parsers.markdown.parse;
  return typeof parse === "function" ? parse(text, {}) : { type: "nothing" };
}

/** Texts of a collection are prose, code or cells: no HTML, no image, no link that hides where it leads. */
function inspectMarkdown(text: string): readonly string[] {
  const findings: string[] = [];
  const open: MarkdownNode[] = [parseMarkdown(text)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (["html", "image", "imageReference", "linkReference", "definition"].includes(node.type)) findings.push(`${node.type} in Markdown`);
    if (node.type === "link" && !showsItsTarget(node)) findings.push(`a link to ${node.url}`);
    open.push(...(node.children ?? []));
  }
  return findings;
}
