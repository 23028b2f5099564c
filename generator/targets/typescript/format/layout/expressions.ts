import { builders, utils } from "prettier/doc";
import type { Doc } from "./doc.ts";
import { braceDoc, listDoc, mayBeWord, parseList, separate } from "./lists.ts";
import { isBroken } from "./members.ts";
import type { TokenCursor } from "./tokens.ts";
import { parseArguments, parseType } from "./types.ts";

const { breakParent, conditionalGroup, group, indent, indentIfBreak, line, lineSuffixBoundary, softline } = builders;

/** An expression in prettier's terms, which decide how its neighbours are laid out. */
interface ExpressionDoc {
  readonly kind: "name" | "string" | "number" | "constant" | "array" | "object" | "arrow" | "call" | "member";
  readonly doc: Doc;
  /** Elements, properties or arguments. */
  readonly count: number;
  /** True for a call that has no good place to be broken, and for what is short as its argument. */
  readonly isShort: boolean;
}

/** Prettier takes an argument of up to a quarter of a line for short. */
const shortArgument = 30;
/** Beside a key that is shorter than this, prettier leaves a value however long it is. */
const shortKey = 5;

/** Reads a name, a literal, or a call of a name. */
export function parseExpression(cursor: TokenCursor): ExpressionDoc {
  const { kind, text } = cursor.peek();
  if (cursor.eat("...")) return { kind: "member", doc: ["...", parseExpression(cursor).doc], count: 0, isShort: false };
  if (kind === "comment") return parseMarked(cursor);
  if (text === "[") return parseArray(cursor);
  if (text === "{") return parseObject(cursor);
  if (text === "(") return parseArrow(cursor);
  cursor.take();
  const isLiteral = kind === "string" || kind === "number";
  if (text.startsWith("-")) return { kind: "constant", doc: text, count: 0, isShort: true };
  if (isLiteral && !text.startsWith("`")) return { kind, doc: text, count: 0, isShort: kind === "number" || text.length <= shortArgument };
  if (kind !== "word" || text === "new" || text === "async" || text === "function" || text === "typeof") cursor.fail();
  if (["true", "false", "null"].includes(text)) return { kind: "constant", doc: text, count: 0, isShort: true };
  if (["(", "<"].includes(cursor.peek().text)) return parseCall(cursor, text);
  if (cursor.peek().text === "[") return parseIndexed(cursor, text);
  if (cursor.peek().text !== ".") return { kind: "name", doc: text, count: 0, isShort: text.length <= shortArgument };
  return parseMembers(cursor, text);
}

/** An expression with a mark for bundlers before it. */
function parseMarked(cursor: TokenCursor): ExpressionDoc {
  const { text } = cursor.take();
  if (text.includes("\n") || cursor.peek().lines > 0) cursor.fail();
  const marked = parseExpression(cursor);
  return { ...marked, doc: [text, " ", marked.doc] };
}

function parseIndexed(cursor: TokenCursor, name: string): ExpressionDoc {
  cursor.expect("[");
  const { kind, doc } = parseExpression(cursor);
  cursor.expect("]");
  if (kind !== "call" || [".", "(", "["].includes(cursor.peek().text)) cursor.fail();
  return { kind: "member", doc: [name, group(["[", indent([softline, doc]), softline, "]"])], count: 0, isShort: false };
}

function parseMembers(cursor: TokenCursor, first: string): ExpressionDoc {
  const names = [first];
  while (cursor.eat(".")) names.push(cursor.take().text);
  const doc = names.join(".");
  if (!["(", "<"].includes(cursor.peek().text)) return { kind: "member", doc, count: 0, isShort: false };
  // A longer chain of members has a layout of its own.
  if (names.length > 2) cursor.fail();
  const call = parseCall(cursor, doc);
  return { ...call, doc: group(call.doc) };
}

function parseArray(cursor: TokenCursor): ExpressionDoc {
  cursor.expect("[");
  const items: ExpressionDoc[] = [];
  const docs = parseList(cursor, "]", () => {
    const item = parseExpression(cursor);
    items.push(item);
    return item.doc;
  });
  const [first] = items;
  // Prettier fills lines with numbers.
  if (items.length > 1 && items.every(({ kind, doc }) => kind === "number" || (typeof doc === "string" && doc.startsWith("-"))))
    cursor.fail();
  const shouldBreak =
    items.length > 1 &&
    (first?.kind === "object" || first?.kind === "array") &&
    items.every(({ kind, count }) => kind === first.kind && count > 1);
  return { kind: "array", doc: group(listDoc("[", docs, "]"), { shouldBreak }), count: items.length, isShort: false };
}

