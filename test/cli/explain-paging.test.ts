import { join } from "node:path";
import { expect, test } from "vitest";
import { describePaging } from "../../generator/cli/report/paging-report.ts";
import { explain } from "../../generator/explain/explain.ts";
import { readInput, understand } from "../../generator/pipeline/understand.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import { readFileSync } from "node:fs";
import { defaultTarget } from "../../generator/targets/default.ts";
import { repository } from "../corpus/corpus-files.ts";

const read = (file: string) => ({ file, text: readFileSync(join(repository, "test/features/pagination", file), "utf8") });

/** What `explain` says about the paging of a function of the feature `pagination`. */
async function explainPaging(name: string, config = read("shelf.config.json")): Promise<string> {
  const source = { ...read("shelf.postman_collection.json"), config };
  const input = await readInput(source);
  if (input.document === undefined) throw new Error("no collection");
  const { model } = understand(input.document, source, input, {
    rules: defaultTarget.naming,
    report: () => undefined,
    watch: createStopwatch(),
  });
  const explanation = explain(model, name);
  return explanation?.kind === "operation" ? describePaging(explanation.paging) : "not found";
}

test.each([
  ["listBooks", "paged by cursor: query.cursor takes meta.next_cursor of the answer; items in data; ends without meta.has_more"],
  ["searchBooks", "paged by cursor: body.page_token takes next_page_token of the answer; items in results"],
  ["listAuthors", "paged by page: query.page.number counts from 0 up to totalPages; items in items"],
  ["listLoans", "paged by offset: query.offset counts from 0 up to total; items in loans"],
  ["listReaders", "paged by URL: next of the answer leads to the next page; items in results"],
  ["listShelves", "paged by URL: the header Link leads to the next page; items in the body"],
  ["listVisits", "paged by cursor: query.resume takes state.resume of the answer; items in seen"],
  ["listPrices", "not paged: the config says so"],
  ["getBook", "not paged: no argument asks for a page, and no saved success leads to one"],
])("explain %s", async (name, words) => {
  expect(await explainPaging(name)).toBe(words);
});

test("given a list in the config that no answer has, the operation is not paged, with a warning", async () => {
  const text = '{ "operations": { "getBook": { "paging": { "style": "link", "items": "books" } } } }';
  const source = { ...read("shelf.postman_collection.json"), config: { file: "shelf.config.json", text } };
  const input = await readInput(source);
  if (input.document === undefined) throw new Error("no collection");
  const { model, overrides } = understand(input.document, source, input, {
    rules: defaultTarget.naming,
    report: () => undefined,
    watch: createStopwatch(),
  });
  expect(overrides.diagnostics().map(({ code, message }) => `${code} ${message}`)).toEqual([
    "PW8004 There is no list in the answer `books`; its entry in the config is ignored.",
  ]);
  expect(model.api.operations.at(-1)?.paging).toBeUndefined();
});
