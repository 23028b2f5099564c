import { lastAtMost } from "../../json/locate.ts";
import type { ScriptPlace, ScriptSource } from "../model.ts";
import type { FoundAt } from "../run/recorder.ts";

/** Turns offsets in scripts into lines and columns. */
export type Locate = (at: FoundAt) => ScriptPlace;

/** Makes a locator that indexes the lines of each script once. */
export function createScriptLocator(): Locate {
  const starts = new Map<ScriptSource, readonly number[]>();
  return ({ script, offset }) => {
    const lines = starts.get(script) ?? lineStarts(script.text);
    starts.set(script, lines);
    const line = lastAtMost(lines, offset);
    return { pointer: script.pointer, line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
