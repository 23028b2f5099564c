import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { createNames } from "../../generator/convert/file-names.ts";
import { modelOf, packageOf, toFolder } from "./round-trip.ts";

const feature = "test/features/saved-examples-and-errors/tickets.postman_collection.json";
const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

function collection(...item: readonly unknown[]): string {
  return JSON.stringify({ info: { name: "Shop", schema }, item });
}

test("given a collection, v3 makes the same package, and the way back the same model", async () => {
  const text = readFileSync(feature, "utf8");
  const folder = await toFolder("tickets.json", text);
  expect(await packageOf(folder)).toEqual(await packageOf({ file: "tickets.json", text }));
  const back = await convertCollection(folder, "v2.1");
  expect(back.diagnostics).toEqual([]);
  expect(await modelOf({ file: "back.json", text: back.files?.get("") ?? "" })).toEqual(await modelOf({ file: feature, text }));
});

test("what is secret, scripts and variables are kept", async () => {
  const text = JSON.stringify({
    info: { name: "Shop", schema },
    auth: {
      type: "basic",
      basic: [
        { key: "username", value: "ada" },
        { key: "password", value: "s3cret-Pa55" },
      ],
    },
    variable: [
      { key: "token", value: "tok_4711", type: "secret" },
      { key: "off", value: "1", disabled: true },
    ],
    event: [{ listen: "test", script: { exec: ["pm.test();", "b();"] } }],
    item: [{ name: "Get", request: "https://h.example" }],
  });
  const { files } = await convertCollection({ file: "shop.json", text }, "v3");
  const definition = files?.get(".resources/definition.yaml") ?? "";
  for (const kept of ["s3cret-Pa55", "tok_4711", "pm.test();\n", "disabled: true"]) expect(definition).toContain(kept);
  const back = await convertCollection({ file: "shop", files: files ?? new Map() }, "v2.1");
  expect(await modelOf({ file: "a.json", text: back.files?.get("") ?? "" })).toEqual(await modelOf({ file: "b.json", text }));
});

test.each([
  ["a body with GET", { method: "GET", url: "https://h.example", body: { mode: "raw", raw: "x" } }, "a body with GET"],
  ["a disabled body", { method: "POST", url: "https://h.example", body: { mode: "raw", raw: "x", disabled: true } }, "a disabled body"],
  [
    "a file in the collection",
    { method: "POST", url: "https://h.example", body: { mode: "file", file: { content: "aGk=" } } },
    "the content of a file",
  ],
  [
    "the operation name of GraphQL",
    { method: "POST", url: "https://h.example", body: { mode: "graphql", graphql: { query: "query A { a }", operationName: "A" } } },
    "the operation name",
  ],
])("%s cannot be expressed in v3, and that is said", async (_, request, what) => {
  const { diagnostics } = await convertCollection({ file: "shop.json", text: collection({ name: "Do", request }) }, "v3");
  expect(diagnostics.map(({ code, message }) => [code, message.includes(what)])).toContainEqual(["PW2039", true]);
});

test("a body with GET that Postman does send is kept", async () => {
  const request = { method: "GET", url: "https://h.example", body: { mode: "raw", raw: "x" } };
  const text = collection({ name: "Do", request, protocolProfileBehavior: { disableBodyPruning: true } });
  expect(await modelOf(await toFolder("shop.json", text))).toEqual(await modelOf({ file: "shop.json", text }));
});

test("queries that a string cannot say are lists", async () => {
  const url = {
    raw: "",
    protocol: "https",
    host: ["h", "example"],
    path: ["a", ":id"],
    query: [
      { key: "plain", value: "1" },
      { key: "amp", value: "a&b" },
      { key: "off", value: "2", disabled: true, description: "Why" },
      { key: "bare", value: null },
    ],
    variable: [{ key: "id", value: "7", description: "Which" }],
  };
  const text = collection({ name: "Do", request: { method: "GET", url } });
  expect(await modelOf(await toFolder("shop.json", text))).toEqual(await modelOf({ file: "shop.json", text }));
});

test("a URL with parameters of its own is in its parts, of which Postman fills in path variables", async () => {
  const yaml = '$kind: http-request\nurl: "https://h.example/a/:id?x=1"\nqueryParams: { y: "2" }\npathVariables: { id: "7" }\n';
  const { files } = await convertCollection({ file: "shop", files: new Map([["Get.request.yaml", yaml]]) }, "v2.1");
  expect(JSON.parse(files?.get("") ?? "")).toMatchObject({
    item: [
      {
        request: {
          url: { protocol: "https", host: "h.example", path: ["a", ":id"], variable: [{ key: "id", value: "7" }] },
        },
      },
    ],
  });
});

test.each(["a=1&&b=2", "a", "=x", "a=1=2", "?a=1"])("the query %j goes into the URL as it is", async (query) => {
  const text = collection({ name: "Do", request: { method: "GET", url: `https://h.example/p?${query}` } });
  expect(await modelOf(await toFolder("shop.json", text))).toEqual(await modelOf({ file: "shop.json", text }));
});

test("file names are safe, and differ in more than case", () => {
  const name = createNames();
  const given = ["a/b", "A-b", "..", ".hidden", "", "  ", "x".repeat(400), 'q"?*', "tab\there"];
  expect(given.map((title) => name(title, "http-request")).map((each) => each.slice(0, 20))).toEqual([
    "a-b",
    "A-b 1",
    "-.",
    "-hidden",
    "http-request",
    "http-request 1",
    "x".repeat(20),
    "q---",
    "tab-here",
  ]);
});
