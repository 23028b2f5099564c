import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { listCorpusFiles, readCorpusFile, repository } from "../corpus/corpus-files.ts";
import { compileAgainst } from "./compile.ts";
import { examplesModule, listExamples } from "./example-blocks.ts";

const collections = ["adyen-management-v3.json", "paypal-partner.json", "plaid.json", "qiwi-ru.json", "soap-training.json", "stripe-api.json"];

function errorsOf(files: ReadonlyMap<string, string>): { readonly count: number; readonly errors: readonly string[] } {
  const examples = listExamples(files);
  const text = examplesModule(examples);
  const lines = text.split("\n");
  const errors = compileAgainst(files, text).map((error) => `${error} ← ${lines[Number.parseInt(error, 10) - 1] ?? ""}`);
  return { count: examples.length, errors };
}

test("the examples of the shipped package compile as they are copied", () => {
  const folder = join(repository, "generated/sunshine-conversations");
  const paths = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`);
  const files = new Map(paths.filter((path) => path.endsWith(".ts")).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const { count, errors } = errorsOf(files);
  expect(count).toBeGreaterThan(40);
  expect(errors).toEqual([]);
});

test.skipIf(listCorpusFiles().length === 0).each(collections)("the examples of %s compile as they are copied", async (file) => {
  const { package: made } = await generate({ file, text: readCorpusFile(file), options: { check: false, format: false } });
  const { count, errors } = errorsOf(made?.files ?? new Map());
  expect(count).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test("an example with a name for all members of a body does not compile", async () => {
  const body = { mode: "raw", raw: '{"name":"Ann"}', options: { raw: { language: "json" } } };
  const items = [{ name: "Moor", request: { method: "POST", url: "https://h.test/a", body }, response: [] }];
  const info = { name: "Harbour", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
  const { package: made } = await generate({ file: "harbour.json", text: JSON.stringify({ info, item: items }), options: { check: false, format: false } });
  const files = made?.files ?? new Map<string, string>();
  const [example = ""] = listExamples(files);
  const broken = example.replace(/body: \{[^]*?\n  \},/, "body,");
  expect(broken).not.toBe(example);
  expect(compileAgainst(files, examplesModule([example]))).toEqual([]);
  expect(compileAgainst(files, examplesModule([broken]))).toHaveLength(1);
});
