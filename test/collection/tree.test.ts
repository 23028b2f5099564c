import { describe, expect, test } from "vitest";
import { listItems, readItems, readOne, readValue } from "./reading.ts";

const request = { method: "GET", url: "http://h/a" };
const info = { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };

async function outline(value: unknown) {
  const { document, diagnostics } = await readValue(value);
  const items = listItems(document?.children ?? []).map(({ path, pointer }) => `${path.join(" / ")} ${pointer}`);
  return { format: document?.format, name: document?.name, items, found: diagnostics.map(({ code, pointer }) => `${code} ${pointer}`) };
}

describe("kinds of files", () => {
  test.each([
    ["v2.1", { info, item: [{ name: "A", request }] }, { format: "v2.1", name: "C", items: ["A /item/0"], found: [] }],
    [
      "v2.0",
      {
        info: { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.0.0/collection.json" },
        item: [{ name: "A", request }],
      },
      { format: "v2.0", name: "C", items: ["A /item/0"], found: [] },
    ],
    [
      "wrapped",
      { collection: { info, item: [{ name: "A", request }] } },
      { format: "v2.1", name: "C", items: ["A /collection/item/0"], found: [] },
    ],
    ["a single item", { name: " A ", request, response: [] }, { format: "item", name: "A", items: ["A "], found: [] }],
    ["a bare request member", { request }, { format: "item", name: "", items: [" "], found: [] }],
    [
      "a folder on its own",
      { name: "F", item: [{ name: "A", request }] },
      { format: "v2.1", name: "F", items: ["A /item/0"], found: ["PW2006 ", "PW2004 "] },
    ],
    [
      "an unknown schema",
      { info: { name: "C", schema: "https://example.com/9" }, item: [{ name: "A", request }] },
      { format: "v2.1", name: "C", items: ["A /item/0"], found: ["PW2004 /info/schema"] },
    ],
    [
      "items for item",
      { info, items: [{ name: "F", items: [{ name: "A", request }] }] },
      { format: "v2.1", name: "C", items: ["F / A /items/0/items/0"], found: ["PW2005 /items", "PW2005 /items/0/items"] },
    ],
  ])("%s", async (_, value, want) => {
    expect(await outline(value)).toEqual(want);
  });

  test.each([
    ["no items", { info, item: [] }],
    ["only empty folders", { info, item: [{ name: "F", item: [] }] }],
    ["no list of items", { info }],
  ])("%s: one error, nothing to generate", async (_, value) => {
    expect(await outline(value)).toEqual({ format: undefined, name: undefined, items: [], found: ["PW2003 /item"] });
  });

  test("neither `info` nor a name: one error, as Postman refuses it", async () => {
    const want = { format: undefined, name: undefined, items: [], found: ["PW2024 "] };
    expect(await outline({ item: [{ name: "A", request }] })).toEqual(want);
    expect(await outline({ info: "C", item: [{ name: "A", request }] })).toEqual(want);
  });
});

describe("odd items", () => {
  test("null and other entries are left out, the rest keeps its index", async () => {
    const want = { items: ["A /item/3"], found: ["PW2006 /item/0", "PW2006 /item/1", "PW2007 /item/2"] };
    expect(await outline({ info, item: [null, 5, { name: "x" }, { name: "A", request }] })).toMatchObject(want);
  });

  test("an item that is also a folder gives both", async () => {
    const want = { items: ["A /item/0", "A / B /item/0/item/0"], found: ["PW2008 /item/0"] };
    expect(await outline({ info, item: [{ name: "A", request, item: [{ name: "B", request }] }] })).toMatchObject(want);
  });

  test("a single object for the list of items is a list of one", async () => {
    const want = { items: ["F / A /item/0/item"], found: ["PW2006 /item/0/item"] };
    expect(await outline({ info, item: [{ name: "F", item: { name: "A", request } }] })).toMatchObject(want);
  });

  test("names are trimmed, numbers are text, others are empty", async () => {
    const want = { items: ["A /item/0", "5 /item/1", " /item/2", " /item/3"], found: ["PW2006 /item/3/name"] };
    const names = [" A\n", 5, null, {}];
    expect(await outline({ info, item: names.map((name) => ({ name, request })) })).toMatchObject(want);
  });

  test("diagnostics carry item path and location", async () => {
    const { diagnostics } = await readItems({ name: "F", item: [{ name: "A", request: { method: " post ", url: "http://h" } }] });
    expect(diagnostics).toMatchObject([
      { code: "PW2010", item: ["F", "A"], pointer: "/item/0/item/0/request/method", location: { file: "a.json", line: 13, column: 17 } },
    ]);
  });
});

describe("method", () => {
  test.each([
    ["lower case", "patch", "PATCH", []],
    ["its own", "FooBar", "FOOBAR", []],
    ["missing", undefined, "GET", ["PW2009"]],
    ["null", null, "GET", ["PW2009"]],
    ["empty", "", "GET", ["PW2009"]],
    ["blank", "  ", "GET", ["PW2009"]],
    ["padded", " post ", "POST", ["PW2010"]],
    ["a number", 5, "GET", ["PW2006"]],
  ])("%s", async (_, method, want, codes) => {
    const result = await readOne({ method, url: "http://h" });
    expect([result.request.method, result.codes]).toEqual([want, codes]);
  });

  test("a request that is a text is a GET of that URL", async () => {
    const { request: read, codes } = await readOne("https://h.com/a");
    expect(read).toMatchObject({ method: "GET", url: { host: "h.com", path: ["a"] }, headers: [], body: undefined });
    expect(codes).toEqual([]);
  });
});

describe("descriptions", () => {
  test.each([
    ["a text", "d", "d", []],
    ["an object", { content: "d", type: "text/markdown" }, "d", []],
    ["null", null, "", []],
    ["a list", ["d"], "", ["PW2006"]],
  ])("%s", async (_, description, want, codes) => {
    const { request: read, codes: found } = await readOne({ ...request, description });
    expect([read.description, found]).toEqual([want, codes]);
  });

  test("an item without one has its request's", async () => {
    const { document } = await readItems(
      { name: "A", request: { ...request, description: "r" } },
      { name: "B", description: "i", request },
    );
    expect(listItems(document?.children ?? []).map(({ description }) => description)).toEqual(["r", "i"]);
  });
});

describe("auth", () => {
  test.each([
    [
      "a list of parameters, the last wins",
      {
        type: "basic",
        basic: [
          { key: "username", value: "a" },
          { key: "username", value: "u" },
        ],
      },
      { username: "u" },
    ],
    ["an object of parameters", { type: "basic", basic: { username: "u", n: 5, none: null } }, { username: "u", n: "5" }],
    ["no parameters", { type: "noauth" }, {}],
    ["a type that is a member of every object", { type: "constructor" }, {}],
    ["a parameter called __proto__", JSON.parse('{"type":"x","x":{"__proto__":"y"}}'), JSON.parse('{"__proto__":"y"}')],
  ])("%s", async (_, auth, want) => {
    const { request: read, codes } = await readOne({ ...request, auth });
    expect(Object.entries(read.auth?.parameters ?? { wrong: "" })).toEqual(Object.entries(want));
    expect(read.auth).toMatchObject({ type: auth.type, pointer: "/item/0/request/auth" });
    expect(codes).toEqual([]);
  });

  test.each([
    [null, []],
    [undefined, []],
    [{}, []],
    [{ type: null }, []],
    ["basic", ["PW2006"]],
    [{ type: 5 }, ["PW2006"]],
  ])("%j inherits", async (auth, codes) => {
    const result = await readOne({ ...request, auth });
    expect([result.request.auth, result.codes]).toEqual([undefined, codes]);
  });

  test("collection and folders keep their own", async () => {
    const folder = { name: "F", auth: { type: "noauth" }, item: [{ name: "A", request }] };
    const { document } = await readValue({ info, auth: { type: "bearer" }, item: [folder] });
    expect(document).toMatchObject({
      auth: { type: "bearer", pointer: "/auth" },
      children: [{ auth: { type: "noauth", pointer: "/item/0/auth" } }],
    });
  });
});

test("protocolProfileBehavior is inherited, the nearest wins name by name", async () => {
  const outer = { disableBodyPruning: true, disabledSystemHeaders: { "Content-Type": true, accept: false } };
  const folder = {
    name: "F",
    protocolProfileBehavior: { disableBodyPruning: false, disableUrlEncoding: true },
    item: [{ name: "A", request }],
  };
  const { document } = await readValue({ info, protocolProfileBehavior: outer, item: [folder, { name: "B", request }] });
  expect(listItems(document?.children ?? []).map(({ behavior }) => behavior)).toEqual([
    { disableBodyPruning: false, disableUrlEncoding: true, disabledSystemHeaders: ["content-type"], followRedirects: true },
    { disableBodyPruning: true, disableUrlEncoding: false, disabledSystemHeaders: ["content-type"], followRedirects: true },
  ]);
});

describe("saved examples", () => {
  async function readExamples(response: unknown) {
    const { document, diagnostics } = await readItems({ name: "A", request, response });
    return { examples: listItems(document?.children ?? [])[0]?.examples ?? [], codes: diagnostics.map(({ code }) => code) };
  }

  test("one with everything", async () => {
    const originalRequest = { method: "post", url: "http://o/x" };
    const { examples, codes } = await readExamples([
      { name: " OK ", code: 201, status: "Created", header: [{ key: "A", value: "b" }], body: "{}", originalRequest },
    ]);
    expect(examples).toMatchObject([
      {
        kind: "example",
        name: "OK",
        code: 201,
        status: "Created",
        headers: [{ key: "A", value: "b" }],
        body: "{}",
        pointer: "/item/0/response/0",
      },
    ]);
    expect(examples[0]?.originalRequest).toMatchObject({
      method: "POST",
      url: { host: "o" },
      pointer: "/item/0/response/0/originalRequest",
    });
    expect(codes).toEqual([]);
  });

  test.each([
    ["nothing saved", {}, { code: undefined, body: undefined, headers: [], originalRequest: undefined }, []],
    ["code as text", { code: " 404 " }, { code: 404 }, []],
    ["code in words", { code: "OK" }, { code: undefined }, ["PW2006"]],
    ["null body and headers", { body: null, header: null, originalRequest: null }, { body: undefined, headers: [] }, []],
    ["an empty body is none", { body: "" }, { body: undefined }, []],
    ["headers as text", { header: "A: b" }, { headers: [{ key: "A", value: "b" }] }, []],
    ["a body that is an object", { body: { a: 1 } }, { body: '{"a":1}' }, ["PW2006"]],
  ])("%s", async (_, response, want, codes) => {
    const read = await readExamples([response]);
    expect(read.examples).toMatchObject([want]);
    expect(read.codes).toEqual(codes);
  });

  test.each([
    ["null", null, 0, []],
    ["an object", { code: 200 }, 1, ["PW2006"]],
    ["a text", "x", 0, ["PW2006"]],
    ["null in the list", [null, { code: 200 }], 1, ["PW2006"]],
  ])("the list is %s", async (_, response, count, codes) => {
    const read = await readExamples(response);
    expect([read.examples.length, read.codes]).toEqual([count, codes]);
  });
});

test("the model is plain data", async () => {
  const { document } = await readItems({ name: "A", request: { ...request, auth: { type: "basic" } } });
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(JSON.stringify(structuredClone(document))));
});
