import type { ScriptFindings } from "../../generator/scripts/model.ts";
import { readLevel } from "../../generator/scripts/read-level.ts";
import { parseScript } from "../../generator/scripts/syntax/parse.ts";

/** What one script says. */
export function readScript(text: string, phase: "prerequest" | "test" = "test"): ScriptFindings {
  return readLevel([{ phase, text, pointer: "/script" }], undefined, parseScript).findings;
}
