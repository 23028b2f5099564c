import { builders } from "prettier/doc";
import type { Doc } from "./doc.ts";
import { listDoc, parseList, separate } from "./lists.ts";
import { isBroken, parseBody } from "./members.ts";
import { parseSignature } from "./signatures.ts";
import type { TokenCursor } from "./tokens.ts";
import type { UnionPlace, TypeDoc } from "./type-doc.ts";

const { align, group, ifBreak, indent, join, line, softline } = builders;

const keywords: ReadonlySet<string> = new Set("any bigint boolean never number object string symbol undefined unknown this".split(" "));
const voids: ReadonlySet<string> = new Set(["null", "void"]);

/** Reads a type. */
export function parseType(cursor: TokenCursor, place: UnionPlace = "own"): TypeDoc {
  const checked = parseUnion(cursor, place);
  if (checked.kind === "function" || !cursor.eat("extends")) return checked;
  const extended = parseUnion(cursor, "own");
  if (checked.kind === "union" || checked.kind === "hugged") cursor.fail();
  cursor.expect("?");
  const whenTrue = parseUnion(cursor, "inside");
  cursor.expect(":");
  const whenFalse = parseUnion(cursor, "inside");
  // Prettier lays out a chain of conditions in another way.
  if (cursor.peek().text === "extends") cursor.fail();
  const kind = [checked, extended].some((each) => each.kind === "generic") ? "conditional" : "other";
  const branches = [line, "? ", align(2, whenTrue.doc), line, ": ", align(2, whenFalse.doc)];
  return { kind, doc: group([checked.doc, " extends ", extended.doc, indent(branches)]) };
}

function parseUnion(cursor: TokenCursor, place: UnionPlace): TypeDoc {
  cursor.eat("|");
  const first = parseIntersection(cursor);
  if (cursor.peek().text !== "|") return first;
  const members = [first];
  while (cursor.eat("|")) members.push(parseIntersection(cursor));
  if (members.some(({ kind }) => kind === "function")) cursor.fail();
  return unionDoc(members, place);
}

function unionDoc(members: readonly TypeDoc[], place: UnionPlace): TypeDoc {
  const others = members.filter(({ kind }) => kind !== "void");
  const objects = others.filter(({ kind }) => kind === "object" || kind === "reference" || kind === "generic");
  if (others.length === 1 && objects.length === 1) {
    return {
      kind: "hugged",
      doc: join(
        " | ",
        members.map(({ doc }) => doc),
      ),
    };
  }
  const rows = members.map(({ doc }, index) => [index === 0 ? ifBreak("| ") : [line, "| "], align(2, doc)]);
  const doc = group(rows);
  return { kind: "union", doc: place === "inside" ? doc : group(indent([softline, doc])) };
}

function parseIntersection(cursor: TokenCursor): TypeDoc {
  const first = parseOperator(cursor);
  if (cursor.peek().text !== "&") {
    // Prettier would take the parentheses off.
    if (first.kind === "parenthesized") cursor.fail();
    return first;
  }
  const members = [first];
  while (cursor.eat("&")) members.push(parseOperator(cursor));
  if (members.some(({ kind }) => kind === "function" || kind === "union")) cursor.fail();
  let wasIndented = false;
  const parts = members.map(({ kind, doc }, index): Doc => {
    if (index === 0) return doc;
    const [isObject, wasObject] = [kind === "object", members[index - 1]?.kind === "object"];
    if (isObject && wasObject) return [" & ", wasIndented ? indent(doc) : doc];
    if (!isObject && !wasObject) return indent([" &", line, doc]);
    if (index > 1) wasIndented = true;
    return [" & ", index > 1 ? indent(doc) : doc];
  });
  return { kind: "intersection", doc: group(parts) };
}

function parseOperator(cursor: TokenCursor): TypeDoc {
  const { text } = cursor.peek();
  if (text !== "typeof" && text !== "keyof" && text !== "readonly") return parsePostfix(cursor);
  cursor.take();
  const operand = parseOperator(cursor);
  if (operand.kind === "union" || operand.kind === "intersection" || operand.kind === "function") cursor.fail();
  return { kind: operand.kind === "list" ? "list" : "other", doc: [text, " ", operand.doc] };
}

