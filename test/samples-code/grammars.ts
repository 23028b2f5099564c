import { createRequire } from "node:module";
import type { Node, Parser } from "@vscode/tree-sitter-wasm";

const load = createRequire(import.meta.url);
const treeSitter: typeof import("@vscode/tree-sitter-wasm") = load("@vscode/tree-sitter-wasm");

/** A language whose programs are parsed by its own grammar. */
export interface Grammar {
  readonly language: string;
  /** The file of the grammar, as a package has it. */
  readonly file: string;
  /** The nodes that are string literals. */
  readonly literals: readonly string[];
  /** The nodes within a literal that are code. */
  readonly code: readonly string[];
  /** Escapes of one letter, and what they stand for. */
  readonly escapes: Readonly<Record<string, string>>;
  /** Escapes of a code unit or a code point, with the digits as a group. */
  readonly numbers: RegExp;
  /** What the grammar takes for the end of a literal, although the language does not. */
  readonly misread?: RegExp;
  /** The characters that a literal must not contain without an escape. */
  readonly forbidden: RegExp;
}

const usual = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\" };

/**
 * The languages that are not run here, with the escapes of their specifications: C# (6.4.5.6), Kotlin
 * (string literals), Swift (Lexical Structure) and Rust (Tokens). PowerShell has its own reader.
 */
export const grammars: readonly Grammar[] = [
  {
    language: "csharp",
    file: "@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm",
    literals: ["string_literal"],
    code: ["interpolation"],
    escapes: { ...usual, 0: "\0", a: "\u0007", b: "\b", f: "\f", v: "\v" },
    numbers: /\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/iy,
    forbidden: /[\r\n\u0085\u2028\u2029]/,
  },
  {
    language: "kotlin",
    file: "tree-sitter-wasms/out/tree-sitter-kotlin.wasm",
    literals: ["string_literal"],
    code: ["interpolated_identifier", "interpolated_expression"],
    escapes: { ...usual, b: "\b", $: "$" },
    numbers: /\\u([0-9a-f]{4})/iy,
    misread: /\\\$\\/,
    forbidden: /[\r\n$]/,
  },
  {
    language: "swift",
    file: "tree-sitter-wasms/out/tree-sitter-swift.wasm",
    literals: ["line_string_literal"],
    code: ["interpolated_expression"],
    escapes: { ...usual, 0: "\0" },
    numbers: /\\u\{([0-9a-f]{1,8})\}/iy,
    forbidden: /[\r\n]/,
  },
  {
    language: "rust",
    file: "@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm",
    literals: ["string_literal"],
    code: [],
    escapes: { ...usual, 0: "\0" },
    numbers: /\\u\{([0-9a-f]{1,6})\}|\\x([0-7][0-9a-f])/iy,
    // A lone CR is an error, and a line end would be read as one that is escaped.
    forbidden: /[\r\n]/,
  },
  {
    language: "powershell",
    file: "@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm",
    literals: ["verbatim_string_characters"],
    code: [],
    escapes: {},
    numbers: /(?!)/y,
    forbidden: /(?!)/,
  },
];

/** A parser for a language. */
export async function createParser({ file }: Grammar): Promise<Parser> {
  await treeSitter.Parser.init();
  const parser = new treeSitter.Parser();
  parser.setLanguage(await treeSitter.Language.load(load.resolve(file)));
  return parser;
}

/** The text of a program outside of its literals; `undefined` if the program is not of the language. */
export function readOutsideLiterals(parser: Parser, { literals, code }: Grammar, program: string): string | undefined {
  const tree = parser.parse(program);
  if (tree === null || tree.rootNode.hasError) return undefined;
  const pieces: string[] = [];
  let end = 0;
  const visit = (node: Node): void => {
    if (!literals.includes(node.type)) return node.children.forEach((child) => child !== null && visit(child));
    const isCode = node.descendantsOfType([...code]).length > 0;
    pieces.push(program.slice(end, node.startIndex), isCode ? node.text : "…");
    end = node.endIndex;
  };
  visit(tree.rootNode);
  tree.delete();
  return pieces.join("") + program.slice(end);
}

/** The string that a literal stands for, read by the rules of the language; `undefined` if it is no literal. */
export function readLiteral({ language, escapes, numbers, forbidden }: Grammar, literal: string): string | undefined {
  if (language === "powershell") return readVerbatim(literal);
  const inner = literal.slice(1, -1);
  if (literal.length < 2 || !literal.startsWith('"') || !literal.endsWith('"')) return undefined;
  let text = "";
  for (let at = 0; at < inner.length;) {
    const character = inner.charAt(at);
    if (character === '"' || forbidden.test(character)) return undefined;
    numbers.lastIndex = at;
    const number = character === "\\" ? numbers.exec(inner) : null;
    const short = escapes[inner.charAt(at + 1)];
    if (character !== "\\") [text, at] = [text + character, at + 1];
    else if (number !== null) {
      const digits = number[1] ?? number[2] ?? "";
      const value = Number.parseInt(digits, 16);
      [text, at] = [text + (digits.length === 4 ? String.fromCharCode(value) : String.fromCodePoint(value)), at + number[0].length];
    } else if (short !== undefined) [text, at] = [text + short, at + 2];
    else return undefined;
  }
  return text;
}

/** PowerShell reads five characters as a single quote (its specification, 2.3.5.2): two of them are one. */
function readVerbatim(literal: string): string | undefined {
  const isQuote = (character: string | undefined): boolean => character !== undefined && /['\u2018-\u201b]/.test(character);
  if (literal.length < 2 || !isQuote(literal[0]) || !isQuote(literal.at(-1))) return undefined;
  let text = "";
  for (let at = 1; at < literal.length - 1; at += 1) {
    if (isQuote(literal[at])) {
      at += 1;
      if (at >= literal.length - 1 || !isQuote(literal[at])) return undefined;
    }
    text += literal.charAt(at);
  }
  return text;
}
