import { builders } from "prettier/doc";
import type { Doc } from "./doc.ts";
import { assignmentDoc, parseExpression, parseValue } from "./expressions.ts";
import { braceDoc, commentDoc, leadingComment, parseList } from "./lists.ts";
import { parseBody } from "./members.ts";
import { parseSignature, parseTypeParameters } from "./signatures.ts";
import type { TokenCursor } from "./tokens.ts";
import { parseReference, parseType } from "./types.ts";

const { group, hardline, indent, indentIfBreak, line, lineSuffixBoundary } = builders;

/** Reads a statement of the top level, with the comment above it. */
export function parseStatement(cursor: TokenCursor): Doc {
  // A comment of a file stands alone.
  if (cursor.peek().kind === "comment" && cursor.peek(1).kind === "end") return commentDoc(cursor);
  const comment = leadingComment(cursor);
  return [comment, parseDeclaration(cursor)];
}

function parseDeclaration(cursor: TokenCursor): Doc {
  if (cursor.peek().text === "import") return parseImport(cursor);
  const exported = cursor.eat("export") ? "export " : "";
  const next = cursor.peek().text;
  const following = cursor.peek(1).text;
  if (next === "*" || next === "{" || (next === "type" && (following === "*" || following === "{")))
    return [exported.trimEnd(), parseFrom(cursor)];
  cursor.take();
  switch (next) {
    case "interface":
      return [exported, parseInterface(cursor)];
    case "type":
      return [exported, parseAlias(cursor)];
    case "function":
      return [exported, parseFunction(cursor)];
    case "const":
      return [exported, parseConstant(cursor)];
    default:
      cursor.fail();
      return "";
  }
}

function parseImport(cursor: TokenCursor): Doc {
  cursor.expect("import");
  return ["import", parseFrom(cursor)];
}

/** What follows `import` and `export`: names, and where they are from. */
function parseFrom(cursor: TokenCursor): Doc {
  const type = cursor.eat("type") ? " type" : "";
  const names = cursor.eat("*") ? parseNamespace(cursor) : parseNames(cursor);
  cursor.expect("from");
  const { kind, text } = cursor.take();
  if (kind !== "string") cursor.fail();
  cursor.expect(";");
  return [type, " ", names, " from ", text, ";"];
}

function parseNamespace(cursor: TokenCursor): Doc {
  return cursor.eat("as") ? `* as ${cursor.take().text}` : "*";
}

function parseNames(cursor: TokenCursor): Doc {
  cursor.expect("{");
  const names = parseList(cursor, "}", () => {
    const { kind, text } = cursor.take();
    if (kind !== "word") cursor.fail();
    const more: string[] = [];
    while (cursor.peek().kind === "word") more.push(cursor.take().text);
    return [text, ...more].join(" ");
  });
  return names.length === 1 ? ["{ ", ...names, " }"] : braceDoc(names);
}

function parseInterface(cursor: TokenCursor): Doc {
  const name = cursor.take().text;
  const { doc } = parseTypeParameters(cursor, parseType);
  const head: Doc[] = ["interface ", name, doc];
  if (!cursor.eat("extends")) return [...head, " ", parseBody(cursor, parseType, true)];
  const bases: Doc[] = [];
  do {
    const base = parseReference(cursor, cursor.take().text);
    // A qualified name without arguments has a layout of its own.
    if (base.kind === "reference" && typeof base.doc === "string" && base.doc.includes(".")) cursor.fail();
    bases.push(base.doc);
  } while (cursor.eat(","));
  if (bases.length === 1) return [...head, " extends ", ...bases, " ", parseBody(cursor, parseType, true)];
  const list = builders.join([",", line], bases);
  return [group([...head, indent([line, "extends", group(indent([line, list]))])]), " ", parseBody(cursor, parseType, true)];
}

function parseAlias(cursor: TokenCursor): Doc {
  const name = cursor.take().text;
  const { doc, count, isComplex } = parseTypeParameters(cursor, parseType);
  cursor.expect("=");
  const { kind, doc: type } = parseType(cursor, "inside");
  cursor.expect(";");
  const left = ["type ", name, doc];
  if (kind === "conditional") cursor.fail();
  if (kind === "union") return [group([group(left), " =", group(indent([line, type]))]), ";"];
  if (count > 1 && isComplex) return [group([...left, " = ", group(type)]), ";"];
  const groupId = Symbol("assignment");
  return [group([group(left), " =", group(indent(line), { id: groupId }), lineSuffixBoundary, indentIfBreak(type, { groupId })]), ";"];
}

function parseFunction(cursor: TokenCursor): Doc {
  const name = cursor.take().text;
  const { head, rest } = parseSignature(cursor, ":", parseType);
  const signature: Doc = ["function ", name, head, group(rest)];
  if (cursor.eat(";")) return [signature, ";"];
  cursor.expect("{");
  const lines: Doc[] = [];
  while (!cursor.failed() && !cursor.eat("}")) {
    if (lines.length > 0 && cursor.peek().lines > 1) lines.push(hardline);
    lines.push(hardline, parseBodyStatement(cursor));
  }
  return [signature, " {", indent(lines), hardline, "}"];
}

function parseBodyStatement(cursor: TokenCursor): Doc {
  if (cursor.eat("const")) return parseConstant(cursor);
  cursor.expect("return");
  const { doc } = parseExpression(cursor);
  cursor.expect(";");
  return ["return ", doc, ";"];
}

function parseConstant(cursor: TokenCursor): Doc {
  const { text } = cursor.take();
  let left: Doc = text;
  if (cursor.eat(":")) {
    const { kind, doc, count = 0 } = parseType(cursor);
    // Prettier breaks some types of several arguments before it breaks the value.
    if (count > 1 || (kind !== "reference" && kind !== "generic" && kind !== "list")) cursor.fail();
    left = [text, ": ", doc];
  }
  cursor.expect("=");
  const value = parseValue(cursor);
  cursor.expect(";");
  return group(["const ", assignmentDoc(left, " =", value), ";"]);
}
