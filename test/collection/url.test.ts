import { describe, expect, test } from "vitest";
import { readOne } from "./reading.ts";

const parts = (url: object) => ({ method: "GET", url: { protocol: "https", host: ["h", "com"], ...url } });

async function readUrl(url: unknown) {
  const { request, codes } = await readOne({ method: "GET", url });
  const { protocol, userInfo, host, port, path } = request.url;
  return { protocol, userInfo, host, port, path, query: request.url.query.map(({ key, value }) => [key, value]), codes };
}

const nothing = { protocol: undefined, userInfo: undefined, host: "", port: undefined, path: [], query: [], codes: [] };

describe("a URL as text is read as Postman reads it", () => {
  test.each([
    [
      "https://h.com/a/b?x=1&y",
      {
        protocol: "https",
        host: "h.com",
        path: ["a", "b"],
        query: [
          ["x", "1"],
          ["y", null],
        ],
      },
    ],
    ["{{url}}/v2/x", { host: "{{url}}", path: ["v2", "x"] }],
    ["{{url}}{{site}}/services/x", { host: "{{url}}{{site}}", path: ["services", "x"] }],
    ["  h.com:{{port}}/a/", { host: "h.com", port: "{{port}}", path: ["a", ""] }],
    ["https://h.com//a", { protocol: "https", host: "h.com", path: ["", "a"] }],
    ["https://h.com", { protocol: "https", host: "h.com" }],
    ["https://h.com/", { protocol: "https", host: "h.com", path: [""] }],
    ["https://u:p%40w@h.com/", { protocol: "https", userInfo: "u:p%40w", host: "h.com", path: [""] }],
    [
      "h.com/a?b=1&&c=",
      {
        host: "h.com",
        path: ["a"],
        query: [
          ["b", "1"],
          [null, null],
          ["c", ""],
        ],
      },
    ],
    ["{{a/b?c.d}}/x#frag", { host: "{{a/b?c.d}}", path: ["x"] }],
  ])("%s", async (text, want) => {
    expect(await readUrl(text)).toEqual({ ...nothing, ...want });
  });
});

describe("a URL as object", () => {
  test.each([
    [
      "the parts win over raw",
      { raw: "https://x.com/raw?y=1", host: ["h", "com"], path: ["p"], query: [] },
      { host: "h.com", path: ["p"] },
    ],
    ["host and path as texts", { host: "{{url}}", path: "/a/b" }, { host: "{{url}}", path: ["a", "b"] }],
    ["one leading slash of a path is dropped", { host: "h", path: "//a" }, { host: "h", path: ["", "a"] }],
    ["an empty path and none", { host: "h", path: "" }, { host: "h" }],
    ["a list without segments is a slash", { host: "h", path: [] }, { host: "h", path: [""] }],
    ["null and numbers as segments", { host: "h", path: ["a", null, 5] }, { host: "h", path: ["a", "", "5"] }],
    ["a slash in a segment stays", { host: "h", path: ["a/b", "c"] }, { host: "h", path: ["a/b", "c"] }],
    ["port as number", { host: "h", port: 8080 }, { host: "h", port: "8080" }],
    ["protocol with its slashes", { protocol: "https://", host: "h" }, { protocol: "https", host: "h" }],
    ["user info", { host: "h", auth: { user: "u", password: "p" } }, { host: "h", userInfo: "u:p" }],
    [
      "query as text",
      { host: "h", query: "a=1&b=x y&c" },
      {
        host: "h",
        query: [
          ["a", "1"],
          ["b", "x y"],
          ["c", null],
        ],
      },
    ],
    ["query as object", { host: "h", query: { a: "1" } }, { host: "h", query: [["a", "1"]] }],
    [
      "query entries as texts",
      { host: "h", query: ["a=1", "b"] },
      {
        host: "h",
        query: [
          ["a", "1"],
          ["b", null],
        ],
      },
    ],
    [
      "null and empty differ in a query",
      {
        host: "h",
        query: [{ key: "a", value: null }, { key: "b" }, { key: "c", value: "" }, { key: null, value: null }, { key: "", value: "" }],
      },
      {
        host: "h",
        query: [
          ["a", null],
          ["b", null],
          ["c", ""],
          [null, null],
          ["", ""],
        ],
      },
    ],
  ])("%s", async (_, url, want) => {
    expect(await readUrl(url)).toEqual({ ...nothing, ...want });
  });

  test("only raw: parsed, with a warning", async () => {
    const url = await readUrl({ raw: "https://h.com/:id?x=1" });
    expect(url).toEqual({ ...nothing, protocol: "https", host: "h.com", path: [":id"], query: [["x", "1"]], codes: ["PW2011"] });
  });

  test("a query in raw only is not sent", async () => {
    const url = await readUrl({ raw: "https://h.com/p?x=1", host: "h.com", path: ["p"] });
    expect(url).toEqual({ ...nothing, host: "h.com", path: ["p"], codes: ["PW2012"] });
  });

  test.each([5, true, ["x"], {}])("the query value %j is dropped, as Postman does", async (value) => {
    const url = await readUrl({ host: "h", query: [{ key: "a", value }] });
    expect(url).toEqual({ ...nothing, host: "h", query: [["a", null]], codes: ["PW2013"] });
  });
});

test.each([undefined, null, "", "  ", {}])("without a URL (%j) the request stays, with a warning", async (url) => {
  expect(await readUrl(url)).toEqual({ ...nothing, codes: ["PW3010"] });
});

