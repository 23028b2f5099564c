import { describe, expect, test } from "vitest";
import type { Item } from "../../../generator/collection/model.ts";
import { listItems } from "../reading.ts";
import { readFiles, readOneV3 } from "./reading.ts";

const request = "$kind: http-request\nurl: https://h.example\n";

async function itemsOf(files: Readonly<Record<string, string>>): Promise<readonly Item[]> {
  return listItems((await readFiles(files)).document?.children ?? []);
}

describe("what people write by hand", () => {
  test.each([
    ["X-A:", [["X-A", ""]]],
    ["X-A: null", [["X-A", "null"]]],
    ["X-A: ~", [["X-A", "~"]]],
    ["X-A: 5", [["X-A", "5"]]],
  ])("given the header %s without quotes, it is read as it is written, and reported", async (header, expected) => {
    const { item, codes } = await readOneV3(`url: https://h.example\nheaders:\n  ${header}`);
    expect([item.request.headers.map(({ key, value }) => [key, value]), codes]).toEqual([expected, ["PW2032"]]);
  });

  test("given variables that are no strings, they are the text of the file, and reported each", async () => {
    const definition = "$kind: collection\nvariables:\n  a: 3\n  b: 1.50\n  c: true\n  d: null\n";
    const { document, diagnostics } = await readFiles({ ".resources/definition.yaml": definition, "a.request.yaml": request });
    expect(document?.variables.map(({ name, value }) => [name, value])).toEqual(
      Object.entries({ a: "3", b: "1.50", c: "true", d: "null" }),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "PW2032"));
  });

  test.each(["", "# nothing yet\n", "- a list", "text"])("given a file with %j, it is left out, and its place is said", async (text) => {
    const { document, diagnostics } = await readFiles({ "a.request.yaml": text, "b.request.yaml": request });
    expect(document?.children.map(({ name }) => name)).toEqual(["b"]);
    expect(diagnostics).toMatchObject([{ code: "PW2031", location: { file: "shop/a.request.yaml", line: 1 } }]);
  });

  test("given a byte order mark and CRLF, they are not part of a text", async () => {
    const text = `${request}method: POST\nbody:\n  type: text\n  content: |-\n    a\n    b\n`;
    const [item] = await itemsOf({ "a.request.yaml": `\ufeff${text.replaceAll("\n", "\r\n")}` });
    expect(item?.request.body).toMatchObject({ text: "a\nb" });
  });

  test.each([
    [".inf", 1],
    [".nan", 1],
    ['"5"', 1],
    ["3114334857819031", 0],
    ["-0.5", 0],
  ])("given the order %s, it is a number or reported", async (order, reported) => {
    const { codes } = await readOneV3(`url: https://h.example\norder: ${order}`);
    expect(codes.filter((code) => code === "PW2006")).toHaveLength(reported);
  });

  test("given unknown members, they are passed over", async () => {
    expect((await readOneV3("url: https://h.example\nfoo: [bar]")).codes).toEqual([]);
  });
});

describe("names", () => {
  test("given empty ones in the files, they stay empty", async () => {
    const files = {
      "http-request.request.yaml": `${request}name: ""`,
      "f/.resources/definition.yaml": '$kind: collection\nname: ""',
      "f/a.request.yaml": request,
    };
    expect((await itemsOf(files)).map(({ path }) => path)).toEqual([["", "a"], [""]]);
  });

  test("given files that differ in case, or whose names are dots, each is a request", async () => {
    const files = {
      "Case.request.yaml": request,
      "case 1.request.yaml": `${request}name: case`,
      "...request.yaml": request,
      "dot..request.yaml": request,
    };
    expect((await itemsOf(files)).map(({ name }) => name)).toEqual(["..", "Case", "case", "dot."]);
  });

  test("given an empty folder, it is a folder", async () => {
    const { document } = await readFiles({
      "empty/.resources/definition.yaml": "$kind: collection\nname: Empty",
      "a.request.yaml": request,
    });
    expect(document?.children.map(({ kind, name }) => [kind, name])).toEqual([
      ["item", "a"],
      ["folder", "Empty"],
    ]);
  });
});

describe("parameters", () => {
  test("given an entry without a value, its name is sent alone; of two with one name, the enabled one is sent", async () => {
    const yaml =
      'url: https://h.example?a=0\nqueryParams:\n  - { key: n }\n  - { key: a, value: "1", disabled: true }\n  - { key: a, value: "2" }';
    const { query } = (await readOneV3(yaml)).item.request.url;
    expect(query.map(({ key, value, disabled }) => [key, value, disabled])).toEqual([
      ["n", null, false],
      ["a", "1", true],
      ["a", "2", false],
    ]);
  });

  test("given path variables without a value, their segments stay", async () => {
    const yaml =
      'url: https://h.example/:a/:b/:c\npathVariables:\n  - { key: a, value: "x/y z" }\n  - { key: b }\n  - { key: c, value: "" }';
    const { path, pathVariables } = (await readOneV3(yaml)).item.request.url;
    expect([path, pathVariables.map(({ value }) => value)]).toEqual([
      [":a", ":b", ":c"],
      ["x/y z", undefined, undefined],
    ]);
  });
});

