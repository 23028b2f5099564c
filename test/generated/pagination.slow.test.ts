import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { bundlePackage } from "./bundle-package.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

const folder = join(repository, "test/features/pagination");
const read = (file: string) => ({ file, text: readFileSync(join(folder, file), "utf8") });
const generated = generate({
  ...read("shelf.postman_collection.json"),
  config: read("shelf.config.json"),
  options: { check: false, format: false },
});

const head = [
  'import { createClient } from "./client.js";',
  'import { paginate } from "./pagination.js";',
  'import { getBook, listAuthors, listBooks, listLoans, listPrices, listShelves, listVisits, searchBooks } from "./index.js";',
  "const client = createClient({ variables: { branch: 'north' } });",
];

async function errorsOf(statements: readonly string[]): Promise<readonly string[]> {
  const { package: made } = await generated;
  const errors = compileAgainst(made?.files ?? new Map(), [...head, ...statements].join("\n"));
  return errors.map((error) => error.replace(/^\d+/, (line) => String(Number(line) - head.length)));
}

test("given lists, their items and pages have the types of the answers", async () => {
  const fits = [
    "for await (const { id, title } of paginate(listBooks, client)) { const texts: string[] = [id, title]; void texts; }",
    "for await (const { meta } of paginate(listBooks, client, { query: { limit: 20 } }).pages()) { const more: boolean = meta.has_more; void more; }",
    "for await (const book of paginate(searchBooks, client, { body: { query: 'sea' } }, { timeout: 5, signal: new AbortController().signal })) book.title;",
    "for await (const { shelf } of paginate(listShelves, client)) { const number: number = shelf; void number; }",
    "for await (const { days } of paginate(listLoans, client)) { const number: number = days; void number; }",
    "for await (const { days } of paginate(listLoans, createClient(), { path: { branch: 'south' } })) days;",
    "for await (const { at } of paginate(listVisits, client)) at;",
    "for await (const { name } of paginate(listAuthors, client, { query: { page: { size: 10 } } })) name;",
  ];
  expect(await errorsOf(fits)).toEqual([]);
});

test("given a function that is not paged, or wrong arguments, it does not compile", async () => {
  const wrong = [
    "paginate(getBook, client, { path: { id: 'b1' } });",
    "paginate(listPrices, client);",
    "paginate(searchBooks, client);",
    "paginate(listBooks, client, { query: { sort: 'x' } });",
    "paginate(listLoans, createClient());",
    "for await (const book of paginate(listBooks, client)) book.isbn;",
    "paginate(async () => ({ data: [] }), client);",
  ];
  expect((await errorsOf(wrong)).map((error) => error.split(":")[0])).toEqual(wrong.map((_, index) => String(index + 1)));
});

test("given functions of createApi, paginate takes them without a client, and their arguments alone", async () => {
  const { package: made } = await generated;
  const member = /books: /.test(made?.files.get("src/api.ts") ?? "") ? "books" : "operations";
  const api = ['import { createApi } from "./api.js";', `const { ${member}: api } = createApi(client);`];
  const fits = [
    "for await (const { id } of paginate(api.listBooks)) { const text: string = id; void text; }",
    "for await (const { meta } of paginate(api.listBooks, { query: { limit: 20 } }, { timeout: 5 }).pages()) meta.has_more;",
    "for await (const { days } of paginate(api.listLoans)) { const number: number = days; void number; }",
  ];
  expect(await errorsOf([...api, ...fits])).toEqual([]);
  const wrong = ["paginate(api.listBooks, { query: { sort: 'x' } });", "paginate(api.getBook, { path: { id: 'b1' } });", "paginate(api.searchBooks);"];
  expect((await errorsOf([...api, ...wrong])).map((error) => error.split(":")[0])).toEqual(["3", "4", "5"]);
});

test("given a program without paging, its bundle has nothing of it; with it, it has no other functions", async () => {
  const { package: made } = await generated;
  const files = made?.files ?? new Map<string, string>();
  const use = "globalThis.used = [createClient, listBooks];";
  const plain = await bundlePackage(files, `import { createClient, listBooks } from "./index.js"; ${use}`);
  expect(plain).not.toMatch(/paginated|next_cursor|readPath/);
  const paging = await bundlePackage(
    files,
    `import { createClient, listBooks } from "./index.js"; import { paginate } from "./pagination.js"; ${use} globalThis.paginate = paginate;`,
  );
  expect(paging).toMatch(/"next_cursor"/);
  expect(paging).not.toMatch(/function searchBooks/);
});

test("given a folder named pagination, its module gives way, but a published one keeps its name", async () => {
  const url = { raw: "https://h.test/a?page=1", protocol: "https", host: ["h", "test"], path: ["a"], query: [{ key: "page", value: "1" }] };
  const request = { method: "GET", url };
  const response = [{ name: "OK", originalRequest: request, code: 200, header: [], body: '[{"id":1}]' }];
  const text = collectionText([{ name: "Pagination", item: [{ name: "A", request, response }] }]);
  const make = async (manifest?: string) => {
    const found = manifest === undefined ? {} : { findManifest: () => manifest };
    const { package: made } = await generate({ file: "folder.json", text, options: { check: false, format: false }, ...found });
    const { exports }: { readonly exports: object } = JSON.parse(made?.files.get("package.json") ?? "{}");
    return { manifest: made?.files.get("postwright.json") ?? "", exports: Object.keys(exports) };
  };
  const fresh = await make();
  expect(fresh.exports).toContain("./pagination");
  expect(fresh.manifest).toContain("src/resources/pagination-operations.ts");
  const kept = await make(fresh.manifest.replaceAll("pagination-operations", "pagination"));
  expect(kept.manifest).toContain("src/resources/pagination.ts");
  expect(kept.exports).toContain("./paginate");
});

test("given a function whose required arguments depend on what the client knows, it is paged with either client", async () => {
  const url = { protocol: "https", host: ["shelf", "test"], path: ["loans", "{{shopKey}}", "find"] };
  const body = { mode: "raw", raw: '{ "key": "{{shopKey}}", "query": "sea", "cursor": "c0" }', options: { raw: { language: "json" } } };
  const answer = { name: "OK", code: 200, body: '{ "loans": [{ "days": 3 }], "next_cursor": "c1" }' };
  const items = [
    { name: "Find Loans", request: { method: "POST", url, body, description: "| Parameter | Required |\n| --- | --- |\n| query | yes |" }, response: [answer] },
  ];
  const { package: made } = await generate({ file: "shelf.json", text: collectionText(items), options: { check: false, format: false } });
  const program = [
    'import { createClient } from "./client.js";',
    'import { findLoans } from "./index.js";',
    'import { paginate } from "./pagination.js";',
    "const known = createClient({ variables: { shopKey: 'k' } });",
    "for await (const { days } of paginate(findLoans, known, { body: { query: 'sea' } })) { const number: number = days; void number; }",
    "for await (const { days } of paginate(findLoans, createClient(), { variables: { shopKey: 'k' }, body: { query: 'sea' } })) days;",
    "paginate(findLoans, createClient(), { body: { query: 'sea' } });",
    "paginate(findLoans, known);",
  ];
  const errors = compileAgainst(made?.files ?? new Map(), program.join("\n"));
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual([7, 8]);
});
