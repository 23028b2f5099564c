import { builders } from "prettier/doc";
import type { Doc } from "./doc.ts";
import type { TokenCursor } from "./tokens.ts";

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** Elements up to a closing sign, which is taken, with commas between them and perhaps behind. */
export function parseList(cursor: TokenCursor, close: string, parse: () => Doc): readonly Doc[] {
  const items: Doc[] = [];
  while (!cursor.failed() && !cursor.eat(close)) {
    items.push(parse());
    if (!cursor.eat(",") && cursor.peek().text !== close) cursor.fail();
  }
  return items;
}

/** A list in brackets: on one line, or each element on its own, with a comma behind the last. */
export function listDoc(open: string, items: readonly Doc[], close: string, lastComma: Doc = ifBreak(",")): Doc {
  if (items.length === 0) return open + close;
  return [open, indent([softline, separate(items)]), lastComma, softline, close];
}

/** The same in braces, with blanks inside. */
export function braceDoc(items: readonly Doc[], shouldBreak = false): Doc {
  if (items.length === 0) return "{}";
  return group(["{", indent([line, separate(items)]), ifBreak(","), line, "}"], { shouldBreak });
}

/** With a comma and a place for a new line between elements. */
export function separate(items: readonly Doc[]): Doc {
  return join([",", line], [...items]);
}

/** A block comment. Prettier leaves the lines of one that has no stars as they are. */
export function commentDoc(cursor: TokenCursor): Doc {
  const [first = "", ...rest] = cursor
    .take()
    .text.split("\n")
    .map((each) => each.trim());
  if (rest.some((each) => !each.startsWith("*"))) cursor.fail();
  return join(hardline, [first, ...rest.map((each) => ` ${each}`)]);
}

/** A comment on lines of its own above something, if there is one. */
export function leadingComment(cursor: TokenCursor): Doc {
  if (cursor.peek().kind !== "comment") return "";
  const doc = commentDoc(cursor);
  if (cursor.peek().lines !== 1) cursor.fail();
  return [doc, hardline];
}

/** True for a quoted key that may be a name or a number: prettier would take the quotes off. */
export function mayBeWord(quoted: string): boolean {
  return /^.(?:[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\d+).$/.test(quoted);
}
