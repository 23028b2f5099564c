import { describe, expect, expectTypeOf, test } from "vitest";
import type { MockApi, MockExample, MockOperation } from "../../templates/runtime/mock/examples.ts";
import { createMock, type MockOptions } from "../../templates/runtime/mock/mock.ts";
import { toHandlers } from "../../templates/runtime/mock/msw.ts";

interface Examples {
  listPets: 200 | 400 | "All" | "Cats" | "Bad kind";
  getPet: 200 | 404 | "Not found";
}

const base = "https://h.test/v1";

const listPets: MockOperation = {
  name: "listPets",
  method: "GET",
  path: ["pets"],
  examples: [
    { name: "Bad kind", status: 400, body: "bad", query: "kind=fish" },
    { name: "All", status: 200, type: "application/json", body: "[1,2]" },
    { name: "Cats", status: 200, type: "application/json", body: "[1]", query: "kind=big%20cat" },
  ],
};
const getPet: MockOperation = {
  name: "getPet",
  method: "GET",
  path: ["pets", null],
  examples: [
    { status: 200, body: "pet" },
    { name: "Not found", status: 404, body: "none" },
  ],
};
const api: MockApi = { base, operations: [listPets, getPet] };

function mockOf(options: MockOptions<Examples> = {}) {
  return createMock<Examples>(api, options);
}

/** The name of the operation that answers, with its URL. */
async function answererOf(operations: readonly Partial<MockOperation>[], url: string, method = "GET", options: MockOptions = {}) {
  const named = operations.map((operation, index): MockOperation => {
    const example: MockExample = { status: 200, body: `${index}` };
    return { name: `op${index}`, method: "GET", path: [], examples: [example], ...operation };
  });
  const response = await createMock({ base, operations: named }, options)(url, { method });
  return response.status === 404 ? undefined : Number(await response.text());
}

test("given a former name, answers under it count, and the request has the new name", async () => {
  const renamed: MockApi = { base, operations: [{ ...getPet, formerNames: ["findPet"] }] };
  const mock = createMock<{ findPet: 200 | 404 }>(renamed, { answers: { findPet: 404 } });
  expect((await mock(`${base}/pets/1`)).status).toBe(404);
  mock.next("findPet", 200);
  expect((await mock(`${base}/pets/1`)).status).toBe(200);
  expect(mock.requests.map(({ operation }) => operation)).toEqual(["getPet", "getPet"]);
});

describe("matching", () => {
  test.each([
    ["the most literal path wins", [{ path: ["a", null] }, { path: ["a", "me"] }], "/a/me", 1],
    ["a piece of a segment is more than any text", [{ path: ["a", null] }, { path: ["a", ["", ".json"]] }], "/a/x.json", 1],
    ["a piece needs something beside it", [{ path: ["a", ["", ".json"]] }], "/a/.json", undefined],
    ["pieces stand in their order", [{ path: [["v", "-", ""]] }], "/v1-2", 0],
    ["a segment is not empty", [{ path: ["a", null, "b"] }], "/a//b", undefined],
    ["a longer path is another", [{ path: ["a"] }], "/a/b", undefined],
    ["segments are compared decoded", [{ path: ["a b"] }], "/a%20b", 0],
    ["a slash at the end does not count", [{ path: ["a"] }], "/a/", 0],
    ["the root is an operation's only if it has no path", [{ path: [] }], "/", 0],
  ])("%s", async (_, operations, path, want) => {
    expect(await answererOf(operations, `https://h.test${path}`)).toBe(want);
    expect(await answererOf(operations, `${base}${path}`), "after the path of the base").toBe(want);
  });

  test("given a base URL of the client, its path comes before that of the operation", async () => {
    const pets = [{ path: ["pets"] }];
    expect(await answererOf(pets, "http://localhost/proxy/pets")).toBeUndefined();
    expect(await answererOf(pets, "http://localhost/proxy/pets", "GET", { baseUrl: "http://localhost/proxy/" })).toBe(0);
  });

  test("given the same path on two hosts, the host decides", async () => {
    const tokens = [{ path: ["token"] }, { path: ["token"], base: "https://auth.test" }];
    expect(await answererOf(tokens, "https://auth.test/token")).toBe(1);
    expect(await answererOf(tokens, "https://h.test/v1/token")).toBe(0);
  });

  test("given another method, there is no answer, but a reason", async () => {
    const response = await mockOf()(`${base}/pets?x=1`, { method: "POST" });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { name: "mockRequestNotFoundError", message: `No example of the collection answers POST ${base}/pets` },
    });
  });
});

