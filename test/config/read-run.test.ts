import { expect, test } from "vitest";
import { readRunConfig } from "../../generator/config/read-run.ts";
import { isValid, readSchema } from "./json-schema.ts";

const schema = readSchema("postwright.schema.json");

const valid: readonly (readonly [string, unknown])[] = [
  ["nothing", {}],
  ["a schema", { $schema: "./node_modules/postwright/collections/postwright.schema.json" }],
  ["paths", { collections: ["api/*.json", "postman/collections"], out: "packages" }],
  ["an entry with all keys", { collections: [{ files: "a.json", name: "@acme/a", out: "a", environment: "e.json", samples: "r.json" }] }],
  ["an entry with lists", { collections: [{ files: ["a.json", "b.json"], samples: ["r.json", "s.json"], check: false, format: true }] }],
  ["overrides in a file", { collections: [{ files: "a.json", overrides: "a.overrides.json" }] }],
  ["overrides here", { collections: [{ files: "a.json", overrides: { operations: { listBikes: { name: "bikes" } } } }] }],
  ["sources", { layout: "sources", extension: "", tests: false, collections: [{ files: "a.json", layout: "package" }] }],
  ["tests in a folder", { collections: [{ files: "a.json", layout: "sources", extension: ".ts", tests: "test/api" }] }],
  ["a number of jobs", { jobs: 3 }],
  ["a scope", { scope: "@acme", check: true, format: false }],
];

const invalid: readonly (readonly [string, unknown, string])[] = [
  ["a list", [], ""],
  ["an unknown key", { collection: ["a.json"] }, "/collection"],
  ["an unknown key of an entry", { collections: [{ files: "a.json", enviroment: "e.json" }] }, "/collections/0/enviroment"],
  ["no collections", { collections: [] }, "/collections"],
  ["a path alone", { collections: "a.json" }, "/collections"],
  ["an empty path", { collections: [""] }, "/collections/0"],
  ["a number as path", { collections: ["a.json", 1] }, "/collections/1"],
  ["an entry without files", { collections: [{ out: "a" }] }, "/collections/0"],
  ["an entry with an empty list", { collections: [{ files: [] }] }, "/collections/0/files"],
  ["a path with a line break", { out: "a\nb" }, "/out"],
  ["a name that npm does not allow", { collections: [{ files: "a.json", name: "Bikes" }] }, "/collections/0/name"],
  ["an environment that is an object", { collections: [{ files: "a.json", environment: {} }] }, "/collections/0/environment"],
  ["overrides that are a list", { collections: [{ files: "a.json", overrides: [] }] }, "/collections/0/overrides"],
  ["a scope without its sign", { scope: "acme" }, "/scope"],
  ["an unknown layout", { layout: "source" }, "/layout"],
  ["an unknown extension", { extension: ".mjs" }, "/extension"],
  ["tests that are a number", { tests: 1 }, "/tests"],
  ["no jobs at all", { jobs: 0 }, "/jobs"],
  ["a part of a job", { jobs: 1.5 }, "/jobs"],
  ["a switch that is a string", { check: "no" }, "/check"],
];

function read(text: string) {
  return readRunConfig({ file: "postwright.config.json", text });
}

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
  const { diagnostics } = await read('{\n  "collections": [\n    { "files": "a.json", "enviroment": "e.json" }\n  ]\n}');
  expect(diagnostics).toMatchObject([
    {
      code: "PW8002",
      location: { file: "postwright.config.json", line: 3, column: 40 },
      message: expect.stringContaining("did you mean `environment`?"),
    },
  ]);
});

test("given broken JSON, its place is reported", async () => {
  const { diagnostics } = await read('{\n  "out": packages\n}');
  expect(diagnostics).toMatchObject([{ code: "PW1003", location: { line: 2, column: 10 } }]);
});
