import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { type JsonFileObject, printJsonFile } from "../../generator/json/json-file.ts";
import { runs } from "../support/runs.ts";

const text = fc.oneof(fc.string({ unit: "grapheme-ascii", maxLength: 30 }), fc.constantFrom("__proto__", "\u202e", "dist", "src"));
const scalar = fc.oneof(text, fc.boolean(), fc.constant(null));
const { object } = fc.letrec<{ object: JsonFileObject }>((tie) => ({
  object: fc.dictionary(
    text,
    fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(scalar, { maxLength: 9 }),
      fc.array(tie("object").filter(hasMembers), { maxLength: 4 }),
      tie("object"),
    ),
    { maxKeys: 4 },
  ),
}));

function hasMembers(value: JsonFileObject): boolean {
  return Object.keys(value).length > 0;
}

test("given any data, the file says the same, and prettier keeps it", async () => {
  await fc.assert(
    fc.asyncProperty(object, async (data) => {
      const printed = printJsonFile(data);
      expect(JSON.parse(printed)).toEqual(data);
      expect(await format(printed, { parser: "json", printWidth: 120 })).toBe(printed);
    }),
    { numRuns: runs(300) },
  );
});

test("given invisible characters, only their escapes are written", () => {
  expect(printJsonFile({ a: "\u202e\u200b\ud800" })).toBe('{\n  "a": "\\u202e\\u200b\\ud800"\n}\n');
});

test("given no room, lists are spread, and empty ones are not", () => {
  expect(printJsonFile({ a: ["b"], c: [] }, { width: 0 })).toBe('{\n  "a": [\n    "b"\n  ],\n  "c": []\n}\n');
});
