import { describe, expect, test } from "vitest";
import { idiomSections } from "./idioms.ts";
import { printFindings } from "./print-findings.ts";
import { readScript } from "./read-script.ts";

describe.each(idiomSections.map(({ title, idioms }) => [title, idioms] as const))("%s", (_, idioms) => {
  test.each(idioms.map(({ script, finds, phase }) => [script, finds, phase] as const))("given %j, %j is read", (script, finds, phase) => {
    expect(printFindings(readScript(script, phase))).toEqual(finds);
  });
});