function parsePostfix(cursor: TokenCursor): TypeDoc {
  let type = parsePrimary(cursor);
  while (cursor.peek().text === "[" && cursor.peek().lines === 0) {
    cursor.take();
    if (cursor.eat("]")) type = { kind: "list", doc: [type.doc, "[]"] };
    else {
      type = { kind: "other", doc: [type.doc, "[", parseType(cursor).doc, "]"] };
      cursor.expect("]");
    }
  }
  return type;
}

function parsePrimary(cursor: TokenCursor): TypeDoc {
  const { kind, text } = cursor.peek();
  if (text === "{") {
    const shouldBreak = isBroken(cursor);
    return { kind: "object", doc: group(parseBody(cursor, parseType), { shouldBreak }) };
  }
  if (text === "(" || text === "<") return isFunction(cursor) ? parseFunction(cursor) : parseParenthesized(cursor);
  cursor.take();
  if (text === "[")
    return {
      kind: "other",
      doc: group(
        listDoc(
          "[",
          parseList(cursor, "]", () => parseElement(cursor)),
          "]",
        ),
      ),
    };
  if (kind === "string" || kind === "number") return { kind: "other", doc: text };
  if (kind !== "word" || text === "import" || text === "infer" || text === "new" || text === "abstract" || text === "unique") cursor.fail();
  if (voids.has(text)) return { kind: "void", doc: text };
  if (keywords.has(text)) return { kind: "keyword", doc: text };
  if (text === "true" || text === "false") return { kind: "other", doc: text };
  return parseReference(cursor, text);
}

/** Prettier has rules of its own for unions in tuples. */
function parseElement(cursor: TokenCursor): Doc {
  const { kind, doc } = parseType(cursor);
  if (kind === "union" || kind === "hugged") cursor.fail();
  return doc;
}

/** The rest of a reference; also that of what an interface extends. */
export function parseReference(cursor: TokenCursor, first: string): TypeDoc {
  let name = first;
  while (cursor.eat(".")) name += `.${cursor.take().text}`;
  if (cursor.peek().text !== "<") return { kind: "reference", doc: name };
  const { doc, count } = parseArguments(cursor);
  return { kind: "generic", doc: [name, doc], count };
}

/** Type arguments in angle brackets. */
export function parseArguments(cursor: TokenCursor): { readonly doc: Doc; readonly count: number } {
  cursor.expect("<");
  const types: TypeDoc[] = [];
  const docs = parseList(cursor, ">", () => {
    const type = parseType(cursor, "inside");
    types.push(type);
    return type.doc;
  });
  const [only] = types;
  const hugs = types.length === 1 && only !== undefined && ["keyword", "void", "reference", "object", "hugged"].includes(only.kind);
  const doc = hugs ? ["<", ...docs, ">"] : group(["<", indent([softline, separate(docs)]), softline, ">"]);
  return { doc, count: types.length };
}

/** Types that need no parentheses anywhere. */
const plain: ReadonlySet<TypeDoc["kind"]> = new Set(["keyword", "void", "reference", "generic", "object"] as const);

/** Prettier keeps parentheses around a union or an intersection in something else. */
function parseParenthesized(cursor: TokenCursor): TypeDoc {
  cursor.expect("(");
  const type = parseType(cursor, "inside");
  const { kind, doc } = type;
  cursor.expect(")");
  if (plain.has(kind)) return type;
  if (kind === "intersection") return { kind: "other", doc: ["(", doc, ")"] };
  if (kind !== "union" && kind !== "hugged") cursor.fail();
  return { kind: "parenthesized", doc: ["(", kind === "union" ? group([indent([softline, doc]), softline]) : doc, ")"] };
}

/** True if the parentheses at the cursor, or the type parameters, are those of a function type. */
function isFunction(cursor: TokenCursor): boolean {
  if (cursor.peek().text === "<") return true;
  let depth = 0;
  for (let ahead = 0; ; ahead++) {
    const { kind, text } = cursor.peek(ahead);
    if (kind === "end") return false;
    if (text === "(") depth++;
    if (text === ")" && --depth === 0) return cursor.peek(ahead + 1).text === "=>";
  }
}

function parseFunction(cursor: TokenCursor): TypeDoc {
  const signature = parseSignature(cursor, "=>", parseType);
  return { kind: "function", doc: group([signature.head, signature.rest]) };
}
