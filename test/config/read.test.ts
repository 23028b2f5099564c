import { expect, test } from "vitest";
import { readConfig } from "../../generator/config/read.ts";
import { isValid, readSchema } from "./json-schema.ts";
import { maxConfigLength } from "../../generator/util/limits.ts";

const schema = readSchema("config.schema.json");

function read(text: string) {
  return readConfig({ file: "bikes.config.json", text });
}

function ofBike(type: unknown): unknown {
  return { types: { Bike: { properties: { p: { type } } } } };
}

const valid: readonly (readonly [name: string, config: unknown])[] = [
  ["nothing", {}],
  ["a schema", { $schema: "./config.schema.json" }],
  ["a package", { package: { name: "@acme/bikes.v2", version: "1.4.0-rc.1+build.7" } }],
  ["a plain name", { package: { name: "bikes" } }],
  ["new names for all", { names: { adopt: true } }],
  ["new names for some", { names: { adopt: ["listBikes", "Bikes / Get bike"] } }],
  ["names without anything", { names: {} }],
  ["an operation", { operations: { listBikes: { name: "findBikes" }, "Bikes / Get bike": {} } }],
  [
    "parameters",
    {
      operations: {
        listBikes: {
          path: { id: { type: "number", enum: ["a"] } },
          query: { limit: { required: true, type: "number" }, tag: { type: { array: { anyOf: ["string", "number"] } } } },
          headers: { "X-Trace": { required: false, type: { anyOf: ["string", "boolean"] } } },
          form: { state: { enum: ["new", ""] } },
        },
      },
    },
  ],
  [
    "bodies",
    {
      operations: {
        listBikes: {
          body: { required: false, type: { ref: "Bike" }, properties: { "a/b~c": { properties: { d: { form: "object" } } } } },
          responses: { "200": { type: { array: { map: { anyOf: ["null", { ref: "Bike" }] } } } }, "404": { form: { union: "kind" } } },
        },
      },
    },
  ],
  [
    "enums of every kind of value, open and closed",
    {
      operations: {
        a: {
          path: { id: { enum: [1, "me", true], open: true } },
          query: { q: { enum: [false], open: false } },
          headers: { h: { enum: [-1.5, 0] } },
          form: { f: { enum: ["a", "a"], open: true } },
          body: { enum: [1, 2, null] },
          responses: { "200": { enum: [null], open: true } },
        },
      },
      types: { A: { properties: { p: { enum: ["a", 1, true, null], open: true } } } },
    },
  ],
  ["types", { types: { Bike: { name: "Bicycle", form: "map", properties: { id: { required: true, type: "unknown" }, "": {} } } } }],
  [
    "tuples, and types of other packages",
    {
      types: {
        Bike: {
          properties: {
            at: { type: { tuple: ["number", { anyOf: ["string", "null"] }] } },
            maker: { type: { import: "Maker", from: "@acme/models", version: "^1.2.0 || 2.x" } },
            parts: { type: { array: { import: "Part", from: "parts/lib/types.js" } } },
          },
        },
      },
    },
  ],
  [
    "paging",
    {
      operations: {
        a: { paging: false },
        b: { paging: { style: "cursor", items: "data", query: ["page", "after"], next: ["meta", "next"], more: "more" } },
        c: { paging: { style: "page", body: "page", first: 0, pages: "pages" } },
        d: { paging: { style: "offset", items: ["data", "rows"], query: "offset", total: "total" } },
        e: { paging: { style: "url", next: "next" } },
        f: { paging: { style: "link" } },
      },
    },
  ],
  ["secrets", { secrets: { allow: ["/item/0", "/item/0/a~1b", "users/get.json#/url"] } }],
];

