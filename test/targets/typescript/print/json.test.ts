import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import type { Json, JsonMember } from "../../../../generator/json/json.ts";
import { printWidth } from "../../../../generator/targets/typescript/print/columns.ts";
import { printJson, printNumber } from "../../../../generator/targets/typescript/print/json.ts";
import { evaluate } from "./evaluate.ts";
import { anyCharacter } from "../../../support/any-character.ts";
import { runs } from "../../../support/runs.ts";

/** Latin text: prettier's columns are characters there, and such files are not formatted again. */
const latin = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x00, max: 0x2ff }).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_$]{0,11}$/),
  fc.string({ unit: fc.constantFrom("a", " ", "'", '"', "\\"), maxLength: 130 }),
  fc.constantFrom("__proto__", "constructor", "new", "1", "007", "@ts-ignore", "`${x}`", "*/"),
);

/** Prettier takes the quotes off keys such as `à`, we do not: files with one are formatted. */
const key = latin.filter((text) => !/[^\u0000-\u007f]/.test(text));

const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => String(value)),
  fc.constantFrom("-0", "1e999", "-1e999", "1E5", "12345678901234567890", "0.1e-7"),
);

const jsonWith = (...more: readonly fc.Arbitrary<Json>[]): fc.Arbitrary<Json> =>
  fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      fc.constant<Json>({ kind: "null" }),
      fc.boolean().map((value): Json => ({ kind: "boolean", value })),
      number.map((text): Json => ({ kind: "number", text })),
      latin.map((value): Json => ({ kind: "string", value })),
      fc.array(number, { maxLength: 60 }).map((texts): Json => ({ kind: "array", items: texts.map((text) => ({ kind: "number", text })) })),
      ...more,
      fc.array(tie("json"), { maxLength: 8 }).map((items): Json => ({ kind: "array", items })),
      fc.array(fc.record({ key, value: tie("json") }), { maxLength: 8 }).map((members): Json => ({ kind: "object", members })),
    ),
  })).json;
const json = jsonWith();

/** As the fixture files have it: an object of objects, each value at its member. */
function inFixture(members: readonly JsonMember[], variables = false): string {
  return `export const x = ${printJson({ kind: "object", members }, { indent: 0, before: 17, after: 1, variables })};\n`;
}

test("given any JSON of Latin text, prettier leaves its literal as it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ key, value: json }), { minLength: 1, maxLength: 6 }), async (members) => {
      const code = inFixture(members);
      expect(await format(code, { parser: "typescript", printWidth })).toBe(code);
    }),
    { numRuns: runs(600) },
  );
});

test("given variables, they are printed as identifiers, in prettier's layout too", async () => {
  const variable = fc.constantFrom("id", "name", "$x").map((name): Json => ({ kind: "variable", name }));
  const member = fc.record({ key: fc.oneof(key, fc.constantFrom("id", "name")), value: fc.oneof(variable, jsonWith(variable)) });
  await fc.assert(
    fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 6 }), async (members) => {
      const code = inFixture(members, true);
      expect(await format(code, { parser: "typescript", printWidth })).toBe(code);
    }),
    { numRuns: runs(300) },
  );
  const members: JsonMember[] = [
    { key: "id", value: { kind: "variable", name: "id" } },
    { key: "a b", value: { kind: "array", items: [{ kind: "variable", name: "aB" }] } },
  ];
  expect(inFixture(members, true)).toBe('export const x = {\n  id,\n  "a b": [aB],\n};\n');
});

test("given a variable whose name is none, it throws", () => {
  expect(() => inFixture([{ key: "a", value: { kind: "variable", name: "a-b" } }], true)).toThrow(/identifier/);
});

test("given any JSON, TypeScript reads the same value out of its literal", () => {
  const anyText = fc.string({ unit: anyCharacter, maxLength: 20 });
  const any = fc.array(
    fc.record({
      key: fc.oneof(anyText, latin),
      value: fc.oneof(
        json,
        anyText.map((value): Json => ({ kind: "string", value })),
      ),
    }),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(any, (members) => {
      expect(evaluate(inFixture(members))).toEqual(valueOf({ kind: "object", members }));
    }),
  );
});

/** The value as `JSON.parse` would give it, apart from what has no place in JSON. */
function valueOf(json: Json): unknown {
  switch (json.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return json.value;
    case "number": {
      const value = Number(json.text);
      return value === 0 ? 0 : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
    }
    case "array":
      return json.items.map(valueOf);
    case "object":
      return Object.fromEntries(json.members.map(({ key, value }) => [key, valueOf(value)]));
    case "variable":
      throw new Error("no variables here");
  }
}

test.each([
  ["007", "7"],
  ["1e21", "1e21"],
  ["1234567890123456789", "1234567890123456789"],
  ["-9223372036854775808", "-9223372036854775808"],
  ["9007199254740991", "9007199254740991"],
  ["-0", "0"],
  ["1e999", "1.7976931348623157e308"],
  ["-1e999", "-1.7976931348623157e308"],
  ["0x10", "16"],
  ["process.exit()", "0"],
])("given the number %s, the literal is %s", (text, want) => {
  expect(printNumber(text)).toBe(want);
});

test("given an unresolved variable, it throws: the caller has forgotten it", () => {
  expect(() => printJson({ kind: "variable", name: "x" }, { indent: 0, before: 0, after: 0 })).toThrow(/variables/);
});

test("given equal keys, the last value stands in the place of the first, once", () => {
  const number = (text: string): Json => ({ kind: "number", text });
  const members = [
    { key: "a", value: number("1") },
    { key: "b", value: number("2") },
    { key: "a", value: number("3") },
  ];
  expect(printJson({ kind: "object", members }, { indent: 0, before: 0, after: 0 })).toBe("{\n  a: 3,\n  b: 2,\n}");
});
