import { type Block, readBlocks } from "./blocks.ts";
import { readTable } from "./parameter-table.ts";
import { readListItem } from "./list-item.ts";
import type { ParameterDoc, PlacedDoc } from "./parameter-doc.ts";
import { type ParameterPlace, readSection, type Section, topSection } from "./section.ts";

/**
 * What the tables (Markdown, HTML) and lists of an operation's description say about its
 * parameters, by name. With `place`, only entries for that place or without a stated place. Text
 * that is not understood, or is about responses, is ignored. If a name is documented twice,
 * statements that differ are dropped. Linear.
 */
export function readParameterDocs(description: string, place?: ParameterPlace): ReadonlyMap<string, ParameterDoc> {
  const found = new Map<string, ParameterDoc>();
  if (!/[|]|<table|^ {0,3}[-*+•] /im.test(description)) return found;
  for (const { place: own, doc } of readDocs(readBlocks(description))) {
    if (place !== undefined && own !== undefined && own !== place) continue;
    const other = found.get(doc.name);
    found.set(doc.name, other === undefined ? doc : agree(other, doc));
  }
  return found;
}

/**
 * The same for the properties of a JSON body, by path: `id`, `owner.name`, `items[].price`. A table
 * counts unless it is said to be about the query, the path or the headers.
 */
export function readPropertyDocs(description: string): ReadonlyMap<string, ParameterDoc> {
  const docs = [...readParameterDocs(description, "body")];
  return new Map(docs.map(([name, doc]) => [name.replace(/^\$\./, "").replace(/\[\d{0,3}\]/g, "[]"), doc]));
}

function agree(one: ParameterDoc, other: ParameterDoc): ParameterDoc {
  const sameValues = one.allowedValues?.join() === other.allowedValues?.join();
  return {
    name: one.name,
    description: one.description === "" ? other.description : one.description,
    requirement: one.requirement === other.requirement ? one.requirement : undefined,
    allowedValues: sameValues ? one.allowedValues : undefined,
    defaultText: one.defaultText === other.defaultText ? one.defaultText : undefined,
  };
}

function readDocs(blocks: readonly Block[]): readonly PlacedDoc[] {
  const sections: Section[] = [topSection];
  const docs: PlacedDoc[] = [];
  let indent: number | undefined;
  for (const block of blocks) {
    const section = sections.at(-1) ?? topSection;
    if (block.kind === "heading") {
      while ((sections.at(-1)?.level ?? 0) >= block.level) sections.pop();
      sections.push(readSection(block, sections.at(-1) ?? topSection));
      indent = undefined;
    } else if (block.kind === "table") {
      if (!section.foreign) docs.push(...readTable(block.rows, section));
    } else {
      indent = Math.min(indent ?? block.indent, block.indent);
      // A nested list item is about a part of the item above it.
      const doc = section.foreign || block.indent > indent ? undefined : readListItem(block.text, section);
      if (doc !== undefined) docs.push(doc);
    }
  }
  return docs;
}
