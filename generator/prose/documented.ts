import { type Block, readBlocks } from "./blocks.ts";
import { readTable } from "./documented-table.ts";
import { readPointEntry } from "./documented-point.ts";
import type { Requirement } from "./required.ts";
import { type ParameterPlace, readSection, type Section, topSection } from "./section.ts";

/** What the description of an operation says about one parameter or property. */
export interface Documented {
  /** As written: `limit`, `filter[id]`, `items[].price`. */
  readonly name: string;
  readonly description: string;
  readonly requirement: Requirement;
  readonly allowedValues: readonly string[] | undefined;
  /** The default, if the description names one. */
  readonly defaultText: string | undefined;
}

/** The documentation of a parameter, and where the description says that it is sent. */
export interface PlacedEntry {
  readonly place: ParameterPlace | undefined;
  readonly entry: Documented;
}

/**
 * What the tables (Markdown, HTML) and lists of an operation's description say about its
 * parameters, by name. With `place`, only entries for that place or without a stated place. Text
 * that is not understood, or is about responses, is ignored. If a name is documented twice,
 * statements that differ are dropped. Linear.
 */
export function readDocumented(description: string, place?: ParameterPlace): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>();
  if (!/[|]|<table|^ {0,3}[-*+•] /im.test(description)) return found;
  for (const { place: own, entry } of readEntries(readBlocks(description))) {
    if (place !== undefined && own !== undefined && own !== place) continue;
    const other = found.get(entry.name);
    found.set(entry.name, other === undefined ? entry : agree(other, entry));
  }
  return found;
}

/**
 * The same for the properties of a JSON body, by path: `id`, `owner.name`, `items[].price`. A table
 * counts unless it is said to be about the query, the path or the headers.
 */
export function documentedProperties(description: string): ReadonlyMap<string, Documented> {
  const entries = [...readDocumented(description, "body")];
  return new Map(entries.map(([name, entry]) => [name.replace(/^\$\./, "").replace(/\[\d{0,3}\]/g, "[]"), entry]));
}

function agree(one: Documented, other: Documented): Documented {
  const sameValues = one.allowedValues?.join() === other.allowedValues?.join();
  return {
    name: one.name,
    description: one.description === "" ? other.description : one.description,
    requirement: one.requirement === other.requirement ? one.requirement : undefined,
    allowedValues: sameValues ? one.allowedValues : undefined,
    defaultText: one.defaultText === other.defaultText ? one.defaultText : undefined,
  };
}

function readEntries(blocks: readonly Block[]): readonly PlacedEntry[] {
  const sections: Section[] = [topSection];
  const entries: PlacedEntry[] = [];
  let indent: number | undefined;
  for (const block of blocks) {
    const section = sections.at(-1) ?? topSection;
    if (block.kind === "heading") {
      while ((sections.at(-1)?.level ?? 0) >= block.level) sections.pop();
      sections.push(readSection(block, sections.at(-1) ?? topSection));
      indent = undefined;
    } else if (block.kind === "table") {
      if (!section.foreign) entries.push(...readTable(block.rows, section));
    } else {
      indent = Math.min(indent ?? block.indent, block.indent);
      // A nested list item is about a part of the item above it.
      const entry = section.foreign || block.indent > indent ? undefined : readPointEntry(block.text, section);
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries;
}