function parseObject(cursor: TokenCursor): ExpressionDoc {
  const shouldBreak = isBroken(cursor);
  cursor.expect("{");
  const properties = parseList(cursor, "}", () => parseProperty(cursor));
  return { kind: "object", doc: braceDoc(properties, shouldBreak), count: properties.length, isShort: false };
}

/** `() => ({ … })`, whose object stays beside the arrow. */
function parseArrow(cursor: TokenCursor): ExpressionDoc {
  for (const sign of ["(", ")", "=>", "("]) cursor.expect(sign);
  const { kind, doc, count } = parseExpression(cursor);
  cursor.expect(")");
  if (kind !== "object") cursor.fail();
  return { kind: "arrow", doc: group(["() => (", doc, ")"]), count, isShort: false };
}

function parseProperty(cursor: TokenCursor): Doc {
  if (cursor.peek().lines > 1) cursor.fail();
  if (cursor.eat("...")) return ["...", parseExpression(cursor).doc];
  const { kind, text } = cursor.take();
  if (kind !== "word" && kind !== "number" && (kind !== "string" || mayBeWord(text) || text.startsWith("`"))) cursor.fail();
  if (kind === "word" && [",", "}"].includes(cursor.peek().text)) return text;
  cursor.expect(":");
  return assignmentDoc(text, ":", parseValue(cursor));
}

/** An expression that is assigned, and may say which type it satisfies. */
export function parseValue(cursor: TokenCursor): ExpressionDoc {
  const value = parseExpression(cursor);
  if (!cursor.eat("satisfies")) return value;
  const type = parseType(cursor);
  if (value.kind !== "object" || (type.kind !== "reference" && type.kind !== "generic")) cursor.fail();
  return { ...value, doc: [value.doc, " satisfies ", type.doc] };
}

/** A value beside or below what it is assigned to. */
export function assignmentDoc(left: Doc, operator: ":" | " =", value: ExpressionDoc): Doc {
  const head = [group(left), operator];
  const isShortKey = typeof left === "string" && operator === ":" && left.length < shortKey;
  const isFixed = value.kind === "string" || value.kind === "member" || (value.kind === "call" && value.isShort);
  if (isFixed && !isShortKey) return group([head, group(indent([line, value.doc]))]);
  if (isShortKey || value.kind === "number" || value.doc === "true" || value.doc === "false") return group([head, " ", value.doc]);
  const groupId = Symbol("assignment");
  return group([head, group(indent(line), { id: groupId }), lineSuffixBoundary, indentIfBreak(value.doc, { groupId })]);
}

function parseCall(cursor: TokenCursor, name: string): ExpressionDoc {
  if (["require", "define", "it", "test"].includes(name)) cursor.fail();
  const types: Doc = cursor.peek().text === "<" ? [parseArguments(cursor).doc, lineSuffixBoundary] : "";
  cursor.expect("(");
  const items: ExpressionDoc[] = [];
  parseList(cursor, ")", () => {
    if (items.length > 0 && cursor.peek().lines > 1) cursor.fail();
    const item = parseExpression(cursor);
    items.push(item);
    return item.doc;
  });
  // A description of tests and a chain of calls have layouts of their own.
  if (name === "describe" && items[0]?.kind === "string") cursor.fail();
  if ([".", "("].includes(cursor.peek().text)) cursor.fail();
  const isShort = items.length === 0 || (items.length === 1 && items[0]?.isShort === true && items[0].kind !== "call");
  return { kind: "call", doc: [name, types, argumentsDoc(items)], count: items.length, isShort };
}

function argumentsDoc(items: readonly ExpressionDoc[]): Doc {
  const docs = items.map(({ doc }) => doc);
  const last = items.at(-1);
  const allBroken = group(["(", indent([line, separate(docs)]), ",", line, ")"], { shouldBreak: true });
  const expands = last !== undefined && ["object", "array", "arrow"].includes(last.kind) && last.count > 0;
  if (!expands || items.at(-2)?.kind === last.kind) return group(listDoc("(", docs, ")"), { shouldBreak: docs.some(utils.willBreak) });
  const head = docs.slice(0, -1);
  if (head.some(utils.willBreak)) return allBroken;
  const before = head.flatMap((doc) => [doc, ",", line]);
  const broken: Doc = ["(", ...before, group(last.doc, { shouldBreak: true }), ")"];
  if (utils.willBreak(last.doc)) return [breakParent, conditionalGroup([broken, allBroken])];
  return conditionalGroup([["(", ...before, last.doc, ")"], broken, allBroken]);
}