const invalid: readonly (readonly [name: string, config: unknown, pointer: string])[] = [
  ["a list", [], ""],
  ["null", null, ""],
  ["an empty tuple", ofBike({ tuple: [] }), "/types/Bike/properties/p/type/tuple"],
  ["a tuple of a parameter", { operations: { a: { query: { q: { type: { tuple: ["string"] } } } } } }, "/operations/a/query/q/type/tuple"],
  ["a type of no package", ofBike({ import: "Maker" }), "/types/Bike/properties/p/type"],
  ["a type of a file", ofBike({ import: "Maker", from: "./maker.js" }), "/types/Bike/properties/p/type/from"],
  ["a type of a file further up", ofBike({ import: "Maker", from: "models/../../maker" }), "/types/Bike/properties/p/type/from"],
  ["a type with a hostile name", ofBike({ import: "A; evil()", from: "models" }), "/types/Bike/properties/p/type/import"],
  ["a type with a name of TypeScript", ofBike({ import: "void", from: "models" }), "/types/Bike/properties/p/type/import"],
  [
    "a package of an address",
    ofBike({ import: "A", from: "models", version: "https://h.test/a.tgz" }),
    "/types/Bike/properties/p/type/version",
  ],
  ["a type of a package and more", ofBike({ import: "A", from: "models", array: "string" }), "/types/Bike/properties/p/type/array"],
  ["an unknown key", { operation: {} }, "/operation"],
  ["an unknown key deep inside", { types: { Bike: { properties: { id: { optional: true } } } } }, "/types/Bike/properties/id/optional"],
  ["a schema that is no text", { $schema: 1 }, "/$schema"],
  ["an upper-case package", { package: { name: "Bikes" } }, "/package/name"],
  ["a path for a package", { package: { name: "../bikes" } }, "/package/name"],
  ["a short version", { package: { version: "1.2" } }, "/package/version"],
  ["a function like a type", { operations: { a: { name: "FindBikes" } } }, "/operations/a/name"],
  ["a function that is code", { operations: { a: { name: "a(){}*/" } } }, "/operations/a/name"],
  ["a function `__proto__`", { operations: { a: { name: "__proto__" } } }, "/operations/a/name"],
  ["a type like a function", { types: { A: { name: "bicycle" } } }, "/types/A/name"],
  ["a type in backticks", { types: { A: { name: "`A`" } } }, "/types/A/name"],
  ["required in a path", { operations: { a: { path: { id: { required: true } } } } }, "/operations/a/path/id/required"],
  ["required of a response", { operations: { a: { responses: { "200": { required: true } } } } }, "/operations/a/responses/200/required"],
  ["a status that is none", { operations: { a: { responses: { "2xx": {} } } } }, "/operations/a/responses/2xx"],
  ["a parameter of null", { operations: { a: { query: { q: { type: "null" } } } } }, "/operations/a/query/q/type"],
  ["a list in a header", { operations: { a: { headers: { q: { type: { array: "string" } } } } } }, "/operations/a/headers/q/type/array"],
  [
    "a list of lists",
    { operations: { a: { query: { q: { type: { array: { array: "string" } } } } } } },
    "/operations/a/query/q/type/array/array",
  ],
  ["required as text", { operations: { a: { query: { q: { required: "yes" } } } } }, "/operations/a/query/q/required"],
  ["an empty enum", { operations: { a: { query: { q: { enum: [] } } } } }, "/operations/a/query/q/enum"],
  ["an enum with a list", { operations: { a: { query: { q: { enum: ["1", [2]] } } } } }, "/operations/a/query/q/enum/1"],
  ["an enum with an object", { types: { A: { properties: { p: { enum: [{}] } } } } }, "/types/A/properties/p/enum/0"],
  ["an enum that is one value", { types: { A: { properties: { p: { enum: 1 } } } } }, "/types/A/properties/p/enum"],
  ["null in the enum of a parameter", { operations: { a: { query: { q: { enum: ["1", null] } } } } }, "/operations/a/query/q/enum/1"],
  ["null in the enum of a path", { operations: { a: { path: { q: { enum: [null] } } } } }, "/operations/a/path/q/enum/0"],
  ["open as text", { operations: { a: { body: { enum: ["a"], open: "yes" } } } }, "/operations/a/body/open"],
  ["open without an enum", { operations: { a: { headers: { h: { open: true } } } } }, "/operations/a/headers/h/open"],
  ["open of a type", { types: { A: { open: true } } }, "/types/A/open"],
  ["an unknown type", { operations: { a: { body: { type: "int" } } } }, "/operations/a/body/type"],
  ["two types at once", { operations: { a: { body: { type: { array: "string", map: "string" } } } } }, "/operations/a/body/type"],
  ["no type at all", { operations: { a: { body: { type: {} } } } }, "/operations/a/body/type"],
  ["an empty union", { operations: { a: { body: { type: { anyOf: [] } } } } }, "/operations/a/body/type/anyOf"],
  ["a reference to nothing", { operations: { a: { body: { type: { ref: "" } } } } }, "/operations/a/body/type/ref"],
  ["an unknown form", { types: { A: { form: "list" } } }, "/types/A/form"],
  ["an empty form", { types: { A: { form: {} } } }, "/types/A/form"],
  ["a union without a key", { types: { A: { form: { union: true } } } }, "/types/A/form/union"],
  ["a type as text", { types: { A: "B" } }, "/types/A"],
  ["paging that is on", { operations: { a: { paging: true } } }, "/operations/a/paging"],
  ["paging of no style", { operations: { a: { paging: { next: "n", query: "q" } } } }, "/operations/a/paging"],
  ["a cursor without its place", { operations: { a: { paging: { style: "cursor", query: "q" } } } }, "/operations/a/paging"],
  ["a cursor without its argument", { operations: { a: { paging: { style: "cursor", next: "n" } } } }, "/operations/a/paging"],
  ["pages that start from 2", { operations: { a: { paging: { style: "page", query: "p", first: 2 } } } }, "/operations/a/paging/first"],
  ["no keys", { operations: { a: { paging: { style: "url", next: [] } } } }, "/operations/a/paging/next"],
  ["a key that is a number", { operations: { a: { paging: { style: "url", next: ["a", 1] } } } }, "/operations/a/paging/next/1"],
  ["a key of another style", { operations: { a: { paging: { style: "link", next: "n" } } } }, "/operations/a/paging/next"],
  ["new names for none", { names: { adopt: false } }, "/names/adopt"],
  ["new names for an empty list", { names: { adopt: [] } }, "/names/adopt"],
  ["new names for a number", { names: { adopt: ["listBikes", 1] } }, "/names/adopt/1"],
  ["another key of names", { names: { keep: true } }, "/names/keep"],
  ["a pointer without a slash", { secrets: { allow: ["item/0"] } }, "/secrets/allow/0"],
  ["a file without a pointer", { secrets: { allow: ["users/get.json#"] } }, "/secrets/allow/0"],
  ["a pointer with a bare tilde", { secrets: { allow: ["/a~b"] } }, "/secrets/allow/0"],
  ["one pointer alone", { secrets: { allow: "/item" } }, "/secrets/allow"],
];

