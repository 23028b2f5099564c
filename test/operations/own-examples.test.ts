import { expect, test } from "vitest";
import { buildItems, buildOne } from "./build-collection.ts";

const url = "https://parcels.example.test/parcels/:id";

function example(originalRequest: unknown, code = 200, body: unknown = { ok: true }): unknown {
  return { name: "e", code, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body), originalRequest };
}

function rawBody(text: string): unknown {
  return { mode: "raw", raw: text, options: { raw: { language: "json" } } };
}

async function statusesAndCodes(request: unknown, ...response: readonly unknown[]): Promise<unknown> {
  const { responses, fixtures, codes } = await buildOne({ name: "Parcel", request, response });
  return { statuses: responses.map(({ status }) => status), tests: fixtures.filter((fixture) => fixture.response).length, codes };
}

test.each<[string, unknown, string | undefined]>([
  ["another method", { method: "PUT", url: "https://parcels.example.test/parcels/7" }, "PW3030"],
  ["another path", { method: "GET", url: "https://parcels.example.test/labels/7" }, "PW3030"],
  ["a shorter path on the same host", { method: "GET", url: "https://parcels.example.test/7" }, "PW3030"],
  ["a value for the parameter", { method: "GET", url: "https://parcels.example.test/parcels/7" }, undefined],
])("given an example of %s, it counts only if it is of the same request", async (_, saved, code) => {
  const want = code === undefined ? { statuses: [200, 404], tests: 2, codes: [] } : { statuses: [200], tests: 1, codes: [code] };
  const own = example({ method: "GET", url });
  expect(await statusesAndCodes({ method: "GET", url }, own, example(saved, 404))).toEqual(want);
});

test("given an example from another host, it is typed, and reported", async () => {
  const saved = example({ method: "GET", url: "https://staging.example.test/parcels/5?trace=1" });
  expect(await statusesAndCodes({ method: "GET", url }, saved)).toEqual({ statuses: [200], tests: 1, codes: ["PW3031"] });
});

test("given a host in a variable whose value is not known, nothing is reported", async () => {
  const saved = example({ method: "GET", url: "{{host}}/parcels/5" });
  expect(await statusesAndCodes({ method: "GET", url }, saved)).toEqual({ statuses: [200], tests: 1, codes: [] });
});

test("given bodies of other kinds, or none, each example is typed and reported", async () => {
  const to = { method: "POST", url: "https://parcels.example.test/parcels" };
  const forms = [
    { mode: "urlencoded", urlencoded: [{ key: "w", value: "1" }] },
    { mode: "formdata", formdata: [{ key: "f", type: "file", src: "/tmp/x.txt" }] },
    undefined,
  ];
  const saved = forms.map((body) => example({ ...to, body }));
  const own = example({ ...to, body: rawBody('{"w":2}') });
  expect(await statusesAndCodes({ ...to, body: rawBody('{"w":1}') }, own, ...saved)).toEqual({
    statuses: [200],
    tests: 4,
    codes: ["PW3032", "PW3032", "PW3032"],
  });
});

test("given literal ids in both paths, they are the same request", async () => {
  const saved = example({ method: "GET", url: "https://parcels.example.test/parcels/4712" });
  const want = { statuses: [200], tests: 1, codes: [] };
  expect(await statusesAndCodes({ method: "GET", url: "https://parcels.example.test/parcels/11" }, saved)).toEqual(want);
});

test("given a collection whose saved requests are all a bare GET, they are not evidence of other requests", async () => {
  const items = ["a", "b", "c"].map((name) => ({
    name,
    request: { method: "POST", url: `https://parcels.example.test/${name}`, body: rawBody('{"w":1}') },
    response: [example({ method: "GET", url: `https://parcels.example.test/${name}`, header: [] }, 201)],
  }));
  const few = await buildItems(items.slice(1));
  expect(few.codes).toEqual(["PW3030", "PW3030"]);
  const all = await buildItems(items);
  expect(all.codes).toEqual([]);
  expect(all.api.operations.map(({ responses }) => responses.map(({ status }) => status))).toEqual([[201], [201], [201]]);
});

const json = rawBody('{"parcel":"7"}');
const view = "https://parcels.example.test/v1/parcels/view";

test.each<[string, unknown, unknown]>([
  [
    "an id after the path, and the same members in the body",
    { method: "POST", url: view, body: json },
    { url: `${view}/1`, body: rawBody('{"parcel":"9"}') },
  ],
  ["a version after the path", { method: "GET", url: view }, { url: `${view}/v2` }],
  ["another version", { method: "GET", url: view }, { url: view.replace("v1", "v2") }],
  ["no version", { method: "GET", url: view }, { url: view.replace("/v1", "") }],
  ["a segment more at the start, and the same members in a form", form(view), form(view.replace("/v1", "/logistics/v1"))],
  [
    "a segment more in between, and the same members in the body",
    { method: "POST", url: view, body: json },
    { url: view.replace("/view", "/all/view"), body: json },
  ],
])("given an only example with %s, it is typed with the path of the item, and reported", async (_, request, saved) => {
  const originalRequest = { ...record(request), ...record(saved) };
  expect(await statusesAndCodes(request, example(originalRequest))).toEqual({ statuses: [200], tests: 1, codes: ["PW3040"] });
});

test.each<[string, unknown, unknown]>([
  ["an id after the path of a list", { method: "GET", url: view }, { url: `${view}/1` }],
  [
    "an id after the path, and other members in the body",
    { method: "POST", url: view, body: json },
    { url: `${view}/1`, body: rawBody('{"label":1}') },
  ],
  ["another word after the path", { method: "POST", url: view, body: json }, { url: `${view}/cancel`, body: json }],
  [
    "more before a parameter",
    { method: "POST", url: "https://parcels.example.test/:id", body: json },
    { url: "https://parcels.example.test/labels/:id", body: json },
  ],
  ["another method", { method: "POST", url: view, body: json }, { method: "PUT", url: `${view}/1`, body: json }],
])("given an only example with %s, it is one of another request", async (_, request, saved) => {
  const originalRequest = { ...record(request), ...record(saved) };
  expect(await statusesAndCodes(request, example(originalRequest))).toEqual({ statuses: [], tests: 0, codes: ["PW3030"] });
});

test("given an example of the path as it is now, or an item with the other path, one of a former path does not count", async () => {
  const request = { method: "POST", url: view, body: json };
  const former = { method: "POST", url: `${view}/1`, body: json };
  expect(await statusesAndCodes(request, example(request), example(former, 404))).toEqual({ statuses: [200], tests: 1, codes: ["PW3030"] });
  const { codes } = await buildItems([
    { name: "View", request, response: [example(former)] },
    { name: "View one", request: { ...former, url: `${view}/:id` } },
  ]);
  expect(codes).toEqual(["PW3030"]);
});

test("given an only example of a former path, its test has its values and the path of the item", async () => {
  const { fixtures } = await buildOne({
    name: "Parcel",
    request: { method: "GET", url: "https://parcels.example.test/v2/parcels/:id" },
    response: [example({ method: "GET", url: "https://parcels.example.test/v1/parcels/7?deep=1" })],
  });
  expect(fixtures.map(({ expected }) => expected.url)).toEqual(["https://parcels.example.test/v2/parcels/7?deep=1"]);
});

function form(url: string): unknown {
  return { method: "POST", url, body: { mode: "urlencoded", urlencoded: [{ key: "parcel", value: "7" }] } };
}

function record(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
