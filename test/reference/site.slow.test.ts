import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { listElements } from "./elements.ts";
import { siteOf } from "./read.ts";

const shipped = readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");

const info = { name: "Small", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };

function post(name: string, body: unknown): unknown {
  return { name, request: { method: "POST", url: "https://h.test/keys", body: { mode: "raw", raw: JSON.stringify(body) } } };
}

const keys = JSON.stringify({ info, item: [{ name: "Keys", item: [post("Create key", { name: "a" }), post("Test key", {})] }] });

let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await siteOf(shipped);
});

function pageOf(path: string): string {
  return site.get(path) ?? expect.fail(`no ${path}`);
}

test("given a collection, its site is the same bytes each time", async () => {
  expect([...(await siteOf(keys))]).toEqual([...(await siteOf(keys))]);
});

test("given a site, its links lead to pages of it or to the web, nothing is loaded from elsewhere, and no script or style is in a page", () => {
  const pages = [...site].filter(([path]) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.flatMap(([path, html]) =>
    listElements(html).flatMap(({ name, attributes, text }) => {
      if (name === "style" || (name === "script" && text !== "")) return [`${path}: ${name}`];
      const own = [...attributes.keys()].filter((attribute) => attribute === "style" || attribute.startsWith("on"));
      const address = attributes.get("href") ?? attributes.get("src") ?? "#";
      const isFine =
        address.startsWith("#") ||
        (name === "a" && /^(?:https?:\/\/|mailto:)/.test(address)) ||
        site.has(posix.join(posix.dirname(path), address));
      return [...own, ...(isFine ? [] : [address])].map((each) => `${path}: ${name} ${each}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test("given a page that a browser opens, with style and script it is at most 100 KB", () => {
  const shared = Buffer.byteLength(pageOf("style.css")) + Buffer.byteLength(pageOf("site.js"));
  const sizes = [...site]
    .filter(([path]) => /^operations\/[^.]*\.html$|^index/.test(path))
    .map(([, html]) => Buffer.byteLength(html) + shared);
  expect(Math.max(...sizes)).toBeLessThan(100_000);
});

/** A request with more code than a page has room for. */
const large = JSON.stringify({
  info,
  item: [
    post(
      "Create many",
      Array.from({ length: 80 }, (_, index) => ({ name: `value ${index}` })),
    ),
  ],
});

test("given more code than there is room for, the page has the first languages and leads to all of them", async () => {
  const files = await siteOf(large);
  const [page, code] = [files.get("operations/create-many.html"), files.get("operations/create-many.code.html")];
  expect((page ?? "").length).toBeLessThan(80_000);
  expect(page).toContain('id="language-curl"');
  expect(page).not.toContain('id="language-http"');
  expect(page).toContain("All code of this request");
  for (const id of ["language-curl", "language-http", "create-python"]) expect(code).toContain(`id="${id}"`);
});

test("given folders of many requests, and many folders, no page of a list is longer than one that opens at once", async () => {
  const request = { method: "GET", url: "https://h.test/a/rather/long/path/of/an/endpoint" };
  const many = Array.from({ length: 450 }, (_, index) => ({ name: `Request with number ${index}`, request }));
  const folders = many.slice(0, 200).map((item, index) => ({ name: `Folder ${index}`, description: "A folder.", item: [item] }));
  const files = await siteOf(JSON.stringify({ info, item: [{ name: "Long", item: many }, ...folders] }));
  const shared = (files.get("style.css") ?? "").length + (files.get("site.js") ?? "").length;
  const lists = [...files].filter(([path]) => /^(?:index|folders\/.*)\.html$/.test(path));
  expect(lists.filter(([, html]) => html.length + shared > 100_000).map(([path]) => path)).toEqual([]);
  const parts = lists.filter(([path]) => /^folders\/long(?:\.\d+)?\.html$/.test(path));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(([, html]) => html.match(/class="title"/g) ?? [])).toHaveLength(many.length);
  expect(parts[0]?.[1]).toContain('<a rel="next" href="../folders/long.2.html">Part 2 of');
});

test("given items and folders with new names, their pages keep their addresses", async () => {
  const before = await siteOf(keys);
  const renamed = keys.replace('"Create key"', '"Make a key"').replace('"Keys"', '"Access"');
  const after = await siteOf(renamed, before.get("postwright.json"));
  expect(after.get("operations/create-key.html")).toContain("<h1>Make a key</h1>");
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect((await siteOf(renamed)).has("operations/create-key.html")).toBe(false);
});

test("given functions whose names are devices, their pages are files on every system", async () => {
  const items = ["con", "aux", "index"].map((name) => ({ name, request: { method: "GET", url: `https://h.test/${name}` } }));
  const paths = [...(await siteOf(JSON.stringify({ info, item: items }))).keys()];
  expect(paths).toEqual(expect.arrayContaining(["operations/con_.html", "operations/aux_.html", "operations/index.html", "index.html"]));
});

test("given the search index, it is a script with every operation and the names of its fields", () => {
  const script = pageOf("search-index.js");
  expect(script).toMatch(/^globalThis\.postwrightSearchIndex = \{.*\};\n$/);
  const index: {
    readonly operations: readonly { readonly page: string; readonly fields: readonly number[] }[];
    readonly fields: readonly string[];
  } = JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf(";")));
  const entry = index.operations.find(({ page }) => page === "create-integration-key");
  expect(entry?.fields.map((field) => index.fields[field])).toEqual(expect.arrayContaining(["integrationId", "displayName", "secret"]));
});

test("given llms.txt, it lists the Markdown page of every operation", () => {
  const links = [...pageOf("llms.txt").matchAll(/\]\((operations\/[^)]*\.md)\)/g)].map((match) => match[1] ?? "");
  expect(links.toSorted()).toEqual([...site.keys()].filter((path) => path.endsWith(".md")).toSorted());
  expect(pageOf("operations/create-integration-key.md")).toContain("- `displayName` string; required; seen 2 of 2");
});
