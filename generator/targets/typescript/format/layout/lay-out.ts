import { builders, printer } from "prettier/doc";
import { hasOverlongLine, isNarrow, printWidth } from "../../print/columns.ts";
import type { Doc } from "./doc.ts";
import { parseExpression } from "./expressions.ts";
import { parseStatement } from "./statements.ts";
import { openCursor } from "./tokens.ts";

/**
 * Lays out a module as prettier does, without its parser: statements of the kinds that most of a
 * package consists of are turned into prettier's own documents, which its printer breaks into
 * lines. `undefined` if there is something else in it.
 */
export function layOutModule(text: string): string | undefined {
  const done: string[] = [];
  for (const part of splitParts(text)) {
    const laidOut = layOutPart(part);
    if (laidOut === undefined) return undefined;
    done.push(laidOut);
  }
  return `${done.join("\n\n")}\n`;
}

/** How a statement of the top level starts, or its comment. */
const start = /^(?:\/\*\*|(?:import|export|type|interface|function|const)\b|describe\()/;

/** The statements between empty lines. */
function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.trim().split(/\n(?:[ \t]*\n)+/)) {
    if (start.test(part) || parts.length === 0) parts.push(part);
    else parts.push(`${parts.pop() ?? ""}\n\n${part}`);
  }
  return parts;
}

/** The laid out statements; `undefined` if there is something that is not understood. */
function layOutPart(part: string): string | undefined {
  if (part.startsWith("describe(")) return layOutTests(part);
  const head = /^(?:\/\/ .*\n)*/.exec(part)?.[0] ?? "";
  const cursor = openCursor(part.slice(head.length));
  if (cursor === undefined) return undefined;
  const docs: Doc[] = [];
  while (!cursor.failed() && cursor.peek().kind !== "end") {
    // A part has no empty lines between its statements, and each has a line of its own.
    if (docs.length > 0 && cursor.peek().lines !== 1) cursor.fail();
    docs.push(parseStatement(cursor));
  }
  if (cursor.failed()) return undefined;
  // Lines of comment stay as they are.
  return head + print(builders.join(builders.hardline, docs), printWidth);
}

/** A fixture that is taken apart, which prettier breaks after the sign. */
const takenApart = /^( *)(const \{ [a-z, ]+ \} =) (fixtures\.[\w.]+;)$/gm;

/** A step of a flow, which is written on one line. */
const step = /^ {8}(\{ call: .*\}),$/gm;

/** Tests are written as prettier lays them out, but for long names and steps. */
function layOutTests(part: string): string | undefined {
  let isUnderstood = true;
  const broken = part
    .replace(takenApart, (all, indent, left, right) => (all.length > printWidth ? `${indent}${left}\n${indent}  ${right}` : all))
    .replace(step, (all, text) => {
      const laidOut = layOutStep(text);
      isUnderstood &&= laidOut !== undefined;
      return laidOut ?? all;
    });
  return isUnderstood && broken.split("\n").every(fits) ? broken : undefined;
}

function layOutStep(text: string): string | undefined {
  const cursor = openCursor(text);
  if (cursor === undefined) return undefined;
  const { doc } = parseExpression(cursor);
  if (cursor.failed() || cursor.peek().kind !== "end") return undefined;
  // Eight columns of each line are before it.
  return print([doc, ","], printWidth - 8).replace(/^/gm, "        ");
}

function print(doc: Doc, width: number): string {
  return printer.printDocToString(doc, { printWidth: width, tabWidth: 2 }).formatted;
}

/** A wide character takes two columns, and one that combines with others none. */
function fits(line: string): boolean {
  return line.length <= printWidth / 2 || (isNarrow(line) ? !hasOverlongLine(line) : /^ *(?:test|describe)\(/.test(line));
}