test.each([5, true, ["https://h.com"]])("a URL that is %j is reported and ignored", async (url) => {
  expect(await readUrl(url)).toEqual({ ...nothing, codes: ["PW2006", "PW3010"] });
});

test("disabled parameters and descriptions are kept, with pointers", async () => {
  const { request } = await readOne(
    parts({
      query: [
        { key: "a", value: "1" },
        { key: "b", value: "2", disabled: true, description: { content: "B" } },
      ],
    }),
  );
  expect(request.url.query).toEqual([
    { key: "a", value: "1", disabled: false, description: "", pointer: "/item/0/request/url/query/0" },
    { key: "b", value: "2", disabled: true, description: "B", pointer: "/item/0/request/url/query/1" },
  ]);
});

describe("path variables", () => {
  test.each([
    ["a text", [{ key: "a", value: "7" }], [["a", "7"]]],
    ["key given as id", [{ id: "a", value: "9" }], [["a", "9"]]],
    [
      "the last of a name wins",
      [
        { key: "a", value: "1" },
        { key: "a", value: "2" },
      ],
      [["a", "2"]],
    ],
    ["disabled counts all the same", [{ key: "a", value: "1", disabled: true }], [["a", "1"]]],
    ["a number is not used", [{ key: "a", value: 7 }], [["a", undefined]]],
    ["a number of type string is used", [{ key: "a", value: 7, type: "string" }], [["a", "7"]]],
    ["a text of type number is not used", [{ key: "a", value: "7", type: "number" }], [["a", undefined]]],
    [
      "empty, null and missing are no value",
      [{ key: "a", value: "" }, { key: "b", value: null }, { key: "c" }],
      [
        ["a", undefined],
        ["b", undefined],
        ["c", undefined],
      ],
    ],
    ["null and nameless entries are left out", [null, { value: "x" }], []],
  ])("%s", async (_, variable, want) => {
    const { request } = await readOne(parts({ path: [":a"], variable }));
    expect(request.url.pathVariables.map(({ key, value }) => [key, value])).toEqual(want);
  });

  test("a URL as text declares its names without values", async () => {
    const { request } = await readOne("https://h.com/:id.json/:x/:id.json");
    expect(request.url.pathVariables.map(({ key, value }) => [key, value])).toEqual([
      ["id", undefined],
      ["x", undefined],
    ]);
  });
});

// Quadratic, it would take minutes; `npm run bench -- --bounds` measures it.
test("long hostile texts are read", async () => {
  for (const text of [
    "{".repeat(60_000),
    "{{a".repeat(20_000),
    ".".repeat(60_000),
    ":".repeat(60_000),
    "/".repeat(60_000),
    " ".repeat(60_000),
  ]) {
    expect((await readOne({ url: text, header: text })).request.url.pointer).toBe("/item/0/request/url");
    await readOne({ url: { host: text, path: text, query: text }, header: [text] });
  }
});

describe("a host that is more than a host is split as Postman does before it sends it", () => {
  test.each([
    ["scheme", { host: ["https://h.com"], path: ["d"] }, { protocol: "https", host: "h.com", path: ["d"] }],
    ["scheme, not a list", { host: "https://h.com" }, { protocol: "https", host: "h.com" }],
    ["scheme, in labels", { host: ["http://api", "h", "com"], path: "/d" }, { protocol: "http", host: "api.h.com", path: ["d"] }],
    ["scheme and port", { host: ["https://h.com:8443"], path: [] }, { protocol: "https", host: "h.com", port: "8443", path: [""] }],
    ["scheme and own port", { host: ["https://h.com"], port: "81" }, { protocol: "https", host: "h.com", port: "81" }],
    ["scheme and path", { host: "https://h.com/v1", path: ["d"] }, { protocol: "https", host: "h.com", path: ["v1", "d"] }],
    ["scheme in a variable", { host: "{{s}}://h.com", path: ["d"] }, { protocol: "{{s}}", host: "h.com", path: ["d"] }],
    ["path", { protocol: "https", host: ["h", "com/v1"], path: ["d"] }, { protocol: "https", host: "h.com", path: ["v1", "d"] }],
    ["path behind a variable", { host: ["{{base}}/v1"], path: ["d"] }, { host: "{{base}}", path: ["v1", "d"] }],
    ["user info", { protocol: "https", host: "u@h.com", path: ["d"] }, { protocol: "https", userInfo: "u", host: "h.com", path: ["d"] }],
    ["slash in a variable", { host: ["{{a/b}}"], path: ["d"] }, { host: "{{a/b}}", path: ["d"] }],
  ])("%s", async (_, url, want) => {
    expect(await readUrl(url)).toEqual({ ...nothing, ...want });
  });

  test("parameters of the path and the query stay", async () => {
    const variable = [{ key: "id", value: "7" }];
    const url = { host: ["https://h.com"], path: [":id"], query: [{ key: "a", value: "1" }], variable };
    const { request } = await readOne({ method: "GET", url });
    expect(request.url).toMatchObject({ host: "h.com", query: [{ key: "a" }], pathVariables: [{ key: "id", value: "7" }] });
  });

  test("two schemes are reported: the request goes to a host that is called like one", async () => {
    const url = { protocol: "https", host: ["https://h", "com"], path: ["d"] };
    expect(await readUrl(url)).toEqual({ ...nothing, protocol: "https", host: "https", path: ["", "h.com", "d"], codes: ["PW3070"] });
  });
});
