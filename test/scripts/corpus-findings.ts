import type { Item, Node, Script } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import type { ScriptLevel } from "../../generator/scripts/model.ts";
import { readScripts } from "../../generator/scripts/read.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { listCorpusFiles, readCorpusFile } from "../corpus/corpus-files.ts";

/** An item of the corpus with its scripts and what they say. */
export interface CorpusItem {
  readonly file: string;
  readonly item: Item;
  readonly levels: readonly ScriptLevel[];
  /** The item's own scripts. */
  readonly scripts: readonly Script[];
}

/** All items of the corpus, file by file in the order of their names. */
export async function readCorpusItems(): Promise<readonly CorpusItem[]> {
  const all: CorpusItem[] = [];
  for (const file of listCorpusFiles().toSorted()) {
    const { document } = await readCollection({ file, text: readCorpusFile(file) });
    if (document === undefined) continue;
    const redacted = redactDocument(document).document;
    const scripts = readScripts(redacted, () => undefined);
    for (const item of listItems(redacted.children)) {
      all.push({ file, item, levels: scripts.get(item.pointer)?.levels ?? [], scripts: item.scripts });
    }
  }
  return all;
}

function listItems(nodes: readonly Node[]): readonly Item[] {
  return nodes.flatMap((node) => (node.kind === "item" ? [node] : listItems(node.children)));
}
