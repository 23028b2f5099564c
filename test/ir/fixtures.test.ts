import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { buildApi } from "../../generator/ir/build.ts";
import { isBinaryType, isJsonType } from "../../generator/ir/media.ts";
import { buildItems, buildOne } from "./build-collection.ts";

function post(raw: string, response: readonly unknown[] = [], more: object = {}): unknown {
  return {
    name: "Post",
    request: { method: "POST", url: "https://h.test/p", body: { mode: "raw", raw, options: { raw: { language: "json" } } }, ...more },
    response,
  };
}

function saved(code: number | undefined, body?: string, contentType = "application/json"): unknown {
  return { name: "", code, body, header: [{ key: "Content-Type", value: contentType }] };
}

test.each([
  ["JSON", saved(200, '{"a":1}'), { status: 200, decode: "json" }],
  ["JSON with a relative's type", saved(200, '{"a":1}', "application/problem+json"), { status: 200, decode: "json" }],
  ["JSON without a type", { name: "", code: 200, body: '{"a":1}' }, { status: 200, decode: "json" }],
  ["text", saved(200, "hi", "text/plain"), { status: 200, decode: "text" }],
  ["XML", saved(200, "<a/>", "application/xml"), { status: 200, decode: "text" }],
  ["bytes", saved(200, "x", "application/pdf"), { status: 200, decode: "binary" }],
  ["no body", saved(200), { status: 200, decode: "empty" }],
  ["a body that may not be", saved(204, "x"), { status: 204, decode: "empty" }],
  ["no status", saved(undefined, "{}"), { status: 200, decode: "json" }],
  ["broken JSON", saved(200, "{oops", "application/json"), { status: 200, decode: "text" }],
])("given a saved response with %s, it is decoded as such", async (_, response, want) => {
  expect((await buildOne(post("{}", [response]))).responses).toMatchObject([want]);
});

test("given a status that cannot be received, the example is left out, and said so", async () => {
  const { responses, fixtures, codes } = await buildOne(post("{}", [saved(700, "{}"), saved(101)]));
  expect([responses, fixtures.length, codes]).toEqual([[], 1, ["PW3004", "PW3004"]]);
});

test("given several examples, there is one response a status, in order, and one fixture an example", async () => {
  const { responses, fixtures } = await buildOne(
    post("{}", [saved(404, "{}"), saved(200, "{}"), saved(404, "gone", "text/plain"), saved(200)]),
  );
  expect(responses.map(({ status, decode }) => [status, decode])).toEqual([
    [200, "json"],
    [404, "auto"],
  ]);
  expect(fixtures.map(({ response }) => response?.status)).toEqual([404, 200, 404, 200]);
});

test("given no example, there is a fixture of the request alone", async () => {
  const { fixtures } = await buildOne(post('{"a":1}'));
  expect(fixtures).toMatchObject([
    {
      name: "",
      response: undefined,
      expected: { method: "POST", url: "https://h.test/p", headers: { "content-type": "application/json" }, body: { kind: "json" } },
    },
  ]);
});

test("given a body that is not JSON, its type is inferred all the same, and what was assumed is said", async () => {
  const { body, codes } = await buildOne(post('{ "a": {{n}}, // why\n "b": "x", }'));
  expect([body.kind, codes]).toEqual(["json", ["PW3002"]]);
});

test("given a body that cannot be read, it is text, and said so", async () => {
  const { body, codes } = await buildOne(post("{ oops"));
  expect([body.kind, codes]).toEqual(["text", ["PW3012"]]);
});

test.each([
  ["GET", {}, "none", ["PW3006"]],
  ["GET", { disableBodyPruning: true }, "none", ["PW7003"]],
  ["COPY", {}, "none", ["PW3006"]],
  ["COPY", { disableBodyPruning: true }, "json", []],
  ["DELETE", {}, "json", []],
])("given a %s with a body and %j, the body is %s", async (method, protocolProfileBehavior, kind, want) => {
  const item = { ...Object(post('{"a":1}', [], { method })), protocolProfileBehavior };
  const { body, codes } = await buildOne(item);
  expect([body.kind, codes]).toEqual([kind, want]);
});

