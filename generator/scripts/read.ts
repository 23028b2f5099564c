import type { CollectionDocument, Node, Script } from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import type { Report } from "../diagnostics/collector.ts";
import { assertNever } from "../util/assert-never.ts";
import { maxScriptDepth, maxScriptLength } from "../util/limits.ts";
import type { ItemScripts, ScriptLevel, ScriptNote } from "./model.ts";
import { type LevelScope, type Parse, readLevel } from "./read-level.ts";
import { type ParsedScript, parseScript } from "./syntax/parse.ts";

/** UTF-16 units of scripts whose syntax trees are kept, for scripts that many items have. */
const mostKept = 1_000_000;

/** A level's findings, and what scripts within it see. */
interface Level {
  readonly levels: readonly ScriptLevel[];
  readonly scope: LevelScope | undefined;
}

/**
 * Reads the scripts of a collection whose secrets were replaced. Items are found by their pointer;
 * one without any script, its own or around it, has no entry. Scripts that cannot be read are
 * reported. Nothing is run. Takes time in proportion to the length of the scripts, and never throws
 * for what they contain.
 */
export function readScripts(document: CollectionDocument, report: Report): ReadonlyMap<string, ItemScripts> {
  const parse = createParser();
  const byItem = new Map<string, ItemScripts>();
  const visit = (node: Node, outer: Level, path: readonly string[]): void => {
    const item = [...path, node.name];
    const level = enter(outer, node.kind, node.scripts, item, parse, report);
    if (node.kind === "folder") for (const child of node.children) visit(child, level, item);
    else if (level.levels.length > 0) byItem.set(node.pointer, { levels: level.levels });
  };
  const whole = enter({ levels: [], scope: undefined }, "collection", document.scripts, [], parse, report);
  for (const child of document.children) visit(child, whole, []);
  return byItem;
}

function enter(
  outer: Level,
  owner: ScriptLevel["owner"],
  scripts: readonly Script[],
  item: readonly string[],
  parse: Parse,
  report: Report,
): Level {
  if (scripts.length === 0) return outer;
  const { findings, scope } = readLevel(scripts, outer.scope, parse);
  for (const note of findings.notes) reportNote(note, scripts, item, report);
  return { levels: [...outer.levels, { owner, findings }], scope };
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

/** Parses each script once, as long as not too much is kept. */
function createParser(): Parse {
  const kept = new Map<string, ParsedScript>();
  let length = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const parsed = parseScript(text);
    if (length + text.length > mostKept) {
      kept.clear();
      length = 0;
    }
    kept.set(text, parsed);
    length += text.length;
    return parsed;
  };
}
