import { describe, expect, test } from "vitest";
import { handlers } from "../../generator/scripts/sandbox/call-named.ts";
import { chaiMethods } from "../../generator/scripts/sandbox/chai-methods.ts";
import { responseMethods, responseStates } from "../../generator/scripts/sandbox/response-assertions.ts";
import { idiomSections } from "./idioms.ts";
import { printFindings } from "./print-findings.ts";
import { readScript } from "./read-script.ts";

describe.each(idiomSections.map(({ title, idioms }) => [title, idioms] as const))("%s", (_, idioms) => {
  test.each(idioms.map(({ script, finds, phase }) => [script, finds, phase] as const))("given %j, %j is read", (script, finds, phase) => {
    expect(printFindings(readScript(script, phase))).toEqual(finds);
  });
});

const rows = idiomSections.flatMap(({ idioms }) => idioms.map(({ script }) => script)).join("\n");

function isShown(name: string, before: string, after: string): boolean {
  return new RegExp(`${before}${name.replace(/[.()]/g, "\\$&")}${after}`).test(rows);
}

test("each name that the reader knows is in a row", () => {
  const methods = [...chaiMethods.keys(), ...responseMethods.keys()];
  const missing = [
    ...[...handlers.keys()].filter((name) => !isShown(name, "(?<![\\w.])", "(?!\\w)")),
    ...methods.filter((name) => !isShown(name, "\\.", "\\(")),
    ...[...responseStates.keys()].filter((name) => !isShown(name, "\\.be\\.", "(?!\\w)")),
  ];
  expect(missing).toEqual([]);
});
