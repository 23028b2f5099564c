import { describe, expect, test } from "vitest";
import { detectPaging } from "../../generator/pagination/detect.ts";
import { buildItems } from "../operations/build-collection.ts";
import { describeFinding } from "./corpus-paging.ts";

interface Sample {
  readonly method?: string;
  readonly query?: string;
  /** Of the parameters, by name. */
  readonly descriptions?: Readonly<Record<string, string>>;
  readonly sends?: unknown;
  readonly answers: unknown;
  readonly link?: string;
  readonly path?: string;
}

const ab = [{ id: "a" }, { id: "b" }];

/** The finding for an item with one saved example, in words. */
async function find({ method = "GET", query = "", descriptions = {}, sends, answers, link, path = "things" }: Sample): Promise<string> {
  const parameters = new URLSearchParams(query);
  const request = {
    method,
    url: {
      raw: `https://h.test/${path}${query === "" ? "" : `?${query}`}`,
      protocol: "https",
      host: ["h", "test"],
      path: path.split("/"),
      query: [...parameters].map(([key, value]) => ({ key, value, description: descriptions[key] })),
    },
    ...(sends === undefined ? {} : { body: { mode: "raw", raw: JSON.stringify(sends), options: { raw: { language: "json" } } } }),
  };
  const header = [{ key: "Content-Type", value: "application/json" }, ...(link === undefined ? [] : [{ key: "link", value: link }])];
  const response = [{ name: "OK", originalRequest: request, code: 200, header, body: JSON.stringify(answers) }];
  const { api } = await buildItems([{ name: "Things", request, response }]);
  const [operation] = api.operations;
  if (operation === undefined) throw new Error("no operation");
  return describeFinding(detectPaging(operation, new Map(api.types.map((type) => [type.id, type]))));
}

describe("given an argument that the answer contains, the list is read by cursor", () => {
  test.each<[Sample, string]>([
    [{ query: "cursor=x", answers: { data: ab, next_cursor: "y" } }, "cursor query.cursor ← next_cursor, items in data"],
    [{ query: "page[after]=x", answers: { data: ab, meta: { after: "y" } } }, "cursor query.page.after ← meta.after, items in data"],
    [{ query: "pageToken=x", answers: { things: ab, nextPageToken: "y" } }, "cursor query.pageToken ← nextPageToken, items in things"],
    [
      { query: "after=x", answers: { data: ab, paging: { cursors: { after: "y" } } } },
      "cursor query.after ← paging.cursors.after, items in data",
    ],
    [{ query: "page=1", answers: { items: ab, next_page: 2 } }, "cursor query.page ← next_page, items in items"],
    [{ query: "offset=x", answers: { records: ab, offset: "itr/rec" } }, "cursor query.offset ← offset, items in records"],
    [
      { query: "starting_after=b", answers: { data: ab, has_more: true } },
      "cursor query.starting_after ← last item's id, items in data, more has_more",
    ],
    [
      { method: "POST", sends: { cursor: "x" }, answers: { list: ab, next_cursor: "y", has_more: false } },
      "cursor body.cursor ← next_cursor, items in list, more has_more",
    ],
  ])("%j", async (sample, found) => {
    expect(await find(sample)).toBe(found);
  });
});

describe("given a number, pages or items are counted", () => {
  test.each<[Sample, string]>([
    [{ query: "page=1&per_page=2", answers: ab }, "page query.page from 1, items in the body"],
    [{ query: "page=0&size=2", answers: { content: ab, totalPages: 4 } }, "page query.page from 0, items in content, pages totalPages"],
    [{ query: "page[number]=3", answers: { data: ab, total: 9 } }, "page query.page.number from 1, items in data, total total"],
    [{ query: "offset=0&limit=2", answers: { items: ab, total: 9 } }, "offset query.offset from 0, items in items, total total"],
    [{ query: "startIndex=1&count=2", answers: { Resources: ab } }, "offset query.startIndex from 1, items in Resources"],
    // What the number counts, and from where, may only be in its description.
    [{ query: "offset=0&limit=2", descriptions: { offset: "page number" }, answers: ab }, "page query.offset from 0, items in the body"],
    [{ query: "page=3", descriptions: { page: "Zero-based." }, answers: ab }, "page query.page from 0, items in the body"],
    // `total` counts pages here, and there not all items.
    [{ query: "page=1", answers: { items: ab, pages: { total: 7 } } }, "page query.page from 1, items in items, pages pages.total"],
    [{ query: "page=1", answers: { items: ab, total: 1 } }, "page query.page from 1, items in items"],
  ])("%j", async (sample, found) => {
    expect(await find(sample)).toBe(found);
  });
});

describe("given an address of the next page, it is followed", () => {
  test.each<[Sample, string]>([
    [{ answers: { results: ab, next: "https://h.test/things?after=b" } }, "url ← next, items in results"],
    [{ query: "page=1", answers: { data: ab, _links: { next: { href: "/things?page=2" } } } }, "url ← _links.next.href, items in data"],
    [{ answers: { value: ab, "@odata.nextLink": "https://h.test/things?$skiptoken=x" } }, "url ← @odata.nextLink, items in value"],
    [{ query: "page=1", answers: ab, link: '<https://h.test/things?page=2>; rel="next"' }, "link, items in the body"],
  ])("%j", async (sample, found) => {
    expect(await find(sample)).toBe(found);
  });
});

describe("given too little evidence, nothing is read page by page", () => {
  test.each<[string, Sample, string]>([
    ["no list", { query: "page=1", answers: { id: "a" } }, "list"],
    ["lists of which none is the one", { query: "cursor=x", answers: { added: ab, removed: ab, next_cursor: "y" }, path: "sync" }, "list"],
    ["no argument", { query: "sort=id", answers: { data: ab } }, "argument"],
    ["a page that has a name", { query: "page=home&limit=2", answers: { data: ab } }, "argument"],
    ["a start that is a date", { query: "start=2026-01-01&limit=2", answers: { data: ab } }, "argument"],
    ["an offset without a size", { query: "offset=3", answers: { data: ab } }, "argument"],
    ["a date that the answer repeats", { query: "from=2026-01-01", answers: { data: ab, from: "2026-01-01" } }, "argument"],
    ["an address without a query", { answers: { data: ab, next: "https://h.test/things/2" } }, "argument"],
    ["a link to another relation", { answers: ab, link: '<https://h.test/things?page=9>; rel="last"' }, "argument"],
    ["a method that changes something", { method: "DELETE", query: "page=1", answers: ab }, "method"],
  ])("%s", async (_, sample, found) => {
    expect(await find(sample)).toBe(found);
  });
});
