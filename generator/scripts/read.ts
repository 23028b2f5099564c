import type { CollectionDocument, Node, Script } from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { Report } from "../diagnostics/collector.ts";
import { assertNever } from "../util/assert-never.ts";
import { maxScriptDepth, maxScriptLength } from "../util/limits.ts";
import { createMemo, type Memo } from "../util/memo.ts";
import type { ItemScripts, ScriptFindings, ScriptLevel, ScriptNote } from "./model.ts";
import { type LevelScope, type Parse, readLevel } from "./read-level.ts";
import { relocate } from "./relocate.ts";
import { type ParsedScript, parseScript } from "./syntax/parse.ts";

/**
 * UTF-16 units of scripts whose syntax trees, and whose findings, are kept for items with the same
 * scripts.
 */
const mostKept = 1_000_000;

/** A level's findings, and what scripts within it see. */
interface Level {
  readonly levels: readonly ScriptLevel[];
  readonly scope: LevelScope | undefined;
  /** Findings of items directly in this level, by their scripts. */
  readonly ofItems: Memo<ReadItem>;
}

interface ReadItem {
  readonly scripts: readonly Script[];
  readonly findings: ScriptFindings;
}

/** What is the same for the whole collection. */
interface Reading {
  readonly parse: Parse;
  readonly report: Report;
}

/**
 * Reads the scripts of a collection whose secrets were replaced. Items are found by their pointer;
 * one without any script, its own or around it, has no entry. Scripts that cannot be read are
 * reported. Nothing is run. Takes time in proportion to the length of the scripts, and never throws
 * for what they contain.
 */
export function readScripts(document: CollectionDocument, report: Report): ReadonlyMap<string, ItemScripts> {
  const parsed = createMemo<ParsedScript>(mostKept);
  const repeated = repeatedTexts(document);
  const parse: Parse = (text) => (repeated.has(text) ? parsed(text, () => parseScript(text)) : parseScript(text));
  const reading: Reading = { parse, report };
  const byItem = new Map<string, ItemScripts>();
  // Recursion over folders stays within the bound of the reader.
  const visit = (node: Node, outer: Level, path: readonly string[]): void => {
    const item = [...path, node.name];
    if (node.kind === "folder") {
      const level = enter(outer, "folder", node.scripts, item, reading);
      for (const child of node.children) visit(child, level, item);
      return;
    }
    const levels = readItem(outer, node.scripts, item, reading);
    if (levels.length > 0) byItem.set(node.pointer, { levels });
  };
  const nothing: Level = { levels: [], scope: undefined, ofItems: createMemo(mostKept) };
  const whole = enter(nothing, "collection", document.scripts, [], reading);
  for (const child of document.children) visit(child, whole, []);
  return byItem;
}

/**
 * Texts that several scripts have. Only their trees are kept: those of the others are gone before
 * the garbage collector has to move them.
 */
function repeatedTexts(document: CollectionDocument): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = ({ scripts, children }: { readonly scripts: readonly Script[]; readonly children?: readonly Node[] }): void => {
    for (const { text } of scripts) (seen.has(text) ? repeated : seen).add(text);
    for (const child of children ?? []) visit(child);
  };
  visit(document);
  return repeated;
}

function enter(
  outer: Level,
  owner: "collection" | "folder",
  scripts: readonly Script[],
  item: readonly string[],
  { parse, report }: Reading,
): Level {
  if (scripts.length === 0) return outer;
  const { findings, scope } = readLevel(scripts, outer.scope, parse);
  for (const note of findings.notes) reportNote(note, scripts, item, report);
  return { levels: [...outer.levels, { owner, findings }], scope, ofItems: createMemo(mostKept) };
}

/** Many items have the same scripts: these are read once in each level. */
function readItem(outer: Level, scripts: readonly Script[], item: readonly string[], { parse, report }: Reading): readonly ScriptLevel[] {
  if (scripts.length === 0) return outer.levels;
  const key = scripts.map(({ phase, text }) => `${phase} ${text}`).join("\0");
  const read = outer.ofItems(key, () => ({ scripts, findings: readLevel(scripts, outer.scope, parse).findings }));
  const findings = relocate(read.findings, read.scripts, scripts);
  for (const note of findings.notes) reportNote(note, scripts, item, report);
  return [...outer.levels, { owner: "item", findings }];
}

function reportNote(note: ScriptNote, scripts: readonly Script[], item: readonly string[], report: Report): void {
  const { line, column, pointer } = note.place;
  const isList = scripts.some((script) => script.pointer === pointer && script.isList === true);
  const place = { pointer: isList ? childPointer(pointer, line - 1) : pointer, item };
  switch (note.kind) {
    case "broken":
      return report("scriptBroken", place, { line, column, problem: note.problem });
    case "too-large":
      return report("scriptTooLarge", place, { limit: maxScriptLength });
    case "too-deep":
      return report("scriptTooDeep", place, { line, column, limit: maxScriptDepth });
    case "not-followed":
      return report("scriptNotFollowed", place);
    default:
      return assertNever(note.kind);
  }
}
