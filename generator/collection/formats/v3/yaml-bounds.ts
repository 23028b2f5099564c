import { maxYamlColumn, maxYamlFlowDepth, maxYamlKeyColumn, maxYamlKeys } from "../../../util/limits.ts";

/** What a YAML text has too much of, and where. */
export interface Excess {
  readonly kind: "depth" | "keys";
  readonly offset: number;
}

/** The lexer announces a scalar, whose text is the next token. */
const scalarMark = "\u001f";
/** Tokens that stand for no text. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", scalarMark]);

/**
 * Finds what would make a parser recurse too deeply or compare too many keys, by the tokens of a
 * text. In a block, a value is nested no deeper than its column.
 */
export function findExcess(text: string, tokens: Iterable<string>): Excess | undefined {
  let offset = text.startsWith("\ufeff") ? 1 : 0;
  let lineStart = offset;
  let flowDepth = 0;
  let keys = 0;
  let isScalar = false;
  for (const token of tokens) {
    if (token === "\ufeff") continue;
    if (marks.has(token)) {
      isScalar = token === scalarMark;
      continue;
    }
    const column = offset - lineStart;
    if (!isScalar) {
      if (token === "[" || token === "{") flowDepth += 1;
      else if (token === "]" || token === "}") flowDepth -= 1;
      else if (token === ":") keys += 1;
      if (flowDepth > maxYamlFlowDepth || (flowDepth <= 0 && isTooFarRight(token, column))) return { kind: "depth", offset };
      if (keys > maxYamlKeys) return { kind: "keys", offset };
    }
    isScalar = false;
    const lineBreak = token.lastIndexOf("\n");
    if (lineBreak >= 0) lineStart = offset + lineBreak + 1;
    offset += token.length;
  }
  return undefined;
}

function isTooFarRight(token: string, column: number): boolean {
  if (token === "-" || token === "?") return column > maxYamlColumn;
  return token === ":" && column > maxYamlKeyColumn;
}