describe("choosing", () => {
  test.each([
    ["the first success", "/pets", {}, "[1,2]"],
    ["the example with the query of the request", "/pets?page=2&kind=big+cat", {}, "[1]"],
    ["an error with the query of the request", "/pets?kind=fish", {}, "bad"],
    ["the status of the header", "/pets", { "X-Mock-Response-Code": "400" }, "bad"],
    ["the name of the header", "/pets", { "x-mock-response-name": "Cats" }, "[1]"],
    ["the name of the header, percent-encoded", "/pets/1", { "x-mock-response-name": "Not%20found" }, "none"],
  ])("%s", async (_, path, headers, want) => {
    expect(await (await mockOf()(base + path, { headers })).text()).toBe(want);
  });

  test("given a header that asks for what is not saved, the answer names what is", async () => {
    const response = await mockOf()(`${base}/pets/1`, { headers: { "x-mock-response-code": "500" } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('getPet has no such example: there is 200, 404 \\"Not found\\"');
  });

  test("`next` answers the next calls, `answers` all others, a header before both", async () => {
    const mock = mockOf({ answers: { getPet: 404 } });
    mock.next("getPet", 200, { status: 503, body: { down: true } });
    const statuses = [];
    for (const headers of [{ "x-mock-response-name": "Not found" }, {}, {}, {}]) {
      statuses.push((await mock(`${base}/pets/1`, { headers })).status);
    }
    expect(statuses).toEqual([404, 200, 503, 404]);
    expect(() => Reflect.apply(mock.next, undefined, ["getDog", 200])).toThrow("There is no function getDog");
    expectTypeOf(mock.next<"getPet">)
      .parameter(1)
      .not.toExtend<201>();
  });

  test("`decide` comes first and sees which request it is", async () => {
    const mock = mockOf({ decide: ({ count, operation }) => (operation === "getPet" && count % 2 === 1 ? { status: 429 } : undefined) });
    const statuses = [];
    for (const path of ["/pets/1", "/pets", "/pets/1", "/pets/1"]) statuses.push((await mock(base + path)).status);
    expect(statuses).toEqual([429, 200, 200, 429]);
  });
});

describe("answers", () => {
  test("a saved one has its content type, one of its own is JSON unless it is a string", async () => {
    const mock = mockOf();
    expect((await mock(`${base}/pets`)).headers.get("content-type")).toBe("application/json");
    mock.next(
      "listPets",
      { status: 200, body: { a: 1 } },
      { status: 200, headers: { "content-type": "text/csv" }, body: "a,b" },
      { status: 204, body: "x" },
    );
    const [json, csv, empty] = [await mock(`${base}/pets`), await mock(`${base}/pets`), await mock(`${base}/pets`)];
    expect(await json?.json()).toEqual({ a: 1 });
    expect([csv?.headers.get("content-type"), await csv?.text()]).toEqual(["text/csv", "a,b"]);
    expect(await empty?.text()).toBe("");
  });

  test("a broken connection looks as that of `fetch`", async () => {
    const mock = mockOf({ answers: { listPets: { failure: "network" } } });
    await expect(mock(`${base}/pets`)).rejects.toMatchObject({ name: "TypeError", cause: { code: "ECONNRESET" } });
  });

  test("latency and a time-out end with the signal, and leave nothing behind", async () => {
    const controller = new AbortController();
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const slow = mockOf({ latency: 60_000 })(`${base}/pets`, { signal: controller.signal });
    const silent = mockOf({ answers: { listPets: { failure: "timeout" } } })(`${base}/pets`, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(slow).rejects.toThrow("enough");
    await expect(silent).rejects.toThrow("enough");
    expect(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length).toBeLessThanOrEqual(timers);
    await expect(mockOf()(`${base}/pets`, { signal: controller.signal })).rejects.toThrow("enough");
    const started = performance.now();
    await mockOf({ latency: () => 20 })(`${base}/pets`);
    expect(performance.now() - started).toBeGreaterThan(15);
  });
});

test("requests are logged, whatever they are made of", async () => {
  const mock = mockOf();
  await mock(new Request(`${base}/pets/1`, { headers: { a: "b" } }));
  await mock(new URL(`${base}/dogs`), { method: "post", body: "x" });
  expect(mock.requests).toMatchObject([
    { operation: "getPet", method: "GET", url: `${base}/pets/1`, body: "", count: 1 },
    { operation: undefined, method: "POST", url: `${base}/dogs`, body: "x" },
  ]);
  expect(mock.requests[0]?.headers.get("a")).toBe("b");
  mock.next("getPet", 404);
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect((await mock(`${base}/pets/1`)).status).toBe(200);
});

test("a handler of MSW leaves other origins and paths to others, and passes failures on", async () => {
  const mock = mockOf({ answers: { getPet: { failure: "network" } } });
  const [handler] = toHandlers({ all: (_, resolver) => (url: string) => resolver({ request: new Request(url) }) }, mock);
  expect((await handler?.(`${base}/pets`))?.status).toBe(200);
  expect(await handler?.("https://other.test/v1/pets")).toBeUndefined();
  expect(await handler?.(`${base}/dogs`)).toBeUndefined();
  expect((await handler?.(`${base}/pets/1`))?.type).toBe("error");
});