test("given placeholders of importers, fixtures hold values of the type that they stand for", async () => {
  const text = JSON.stringify({ id: "<integer>", name: "<string>", on: "<boolean>", at: "<dateTime>" });
  const { fixtures } = await buildOne(post(text, [saved(200, text)]));
  const body = fixtures[0]?.response?.body;
  expect(body?.kind === "json" && body.value.kind === "object" ? body.value.members.map(({ value }) => value.kind) : []).toEqual([
    "number",
    "string",
    "boolean",
    "string",
  ]);
  expect(fixtures[0]?.call.body).toMatchObject({
    kind: "json",
    value: fixtures[0]?.expected.body.kind === "json" ? fixtures[0].expected.body.value : undefined,
  });
});

test("given credentials in bodies, fixtures hold none", async () => {
  const text = JSON.stringify({ user: "u", password: "hunter2", nested: [{ api_key: "hunter2", access_token: "hunter2" }] });
  const { fixtures } = await buildOne(post(text, [saved(200, text)]));
  expect(JSON.stringify(fixtures)).not.toContain("hunter2");
});

test("given the path of a file on the sender's disk, its base name is all that is left", async () => {
  const body = {
    mode: "formdata",
    formdata: [
      { key: "f", type: "file", src: "C:\\Users\\me\\secret plan.pdf" },
      { key: "g", type: "file", src: "/home/me/a.png" },
    ],
  };
  const { fixtures } = await buildOne({ name: "Up", request: { method: "POST", url: "https://h.test/u", body } });
  expect(JSON.stringify(fixtures)).not.toMatch(/Users|home/);
  expect(fixtures[0]?.expected.body).toMatchObject({
    kind: "form",
    entries: [
      ["f", expect.any(String)],
      ["g", "file:a.png"],
    ],
  });
});

test("given items that are shuffled, ids stay with them; complete twins are counted", async () => {
  const form = { mode: "urlencoded", urlencoded: [{ key: "a", value: "1" }] };
  const items = [
    post('{"a":1}'),
    post('{"b":1}'),
    { name: "F", request: { method: "POST", url: "https://h.test/f", body: form } },
    post('{"a":1}'),
  ];
  const idsOf = async (some: readonly unknown[]): Promise<readonly string[]> => (await buildItems(some)).api.operations.map(({ id }) => id);
  const ids = await idsOf(items);
  expect(new Set(ids).size).toBe(4);
  expect((await idsOf(items.toReversed())).toSorted()).toEqual(ids.toSorted());
});

test("given the collection that we ship, its representation survives JSON", async () => {
  const text = readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");
  const { document } = await readCollection({ file: "a.json", text });
  const api = buildApi(document ?? expect.fail("no document"), () => undefined);
  expect(JSON.parse(JSON.stringify(api))).toEqual(api);
  expect(api.operations.length).toBeGreaterThan(30);
  for (const { source, id, fixtures } of api.operations) {
    expect([source.startsWith("/item/"), id === "", fixtures.length > 0]).toEqual([true, false, true]);
  }
});

test.each([
  ["application/json; charset=utf-8", true, false],
  ["APPLICATION/VND.API+JSON", true, false],
  ["text/json", true, false],
  ["application/jsonp", false, false],
  ["image/png", false, true],
  ["image/svg+xml", false, false],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, true],
  ["text/csv", false, false],
  ["", false, false],
])("given the content type %s, it is JSON: %s, bytes: %s", (type, json, binary) => {
  expect([isJsonType(type), isBinaryType(type)]).toEqual([json, binary]);
});

test("given half a character in a saved text, the fixture has what its bytes say", async () => {
  const { fixtures } = await buildOne(post("{}", [saved(200, "a\udc00b😀", "text/plain")]));
  expect(fixtures[0]?.response?.body).toEqual({ kind: "text", text: "a\ufffdb😀" });
});

test.each(["urlencoded", "formdata"])(
  "given a variable in the name of a field of a form (%s), the call has a value for it",
  async (mode) => {
    const body = { mode, [mode]: [{ key: "a{{who}}", value: "1", type: "text" }] };
    const { api } = await buildItems([{ name: "Post", request: { method: "POST", url: "https://h.test/p", body } }]);
    expect(api.variables.map(({ name }) => name)).toEqual(["who"]);
    expect(api.operations[0]?.fixtures[0]?.call.variables).toEqual({ who: "v-who" });
  },
);
