import { expect, test } from "vitest";
import { printOnOneLine } from "../../../generator/explain/print-type.ts";
import { parseTolerantJson } from "../../../generator/json/parse-tolerant.ts";
import { noNames } from "./script-item.ts";
import { typeOfSchema } from "../../../generator/operations/scripts/schema-type.ts";

function print(schema: object): string {
  const { value } = parseTolerantJson(JSON.stringify(schema));
  if (value === undefined) throw new Error("no JSON");
  return printOnOneLine(typeOfSchema(value), noNames);
}

const open = "[key: string]: unknown;";

test.each<[string, object, string]>([
  [
    "properties, some required",
    { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } }, required: ["a"] },
    `{ a: number; b?: string; ${open} }`,
  ],
  ["required names without a schema", { required: ["a"] }, `{ a: unknown; ${open} }`],
  ["a closed object", { properties: { a: { type: "boolean" } }, additionalProperties: false }, "{ a?: boolean; }"],
  ["a map", { type: "object", additionalProperties: { type: "number" } }, "Record<string, number>"],
  ["items", { type: "array", items: { type: "string" } }, "string[]"],
  ["a tuple of one", { items: [{ type: "string" }] }, "string[]"],
  ["a tuple of several", { items: [{ type: "string" }, { type: "number" }] }, "unknown[]"],
  ["several types", { type: ["null", "string"] }, "string | null"],
  ["nullable", { type: "string", nullable: true }, "string | null"],
  ["an enum", { enum: ["a", "b", null] }, '"a" | "b" | (string & {}) | null'],
  ["anyOf", { anyOf: [{ type: "string" }, { type: "number" }, { type: "string" }] }, "string | number"],
  ["allOf", { allOf: [{ required: ["a"] }, { properties: { b: { const: 1 } }, required: ["b"] }] }, `{ a: unknown; b: number; ${open} }`],
  ["references", { $ref: "#/definitions/a~1b", definitions: { "a/b": { type: "number" } } }, "number"],
  ["a reference to itself", { type: "array", items: { $ref: "#" } }, `${"unknown"}${"[]".repeat(16)}`],
  ["a reference elsewhere", { $ref: "https://h.test/a.json" }, "unknown"],
  ["nothing", {}, "unknown"],
  ["types that there are not", { type: "String" }, "unknown"],
  [
    "the name of a prototype",
    { properties: { ["__proto__"]: { type: "string" } }, required: ["__proto__"] },
    `{ "__proto__": string; ${open} }`,
  ],
])("given %s, the type says so", (_, schema, want) => {
  expect(print(schema)).toBe(want);
});

test("given a schema that multiplies by its references, time and type stay small", () => {
  const inner = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`p${index}`, { $ref: "#" }]));
  expect(print({ properties: inner }).length).toBeLessThan(100_000);
});
