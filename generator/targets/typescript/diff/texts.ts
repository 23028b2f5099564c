import type { ts } from "ts-morph";
import type { Compiler } from "../check/typescript.ts";
import type { Statements } from "./statements.ts";

/** What a snapshot declares under one name. Code and comments are read when asked for. */
export interface DeclaredText {
  /** As it stands in the snapshot. */
  readonly source: string;
  /** In the compiler's own layout, without comments. */
  readonly code: string;
  /** The comments alone, with all white space as blanks. */
  readonly comments: string;
}

/** Lists the texts of a snapshot by name. */
export function listTexts(compiler: Compiler, statements: Statements, file: ts.SourceFile): ReadonlyMap<string, DeclaredText> {
  const printer = compiler.createPrinter({ removeComments: true });
  const describe = (list: readonly ts.Statement[]): DeclaredText => {
    const print = once(() => list.map((each) => printer.printNode(compiler.EmitHint.Unspecified, each, file)).join("\n"));
    const comments = once(() => list.flatMap((each) => listComments(compiler, each, file)).join("\n"));
    return {
      source: list.map((each) => each.getFullText(file)).join(""),
      get code() {
        return print();
      },
      get comments() {
        return comments();
      },
    };
  };
  return new Map([...statements].map(([name, list]) => [name, describe(list)]));
}

/** True if two declarations differ in layout and comments at most. Most have the same source. */
export function haveSameCode(one: DeclaredText | undefined, other: DeclaredText | undefined): boolean {
  return one?.source === other?.source || one?.code === other?.code;
}

/** True if two declarations have the same comments, apart from white space. */
export function haveSameComments(one: DeclaredText | undefined, other: DeclaredText | undefined): boolean {
  return one?.source === other?.source || one?.comments === other?.comments;
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** An example imports from the package, whose name is no part of what it documents. */
const importOfExample = /import \{[^{}]*\} from "[^"]*";/;

function listComments(compiler: Compiler, statement: ts.Statement, file: ts.SourceFile): readonly string[] {
  const comments = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of compiler.getLeadingCommentRanges(file.text, node.pos) ?? [])
      comments.set(
        pos,
        file.text
          .slice(pos, end)
          .replace(/\s+\*?\s*/g, " ")
          .replace(importOfExample, ""),
      );
    compiler.forEachChild(node, visit);
  };
  visit(statement);
  return [...comments.values()];
}
