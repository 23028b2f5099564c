import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { bind } from "../../templates/runtime/core/bind.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import { type Pages, paginated, type Paging } from "../../templates/runtime/core/paginate.ts";
import { send } from "./send.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { OperationArgs } from "../../templates/runtime/transport/operation.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";
import { nested } from "../../templates/runtime/values/nested.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";

interface Answer {
  readonly body: unknown;
  readonly link?: string;
  readonly status?: number;
}

/** What the server has got, as targets or, with a body, as bodies. */
let requests: string[] = [];
let answer: (target: URL, body: string) => Answer = () => ({ body: {} });
let client: Client;

const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  requests.push(text === "" ? (request.url ?? "") : text);
  const { body, link, status = 200 } = answer(new URL(request.url ?? "", "http://h.test"), text);
  response.writeHead(status, { "content-type": "application/json", ...(link === undefined ? {} : { link }) });
  response.end(JSON.stringify(body));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  client = newClient({ base: openBase("url"), baseVariable: "url", variables: {} }, { baseUrl: `http://127.0.0.1:${address.port}` });
});

beforeEach(() => {
  requests = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const names = ["cursor", "page[number]", "page[size]", "offset", "limit"];
const list: LayeredOperation = {
  name: "list",
  method: "GET",
  base: "{{url}}",
  path: ["list"],
  query: declaredQuery(
    names.map((name) => ({ name })),
    nested,
  ),
  responses: { 200: "json" },
};
const search: LayeredOperation = {
  name: "list",
  method: "POST",
  base: "{{url}}",
  path: ["search"],
  body: json(),
  responses: { 200: "json" },
};

function read(paging: Paging, args: OperationArgs = {}, options: CallOptions = {}, operation = list): Pages<unknown, unknown> {
  const call = (given: Client, ...rest: [OperationArgs, CallOptions]) => send(given, operation, ...rest);
  return paginated({ list: paging }, call, [client, args, options]);
}

async function collect<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const cursor: Paging = { kind: "cursor", argument: ["query", "cursor"], next: ["meta", "next"], items: ["data"] };

/** Two items a page, named after the cursor; the last page has none to follow. */
function byCursor(target: URL): Answer {
  const at = Number(target.searchParams.get("cursor") ?? 0);
  return { body: { data: [2 * at, 2 * at + 1], meta: { next: at < 2 ? String(at + 1) : null } } };
}

describe("a cursor", () => {
  beforeEach(() => {
    answer = byCursor;
  });

  test("is passed on with the other arguments until there is none", async () => {
    expect(await collect(read(cursor, { query: { limit: 2 } }))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(requests).toEqual(["/list?limit=2", "/list?cursor=1&limit=2", "/list?cursor=2&limit=2"]);
  });

  test("starts where the caller says, and each loop anew", async () => {
    const pages = read(cursor, { query: { cursor: "2" } });
    expect(await collect(pages)).toEqual([4, 5]);
    expect(await collect(pages)).toEqual([4, 5]);
  });

  test("sends nothing before the first item, and nothing after a loop has ended", async () => {
    const pages = read(cursor);
    expect(requests).toEqual([]);
    for await (const item of pages) if (item === 1) break;
    expect(requests).toEqual(["/list"]);
  });

  test("hands out the bodies of pages", async () => {
    const pages = read(cursor, { query: { cursor: 1 } }).pages();
    const bodies = [
      { data: [2, 3], meta: { next: "2" } },
      { data: [4, 5], meta: { next: null } },
    ];
    expect(await collect(pages)).toEqual(bodies);
    expect(await collect(pages)).toEqual(bodies);
  });

  test("is sent alone where the API wants that", async () => {
    await collect(read({ ...cursor, alone: true }, { query: { limit: 2 } }));
    expect(requests).toEqual(["/list?limit=2", "/list?cursor=1", "/list?cursor=2"]);
  });

  test("goes into a body, and may be the id of the last item", async () => {
    answer = (_, body) => ({
      body: { data: body.includes("after") ? [{ id: "c" }] : [{ id: "a" }, { id: "b" }], more: !body.includes("after") },
    });
    const last: Paging = {
      kind: "cursor",
      argument: ["body", "options", "after"],
      next: ["id"],
      inItem: true,
      items: ["data"],
      more: ["more"],
    };
    expect(await collect(read(last, { body: { word: "x" } }, {}, search))).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
    expect(requests).toEqual(['{"word":"x"}', '{"word":"x","options":{"after":"b"}}']);
  });

  test.each([0, "0", "", false, null])("%j is none", async (none) => {
    answer = () => ({ body: { data: [1], meta: { next: none } } });
    expect(await collect(read(cursor))).toEqual([1]);
  });

  test("that repeats ends with an error instead of never", async () => {
    answer = (target) => ({ body: { data: [1], meta: { next: target.searchParams.get("cursor") === "a" ? "b" : "a" } } });
    await expect(collect(read(cursor))).rejects.toThrow("list: the answer leads to a page that was read before");
    expect(requests).toHaveLength(3);
  });

  test("that repeats beside an empty page ends the list", async () => {
    answer = (target) => ({ body: { data: target.search === "" ? [1] : [], meta: { next: "same" } } });
    expect(await collect(read(cursor))).toEqual([1]);
  });

  test("a failed page rejects with the error of the call", async () => {
    answer = (target) => (target.search === "" ? byCursor(target) : { body: { message: "slow down" }, status: 429 });
    const seen: unknown[] = [];
    const loop = async (): Promise<void> => {
      for await (const item of read(cursor)) seen.push(item);
    };
    await expect(loop()).rejects.toMatchObject({ name: "ApiError", kind: "http", status: 429, operation: "list" });
    expect(seen).toEqual([0, 1]);
  });

  test("the signal ends the list at the next page", async () => {
    const controller = new AbortController();
    const loop = async (): Promise<void> => {
      for await (const item of read(cursor, {}, { signal: controller.signal })) if (item === 1) controller.abort();
    };
    await expect(loop()).rejects.toMatchObject({ kind: "abort" });
    expect(requests).toHaveLength(1);
  });
});

describe("numbers", () => {
  const page: Paging = { kind: "page", argument: ["query", "page", "number"], first: 1, items: ["data"] };
  const offset: Paging = { kind: "offset", argument: ["query", "offset"], first: 0, items: [] };
  const rows = ["a", "b", "c", "d", "e"];

  beforeEach(() => {
    answer = ({ searchParams }) => {
      const size = Number(searchParams.get("page[size]") ?? searchParams.get("limit") ?? 2);
      const start = searchParams.has("offset")
        ? Number(searchParams.get("offset"))
        : size * (Number(searchParams.get("page[number]") ?? 1) - 1);
      const data = rows.slice(start, start + size);
      return { body: searchParams.has("limit") ? data : { data, pages: 3, total: rows.length, more: start + size < rows.length } };
    };
  });

  test("pages are counted up to an empty one", async () => {
    expect(await collect(read(page, { query: { page: { size: 2 } } }))).toEqual(rows);
    expect(requests.at(-1)).toBe("/list?page[number]=4&page[size]=2");
  });

  test.each([{ pages: ["pages"] }, { total: ["total"] }, { more: ["more"] }])("no page is asked for after the last: %j", async (end) => {
    expect(await collect(read({ ...page, ...end }))).toEqual(rows);
    expect(requests).toHaveLength(3);
  });

  test("an offset grows by what came", async () => {
    expect(await collect(read(offset, { query: { limit: 2, offset: 1 } }))).toEqual(["b", "c", "d", "e"]);
    expect(requests).toEqual(["/list?offset=1&limit=2", "/list?offset=3&limit=2", "/list?offset=5&limit=2"]);
  });

  test("a server that ignores the number does not make the list endless", async () => {
    answer = () => ({ body: { data: ["a"] } });
    await expect(collect(read(page))).rejects.toThrow("a page that was read before");
    expect(requests).toHaveLength(2);
  });
});

describe("URLs", () => {
  test("only the parameters of the URL are used, wherever it leads", async () => {
    answer = (target) => ({
      body: {
        items: [target.search],
        next: target.search === "?limit=1" ? "https://elsewhere.test/x?limit=1&cursor=a%20b&tag=1&tag=2" : null,
      },
    });
    const url: Paging = { kind: "url", next: ["next"], items: ["items"] };
    await collect(read(url, { query: { limit: 1 } }));
    expect(requests).toEqual(["/list?limit=1", "/list?limit=1&cursor=a%20b&tag=1&tag=2"]);
  });

  test("parameters in brackets take the place of nested arguments", async () => {
    answer = (target) => ({
      body: { items: [1], next: target.search.includes("number") ? "" : "/list?page%5Bnumber%5D=2&page%5Bsize%5D=5" },
    });
    await collect(read({ kind: "url", next: ["next"], items: ["items"] }, { query: { page: { size: 5 } } }));
    expect(requests).toEqual(["/list?page[size]=5", "/list?page[number]=2&page[size]=5"]);
  });

  test("the header Link leads on", async () => {
    answer = (target) => ({
      body: [target.search],
      ...(target.search === ""
        ? { link: '<http://h.test/list?cursor=1>; rel="first", <http://h.test/list?cursor=2>; title="x"; rel="next last"' }
        : {}),
    });
    expect(await collect(read({ kind: "link", items: [] }))).toEqual(["", "?cursor=2"]);
  });
});

test("given a client that keeps variables, it still does", async () => {
  answer = byCursor;
  const kept: string[] = [];
  const settings = client.settings();
  const keeping: Client = { ...client, settings: () => ({ ...settings, keep: (name) => kept.push(name) }) };
  const call = (given: Client, ...rest: [OperationArgs, CallOptions]) => send(given, list, ...rest);
  await collect(paginated({ list: cursor }, call, [keeping, {}]));
  expect(kept).toEqual(["list", "list", "list"]);
});

test("given a function that is not paged, the error says so", async () => {
  answer = byCursor;
  const call = (given: Client, ...rest: [OperationArgs, CallOptions]) => send(given, list, ...rest);
  await expect(collect(paginated({}, call, [client, {}]))).rejects.toThrow("list: nothing says how this operation is paged");
});

test("given a function that createApi has bound, its client is known", async () => {
  answer = byCursor;
  const api = bind(client, { list: (given: Client, ...rest: [OperationArgs, CallOptions]) => send(given, list, ...rest) });
  const pages = paginated({ list: cursor }, api.list, [{ query: { limit: 2 } }]);
  expect(await collect(pages)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(requests).toEqual(["/list?limit=2", "/list?cursor=1&limit=2", "/list?cursor=2&limit=2"]);
});