test.each(valid)("given %s, reader and schema take it", async (_, config) => {
  const { config: model, diagnostics } = await read(JSON.stringify(config));
  expect(diagnostics).toEqual([]);
  expect(model).toBeDefined();
  expect(isValid(config, schema)).toBe(true);
});

test.each(invalid)("given %s, reader and schema refuse it, at its place", async (_, config, pointer) => {
  const { config: model, diagnostics } = await read(JSON.stringify(config));
  expect(model).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ severity: "error", pointer });
  expect(isValid(config, schema)).toBe(false);
});

test("given a misspelt key, the one that is meant is named, with line and column", async () => {
  const { diagnostics } = await read('\ufeff{\n  "types": {\n    "Bike": { "porperties": {} }\n  }\n}');
  expect(diagnostics).toMatchObject([
    {
      code: "PW8002",
      location: { file: "bikes.config.json", line: 3, column: 29 },
      message: expect.stringContaining("did you mean `properties`?"),
    },
  ]);
});

test.each([
  ["a misspelt type", { operations: { a: { query: { q: { type: "nummber" } } } } }, '`type` is "nummber"', "number"],
  ["a type of JSON Schema", { operations: { a: { body: { type: "integer" } } } }, '`type` is "integer"', "number"],
  ["a misspelt form", { types: { A: { form: "objekt" } } }, '`form` is "objekt"', "object"],
  ["a misspelt policy", { requests: "strickt" }, '`requests` is "strickt"', "strict"],
  ["a function in kebab case", { operations: { a: { name: "list-bikes" } } }, '`name` is "list-bikes"', "listBikes"],
  ["a type in two words", { types: { A: { name: "red bike" } } }, '`name` is "red bike"', "RedBike"],
])("given %s, the message quotes it and says what is meant", async (_, config, found, meant) => {
  const [diagnostic] = (await read(JSON.stringify(config))).diagnostics;
  expect(diagnostic?.message).toContain(`${found} (did you mean \`${meant}\`?), not `);
});

