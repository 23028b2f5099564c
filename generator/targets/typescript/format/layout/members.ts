import { builders } from "prettier/doc";
import type { Doc } from "./doc.ts";
import { leadingComment, mayBeWord } from "./lists.ts";
import { parseSignature } from "./signatures.ts";
import type { TokenCursor } from "./tokens.ts";
import type { ParseType } from "./type-doc.ts";

const { group, hardline, ifBreak, indent, line } = builders;

/** True if the first member of the body at the cursor is on a line of its own. */
export function isBroken(cursor: TokenCursor): boolean {
  return cursor.peek(1).lines > 0 && cursor.peek(1).text !== "}";
}

/** The members of an object type or an interface, in braces. */
export function parseBody(cursor: TokenCursor, parse: ParseType, isInterface = false): Doc {
  cursor.expect("{");
  const members: Doc[] = [];
  const spacing = isInterface ? hardline : line;
  while (!cursor.failed() && !cursor.eat("}")) {
    if (members.length > 0) members.push(spacing);
    if (members.length > 0 && cursor.peek().lines > 1) members.push(hardline);
    const comment = leadingComment(cursor);
    const member = parseMember(cursor, parse);
    const isEnded = cursor.eat(";");
    const isLast = cursor.peek().text === "}";
    if (!isEnded && !isLast) cursor.fail();
    members.push(comment, member, isLast && !isInterface ? ifBreak(";") : ";");
  }
  if (members.length === 0) return "{}";
  return ["{", indent([spacing, ...members]), spacing, "}"];
}

function parseMember(cursor: TokenCursor, parse: ParseType): Doc {
  const isReadonly = cursor.peek().text === "readonly" && !["?", ":"].includes(cursor.peek(1).text);
  if (isReadonly) cursor.take();
  const key = parseKey(cursor, parse);
  if (["<", "("].includes(cursor.peek().text)) return [key, parseMethod(cursor, parse)];
  const mark = cursor.eat("?") ? "?" : "";
  cursor.expect(":");
  return [isReadonly ? "readonly " : "", key, `${mark}: `, parse(cursor).doc];
}

function parseMethod(cursor: TokenCursor, parse: ParseType): Doc {
  const { head, rest } = parseSignature(cursor, ":", parse);
  return [head, group(rest)];
}

function parseKey(cursor: TokenCursor, parse: ParseType): Doc {
  const { kind, text } = cursor.take();
  if (kind === "word") return text;
  if (kind === "string" && !mayBeWord(text)) return text;
  if (text !== "[" || cursor.peek(1).text !== ":") cursor.fail();
  const name = cursor.take().text;
  cursor.expect(":");
  const type = parse(cursor);
  cursor.expect("]");
  return ["[", name, ": ", type.doc, "]"];
}