describe("auth", () => {
  test("given a key in the query, it goes there, although Postman's command line sends a header", async () => {
    const credentials = '[{ key: key, value: k }, { key: value, value: "{{v}}" }, { key: in, value: query }]';
    const { item } = await readOneV3(`url: https://h.example\nauth: { type: apikey, credentials: ${credentials} }`);
    expect(item.request.auth).toMatchObject({ type: "apikey", parameters: { key: "k", value: "{{v}}", in: "query" } });
  });

  test("given lists and switches among the credentials, the others are read", async () => {
    const yaml = 'url: https://h.example\nauth:\n  type: oauth2\n  credentials: { accessToken: "{{t}}", scope: [a, b], useBrowser: true }';
    expect((await readOneV3(yaml)).item.request.auth?.parameters).toMatchObject({ accessToken: "{{t}}", useBrowser: "true" });
  });

  test.each([
    ["no auth in a list of one", '[{ id: "", type: noauth, name: No Auth }]', "noauth"],
    ["an empty list", "[]", undefined],
    ["inherit", "{ type: inherit }", undefined],
  ])("given %s, folders have it too", async (_, auth, type) => {
    const files = { "f/.resources/definition.yaml": `$kind: collection\nauth: ${auth}`, "f/a.request.yaml": request };
    expect((await readFiles(files)).document?.children).toMatchObject([
      { kind: "folder", auth: type === undefined ? undefined : { type } },
    ]);
  });
});

describe("bodies", () => {
  test("given form fields with several files, with none, and without a type, they are read", async () => {
    const content = '[{ key: a, type: file, src: [/x/a, /x/b] }, { key: b, type: file, src: "" }, { key: c, value: v }]';
    const { item } = await readOneV3(`url: https://h.example\nmethod: POST\nbody: { type: formdata, content: ${content} }`);
    expect(item.request.body).toMatchObject({
      fields: [{ value: { sources: ["/x/a", "/x/b"] } }, { value: { kind: "file", sources: [] } }, { value: { kind: "text", text: "v" } }],
    });
  });

  test("given a file as a string, it is that file", async () => {
    const { item } = await readOneV3("url: https://h.example\nmethod: POST\nbody: { type: file, content: /x/a.bin }");
    expect(item.request.body).toMatchObject({ kind: "file", source: "/x/a.bin" });
  });

  test("given an object where a text belongs, it is reported and left out", async () => {
    const { item, codes } = await readOneV3("url: https://h.example\nmethod: POST\nbody: { type: json, content: { a: 1 } }");
    expect([item.request.body, codes]).toEqual([undefined, ["PW2006"]]);
  });
});

describe("examples", () => {
  const at = (name: string): string => `.resources/a.resources/examples/${name}.example`;

  test("given the ending .yml, definitions and examples are read like requests", async () => {
    const example = "$kind: http-example\nresponse: { statusCode: 201 }";
    const { document } = await readFiles({
      ".resources/definition.yml": "$kind: collection\nname: Yml",
      "a.request.yml": request,
      [`${at("x")}.yml`]: example,
    });
    expect([document?.name, listItems(document?.children ?? [])[0]?.examples.map(({ code }) => code)]).toEqual(["Yml", [201]]);
  });

  test("given one without a response, or with an empty request, it is an example without", async () => {
    const empty =
      '$kind: http-example\nrequest: { url: "", method: GET, body: { type: text, content: "" } }\nresponse: { statusCode: "200" }';
    const [item] = await itemsOf({ "a.request.yaml": request, [`${at("x")}.yaml`]: empty, [`${at("y")}.yaml`]: "$kind: http-example" });
    expect(item?.examples.map(({ code, originalRequest }) => [code, originalRequest])).toEqual([
      [200, undefined],
      [undefined, undefined],
    ]);
  });

  test("given one of a GraphQL request, its own request is one", async () => {
    const example =
      '$kind: graphql-example\nrequest: { url: https://h.example, query: "{ b }" }\nresponse: { statusCode: 200, body: { type: json, content: "{}" } }';
    const [item] = await itemsOf({
      "a.request.yaml": '$kind: graphql-request\nurl: https://h.example\nquery: "{ a }"',
      [`${at("x")}.yaml`]: example,
    });
    expect(item?.examples).toMatchObject([{ code: 200, originalRequest: { method: "POST", body: { kind: "graphql", query: "{ b }" } } }]);
  });
});

test("given files that are not Postman's, they are not even parsed", async () => {
  const files = {
    "a.request.yaml": request,
    ".resources/object.yaml": "{{bad",
    "a.params.yaml": "{{bad",
    "f/.resources/object.yaml": "{{bad",
  };
  expect((await readFiles(files)).diagnostics).toEqual([]);
});

test.each(["grpc", "websocket", "socket.io", "mqtt", "mcp", "llm"])("given a request of the kind %s, there is one note", async (kind) => {
  const { diagnostics } = await readFiles({ "a.request.yaml": request, "b.request.yaml": `$kind: ${kind}-request\nurl: x` });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["PW2034", "info"]]);
});
