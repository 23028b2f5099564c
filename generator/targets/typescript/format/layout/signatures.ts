import { builders, utils } from "prettier/doc";
import type { Doc } from "./doc.ts";
import { listDoc, parseList } from "./lists.ts";
import type { TokenCursor, Token } from "./tokens.ts";
import type { ParseType } from "./type-doc.ts";

const { group, indent, indentIfBreak, line, lineSuffixBoundary } = builders;

/** Type parameters, and parameters with the result, up to which `sign` leads. */
export function parseSignature(cursor: TokenCursor, sign: ":" | "=>", parse: ParseType): { readonly head: Doc; readonly rest: Doc } {
  const parameters = parseTypeParameters(cursor, parse);
  cursor.expect("(");
  const kinds: string[] = [];
  let rest = false;
  const list = parseList(cursor, ")", () => {
    rest = cursor.eat("...");
    return [rest ? "..." : "", parseParameter(cursor, kinds, parse)];
  });
  // Prettier keeps the braces of an only argument beside its parentheses.
  if (kinds.length === 1 && kinds[0] === "object") cursor.fail();
  cursor.expect(sign);
  const result = parse(cursor);
  if (result.kind === "function") cursor.fail();
  const groups = list.length === 1 && !parameters.isComplex && (result.kind === "object" || utils.willBreak(result.doc));
  const params = listDoc("(", list, ")", rest ? "" : undefined);
  return { head: parameters.doc, rest: [groups ? group(params) : params, sign === ":" ? ": " : " => ", result.doc] };
}

function parseParameter(cursor: TokenCursor, kinds: string[], parse: ParseType): Doc {
  const name = cursor.eat("[") ? parsePattern(cursor) : cursor.take();
  if (name.kind !== "word") cursor.fail();
  const mark = cursor.eat("?") ? "?: " : ": ";
  cursor.expect(":");
  const type = parse(cursor);
  kinds.push(type.kind);
  return [name.text + mark, type.doc, cursor.eat("=") ? ` = ${parseDefault(cursor)}` : ""];
}

/** `[args, options]`, which nothing makes longer than a line. */
function parsePattern(cursor: TokenCursor): Pick<Token, "kind" | "text"> {
  const names = parseList(cursor, "]", () => cursor.take().text);
  return { kind: "word", text: `[${names.join(", ")}]` };
}

/** `{}`, or a call without arguments. */
function parseDefault(cursor: TokenCursor): string {
  const name = cursor.peek().kind === "word" ? cursor.take().text : "";
  const [open, close] = name === "" ? ["{", "}"] : ["(", ")"];
  cursor.expect(open);
  cursor.expect(close);
  return name + open + close;
}

/** What type parameters there are, if any. */
export interface TypeParameters {
  readonly doc: Doc;
  readonly count: number;
  /** True if there are several, or one has a constraint or a default. */
  readonly isComplex: boolean;
}

/** Reads `<T extends X = Y, …>`, or nothing. */
export function parseTypeParameters(cursor: TokenCursor, parse: ParseType): TypeParameters {
  if (!cursor.eat("<")) return { doc: "", count: 0, isComplex: false };
  let isBound = false;
  const list = parseList(cursor, ">", () => {
    const { kind, text } = cursor.take();
    if (kind !== "word" || text === "const" || text === "in" || text === "out") cursor.fail();
    const parts: Doc[] = [text];
    for (const mark of ["extends", "="]) {
      if (!cursor.eat(mark)) continue;
      isBound = true;
      const groupId = Symbol(mark);
      parts.push(` ${mark}`, group(indent(line), { id: groupId }), lineSuffixBoundary, indentIfBreak(parse(cursor).doc, { groupId }));
    }
    return group(parts);
  });
  return { doc: group(listDoc("<", list, ">")), count: list.length, isComplex: list.length > 1 || isBound };
}
