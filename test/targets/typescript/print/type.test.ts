import { expect, test } from "vitest";
import type { ObjectType, Type } from "../../../../generator/ir/type.ts";
import { printIdentifier } from "../../../../generator/targets/typescript/print/literal.ts";
import { createImports } from "../../../../generator/targets/typescript/print/imports.ts";
import { code, nothing } from "../../../../generator/targets/typescript/print/code.ts";
import {
  printInterfaceBody,
  printMemberDeclaration,
  printType,
  type TypeContext,
} from "../../../../generator/targets/typescript/print/type.ts";

const context: TypeContext = { nameOf: (id) => printIdentifier(id), binary: () => printIdentifier("Blob") };

function object(
  ...properties: readonly { readonly key: string; readonly type: Type; readonly optional?: boolean; readonly description?: string }[]
): ObjectType {
  return { kind: "object", properties: properties.map((property) => ({ optional: false, description: "", ...property })) };
}

const STRING: Type = { kind: "string" };

test.each<[string, Type, string]>([
  ["nothing", { kind: "unknown" }, "unknown"],
  ["no body", { kind: "void" }, "void"],
  ["a literal", { kind: "literal", value: 'a"b' }, `'a"b'`],
  ["a literal that is a number", { kind: "literal", value: -1.5 }, "-1.5"],
  ["a literal beyond what is exact", { kind: "literal", value: 1e21 }, "1e21"],
  ["a literal that is true", { kind: "literal", value: true }, "true"],
  ["a list of one number", { kind: "array", element: { kind: "literal", value: -1 } }, "-1[]"],
  ["bytes", { kind: "binary" }, "Blob"],
  ["a reference", { kind: "reference", id: "User" }, "User"],
  ["a list", { kind: "array", element: STRING }, "string[]"],
  ["a list of lists", { kind: "array", element: { kind: "array", element: STRING } }, "string[][]"],
  ["a list of one or the other", { kind: "array", element: { kind: "union", members: [STRING, { kind: "null" }] } }, "(string | null)[]"],
  ["known values", { kind: "string", values: ["a", 'b"c'] }, `"a" | 'b"c' | (string & {})`],
  ["a list of known values", { kind: "array", element: { kind: "string", values: ["a", "b"] } }, '("a" | "b" | (string & {}))[]'],
  ["known numbers", { kind: "number", values: [1, -2] }, "1 | -2 | (number & {})"],
  ["a list of known numbers", { kind: "array", element: { kind: "number", values: [1, 2] } }, "(1 | 2 | (number & {}))[]"],
  [
    "known values or null",
    { kind: "union", members: [{ kind: "string", values: ["a", "b"] }, { kind: "null" }] },
    '"a" | "b" | (string & {}) | null',
  ],
  ["a map", { kind: "map", value: { kind: "number" } }, "Record<string, number>"],
  ["a body or none", { kind: "union", members: [STRING, { kind: "void" }] }, "string | undefined"],
  ["members that look the same", { kind: "union", members: [STRING, { kind: "string", format: "uuid" }] }, "string"],
  ["an empty object", object(), "Record<string, unknown>"],
  [
    "a small object",
    object({ key: "a", type: STRING }, { key: "b-c", type: { kind: "null" }, optional: true }),
    '{ a: string; "b-c"?: null; }',
  ],
  ["a property that never had a value", object({ key: "a", type: { kind: "void" } }), "{ a: unknown; }"],
  ["the key `__proto__`", object({ key: "__proto__", type: STRING }), '{ "__proto__": string; }'],
])("given %s, the type says so", (_, type, want) => {
  expect(printType(type, context)).toBe(want);
});

test("given properties with something to say, they say it above", () => {
  const type: Type = {
    kind: "object",
    properties: [
      { key: "id", type: { kind: "string", format: "uuid" }, optional: true, description: "Its id. */", seen: { count: 1, of: 3 } },
      { key: "all", type: STRING, optional: false, description: "", seen: { count: 3, of: 3 } },
    ],
  };
  expect(printType(type, context)).toBe("{\n/** Its id. *\\/. Format: uuid. */\nid?: string;\nall: string;\n}");
});

test("given an optional member that every object inherits, objects without it fit", () => {
  const member = (key: string, optional: boolean): string => printMemberDeclaration(nothing, key, optional, code`string`);
  expect(member("constructor", true)).toBe('constructor?: string | Object["constructor"];');
  expect([member("constructor", false), member("then", true)]).toEqual(["constructor: string;", "then?: string;"]);
});

test("given a small object, an interface is spread over lines all the same", () => {
  expect(printInterfaceBody(object({ key: "a", type: STRING }), context)).toBe("{\na: string;\n}");
});

test("given imports, there is one statement a module, sorted, type-only where it can be", () => {
  const imports = createImports();
  imports.type("./b.js", "Zebra");
  imports.type("./b.js", "Ant");
  imports.type("./a.js", "Args");
  imports.value("./a.js", "send");
  imports.type("./a.js", "send");
  imports.local("Blob");
  expect(imports.print()).toBe('import { type Args, send } from "./a.js";\nimport type { Ant, Zebra } from "./b.js";');
});

test("given a name that is no identifier, an import throws: it was not allocated", () => {
  expect(() => createImports().value("./a.js", "a } from 'x'; evil(); import { b")).toThrow(/Not an identifier/);
});
