import { type Block, readBlocks } from "./blocks.ts";
import { namesParameters, readTable } from "./parameter-table.ts";
import { readListItem } from "./list-item.ts";
import { docOf, type DocumentedList, type ParameterDoc, type PlacedDoc } from "./parameter-doc.ts";
import { readStatedValues } from "./stated-values.ts";
import { type ParameterPlace, readSection, type Section, topSection } from "./section.ts";

/**
 * What the tables (Markdown, HTML) and lists of an operation's description say about its
 * parameters, by name. With `place`, only entries for that place or without a stated place. Text
 * that is not understood, or is about responses, is ignored. If a name is documented twice,
 * statements that differ are dropped. Linear.
 */
export function readParameterDocs(description: string, place?: ParameterPlace): ReadonlyMap<string, ParameterDoc> {
  const found = new Map<string, ParameterDoc>();
  for (const { place: own, doc } of readDocumentedLists(description).flatMap(({ docs }) => docs)) {
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
  const docs = [...withStatedValues(readParameterDocs(description, "body"), description)];
  return new Map(docs.map(([name, doc]) => [name.replace(/^\$\./, "").replace(/\[\d{0,3}\]/g, "[]"), doc]));
}

/** Adds the values that sentences list for parameters, where a table or list has none. */
export function withStatedValues(docs: ReadonlyMap<string, ParameterDoc>, description: string): ReadonlyMap<string, ParameterDoc> {
  const stated = [...readStatedValues(description)].map(([name, values]): readonly [string, ParameterDoc] => {
    const known = docs.get(name) ?? docOf(name);
    return [name, { ...known, allowedValues: known.allowedValues ?? values }];
  });
  return stated.length === 0 ? docs : new Map([...docs, ...stated]);
}

function agree(one: ParameterDoc, other: ParameterDoc): ParameterDoc {
  const sameValues = one.allowedValues?.join() === other.allowedValues?.join();
  return {
    name: one.name,
    description: one.description === "" ? other.description : one.description,
    requirement: one.requirement === other.requirement ? one.requirement : undefined,
    allowedValues: sameValues ? one.allowedValues : undefined,
    defaultText: one.defaultText === other.defaultText ? one.defaultText : undefined,
    type: JSON.stringify(one.type) === JSON.stringify(other.type) ? one.type : undefined,
  };
}

/** The tables and lists of a description that name parameters, in order. Linear. */
export function readDocumentedLists(description: string): readonly DocumentedList[] {
  if (!/[|]|<table|^ {0,3}[-*+•] /im.test(description)) return [];
  const sections: Section[] = [topSection];
  const lists: DocumentedList[] = [];
  let items: Block[] = [];
  const closeList = (): void => {
    lists.push(...readItems(items, sections.at(-1) ?? topSection));
    items = [];
  };
  for (const block of readBlocks(description)) {
    if (block.kind === "item") {
      items.push(block);
      continue;
    }
    closeList();
    const section = sections.at(-1) ?? topSection;
    if (block.kind === "heading") {
      while ((sections.at(-1)?.level ?? 0) >= block.level) sections.pop();
      sections.push(readSection(block, sections.at(-1) ?? topSection));
    } else if (!section.foreign) {
      lists.push({
        docs: readTable(block.rows, section),
        ofParameters: section.ofParameters !== undefined || namesParameters(block.rows),
      });
    }
  }
  closeList();
  return lists;
}

function readItems(blocks: readonly Block[], section: Section): readonly DocumentedList[] {
  if (section.foreign || blocks.length === 0) return [];
  let indent: number | undefined;
  const docs = blocks.flatMap((block): readonly PlacedDoc[] => {
    if (block.kind !== "item") return [];
    indent = Math.min(indent ?? block.indent, block.indent);
    // A nested list item is about a part of the item above it.
    const doc = block.indent > indent ? undefined : readListItem(block.text, section);
    return doc === undefined ? [] : [doc];
  });
  return [{ docs, ofParameters: section.ofParameters === "own" }];
}
