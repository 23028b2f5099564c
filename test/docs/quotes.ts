import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import type { CodeBlock } from "./documents.ts";

/** What a block quotes and its file does not contain; see {@link findGap}. */
export function findMisquote({ code }: CodeBlock, file: string): string | undefined {
  return findGap(code, readFileSync(join(repository, file), "utf8"));
}

/**
 * The first part of a quote that a text does not contain; `undefined` if all is there. Parts are
 * separated by `…` and stand in the text in this order; whitespace does not count.
 */
export function findGap(quote: string, text: string): string | undefined {
  const squeezed = squeeze(text);
  let from = 0;
  for (const part of quote.split("…")) {
    const wanted = squeeze(part);
    const at = squeezed.indexOf(wanted, from);
    if (at < 0) return part.trim();
    from = at + wanted.length;
  }
  return undefined;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