test("given a value, a message says its kind alone", async () => {
  const { diagnostics } = await read('{ "package": { "version": "hunter2-secret" } }');
  expect(JSON.stringify(diagnostics)).not.toContain("hunter2");
  const named = await read('{ "operations": { "a": { "name": "hunter2-$ecret!" } } }');
  expect(JSON.stringify(named.diagnostics)).not.toContain("hunter2");
});

test("given what is no JSON, the place where it breaks is named", async () => {
  const { config, diagnostics } = await read('{\n  "types": {,}\n}');
  expect(config).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "PW1003", location: { file: "bikes.config.json", line: 2 } }]);
});

test("given too much, it is refused", async () => {
  expect((await read(`{}${" ".repeat(maxConfigLength)}`)).diagnostics).toMatchObject([{ code: "PW8003" }]);
  const deep = (depth: number): string =>
    `{ "types": { "A": { "properties": { "p": { "type": ${'{"array":'.repeat(depth)}"string"${"}".repeat(depth)} } } } } }`;
  expect((await read(deep(19))).diagnostics).toEqual([]);
  expect((await read(deep(21))).diagnostics).toMatchObject([{ code: "PW8001" }]);
  const inside = (depth: number): string => `{ "types": { "A": ${'{"properties":{"p":'.repeat(depth)}{}${"}}".repeat(depth)} } }`;
  expect((await read(inside(20))).diagnostics).toEqual([]);
  expect((await read(inside(22))).diagnostics).toMatchObject([{ code: "PW8001" }]);
});

test("given keys that are names of every object, they are keys", async () => {
  const { config } = await read('{ "types": { "__proto__": { "properties": { "constructor": {}, "__proto__": {} } } } }');
  expect(config?.types.map(({ key, properties }) => [key, properties.map((property) => property.key)])).toEqual([
    ["__proto__", ["constructor", "__proto__"]],
  ]);
  expect((await read('{ "__proto__": {} }')).diagnostics).toMatchObject([{ code: "PW8002" }]);
  expect((await read('{ "types": { "A": { "form": { "constructor": 1 } } } }')).diagnostics).toMatchObject([{ code: "PW8002" }]);
});

test("given an enum, its values are read as they are, each once", async () => {
  const { config } = await read(
    '{ "types": { "A": { "properties": { "p": { "enum": [1, "1", 1.0, true, null, 0, -0], "open": true } } } } }',
  );
  expect(config?.types[0]?.properties[0]?.values).toEqual({
    value: { listed: [1, "1", true, null, 0], open: true },
    pointer: "/types/A/properties/p/enum",
  });
});

test("given a number that JavaScript has not, it is refused at its place", async () => {
  const { diagnostics } = await read('{\n "types": { "A": { "properties": { "p": { "enum": [1, 1e999] } } } }\n}');
  expect(diagnostics).toMatchObject([{ code: "PW8001", pointer: "/types/A/properties/p/enum/1", location: { line: 2 } }]);
});

test("given `open` alone, it is told that it means nothing there", async () => {
  const { diagnostics } = await read('{ "types": { "A": { "properties": { "p": { "open": true } } } } }');
  expect(diagnostics).toMatchObject([{ code: "PW8002", message: expect.stringContaining("`open` is not a known key") }]);
});

test("given secrets, their pointers are handed on", async () => {
  expect((await read('{ "secrets": { "allow": ["/item/0", "/a"] } }')).config?.allowedSecrets).toEqual(["/item/0", "/a"]);
});
