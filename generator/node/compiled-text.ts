import { decode, encode } from "@jridgewell/sourcemap-codec";
import { defusePragmas, escapeUnits, replaceUnsafe } from "../util/characters.ts";

/** A compiled module: its text, and the mappings of its source map (ECMA-426). */
export interface CompiledText {
  readonly text: string;
  readonly mappings: string;
}

/** A hint of a template for bundlers; no text of a collection can stand there. */
const ownHint = /^(?:export )?const \w+ = \/\* @__PURE__ \*\//;

/**
 * Prints compiled code as other files are printed: two spaces for a tab, comments aligned, and the
 * escapes of `printString`. The compiler writes strings by their values, so what must not appear
 * raw in a file (characters that hide code, pragmas) would appear there. The mappings follow.
 */
export function tidyCompiled({ text, mappings }: CompiledText): CompiledText {
  const segments = decode(mappings);
  let inComment = false;
  const lines = text.split("\n").map((line, index) => {
    const tabs = /^\t*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(tabs);
    const aligned = inComment ? ` ${rest}` : rest;
    inComment = (inComment || rest.startsWith("/*")) && !rest.includes("*/");
    const escaped = escapeText(aligned);
    // Segments point to the starts of tokens, and a token with escapes is longer as a whole.
    const move = (column: number): number => column + Math.min(column, tabs) + (escaped === rest ? 0 : escapedBefore(rest, column - tabs));
    if (tabs > 0 || escaped !== rest) for (const segment of segments[index] ?? []) segment[0] = move(segment[0]);
    return "  ".repeat(tabs) + escaped;
  });
  return { text: lines.join("\n"), mappings: encode(segments) };
}

/** How much longer the start of a line is with escapes. */
function escapedBefore(line: string, column: number): number {
  return column <= 0 ? 0 : escapeText(line.slice(0, column)).length - column;
}

function escapeText(line: string): string {
  const hint = ownHint.exec(line)?.[0] ?? "";
  return hint + defusePragmas(replaceUnsafe(line.slice(hint.length), escapeUnits), escapeUnits);
}
