import { describe, expect, test } from "vitest";
import type { Url } from "../../../generator/collection/model.ts";
import { readOneV3 } from "./reading.ts";

function query({ query: parameters }: Url): string {
  return parameters
    .filter(({ disabled }) => !disabled)
    .map(({ key, value }) => (key ?? "") + (value === null ? "" : `=${value}`))
    .join("&");
}

test("a request without a method is a GET, and methods of one's own are kept", async () => {
  expect((await readOneV3("url: https://h.example")).item.request.method).toBe("GET");
  expect((await readOneV3("url: https://h.example\nmethod: purge")).item.request.method).toBe("PURGE");
});

describe("the query", () => {
  test.each([
    ["in the URL alone, it is as written", 'url: "https://h.example/p?a=1&a=2&b&c="', "a=1&a=2&b&c="],
    [
      "queryParams replace what has their name, and follow the others",
      'url: "https://h.example?a=1&b=2"\nqueryParams: { a: "9", c: "3" }',
      "b=2&a=9&c=3",
    ],
    ["all of a name go", 'url: "https://h.example?a=1&a=5&z=0"\nqueryParams: { a: "2" }', "z=0&a=2"],
    ["null has no equals sign, an empty string has one", 'url: https://h.example\nqueryParams: { nul: null, empty: "" }', "nul&empty="],
    [
      "what is disabled is not sent, also if the URL has it",
      'url: "https://h.example?a=1"\nqueryParams:\n  - { key: a, value: "1", disabled: true }\n  - { key: b, value: "2" }',
      "b=2",
    ],
    ["a fragment is dropped", 'url: "https://h.example/p?a=1#frag"\nqueryParams: { b: "2" }', "a=1&b=2"],
  ])("%s", async (_, yaml, expected) => {
    const { item, codes } = await readOneV3(yaml);
    expect(query(item.request.url)).toBe(expected);
    expect(codes.filter((code) => code.startsWith("PW20"))).toEqual([]);
  });
});

test("path variables come as a map or a list, and go to the URL's segments", async () => {
  const url = "url: https://h.example/a/:id/:other\n";
  for (const variables of ['pathVariables: { id: "7" }', 'pathVariables:\n  - key: id\n    value: "7"\n    description: Which one']) {
    const { item } = await readOneV3(url + variables);
    expect(item.request.url.path).toEqual(["a", ":id", ":other"]);
    expect(item.request.url.pathVariables).toMatchObject([{ key: "id", value: "7" }]);
  }
});

test("a URL with a scheme, user, port and parameters is split as Postman splits it", async () => {
  const { item } = await readOneV3('url: "https://u:p@h.example:8443/v1?x=1"\nqueryParams: { y: "2" }');
  expect(item.request.url).toMatchObject({ protocol: "https", userInfo: "u:p", host: "h.example", port: "8443", path: ["v1"] });
  expect(query(item.request.url)).toBe("x=1&y=2");
});

describe("headers", () => {
  test("are a map, or a list where some are disabled or described", async () => {
    expect((await readOneV3('url: https://h.example\nheaders: { X-A: "1" }')).item.request.headers).toMatchObject([
      { key: "X-A", value: "1" },
    ]);
    const listed =
      'url: https://h.example\nheaders:\n  - { key: X-A, value: "1", disabled: true, description: Why }\n  - { key: X-A, value: "2" }';
    expect((await readOneV3(listed)).item.request.headers).toMatchObject([
      { key: "X-A", value: "1", disabled: true, description: "Why" },
      { key: "X-A", value: "2", disabled: false },
    ]);
  });

  test.each([
    ["1.50", "1.50"],
    ["true", "true"],
    ["2026-01-02", "2026-01-02"],
    ["12345678901234567890", "12345678901234567890"],
  ])("%s without quotes is the text of the file, and reported unless it is a string", async (written, text) => {
    const { item, codes } = await readOneV3(`url: https://h.example\nheaders:\n  X-A: ${written}`);
    expect(item.request.headers).toMatchObject([{ key: "X-A", value: text }]);
    expect(codes.includes("PW2032")).toBe(!written.includes("-"));
  });
});

describe("auth", () => {
  test.each([
    ["a map", 'auth: { type: bearer, credentials: { token: "{{t}}" } }', { type: "bearer", parameters: { token: "{{t}}" } }],
    [
      "a list of credentials",
      'auth:\n  type: basic\n  credentials:\n    - { key: username, value: u }\n    - { key: password, value: "{{p}}" }',
      { type: "basic", parameters: { username: "u", password: "{{p}}" } },
    ],
    [
      "the last of several",
      "auth:\n  - { type: bearer, credentials: { token: one } }\n  - { type: basic, credentials: { username: two } }",
      { type: "basic" },
    ],
    ["none", "auth: { type: noauth }", { type: "noauth" }],
  ])("%s", async (_, yaml, expected) => {
    expect((await readOneV3(`url: https://h.example\n${yaml}`)).item.request.auth).toMatchObject(expected);
  });

  test.each(["", "auth: { type: inherit }"])("%j is inherited", async (yaml) => {
    expect((await readOneV3(`url: https://h.example\n${yaml}`)).item.request.auth).toBeUndefined();
  });
});

describe("bodies", () => {
  test.each([
    ['type: json\n  content: |-\n    {"a": 1}', { kind: "raw", text: '{"a": 1}', language: "json" }],
    ["type: text\n  content: hello", { kind: "raw", text: "hello", language: undefined }],
    ['type: urlencoded\n  content: { a: "1" }', { kind: "urlencoded", fields: [{ key: "a", value: { kind: "text", text: "1" } }] }],
    [
      "type: formdata\n  content:\n    - { key: f, type: file, src: /x/a.png, contentType: image/png }\n    - { key: t, type: text, value: v, disabled: true }",
      {
        kind: "formdata",
        fields: [
          { key: "f", value: { kind: "file", sources: ["/x/a.png"] }, contentType: "image/png" },
          { key: "t", disabled: true },
        ],
      },
    ],
    ["type: file\n  content: { src: /x/a.bin }", { kind: "file", source: "/x/a.bin" }],
    ["type: none", undefined],
  ])("%j", async (yaml, expected) => {
    const { item } = await readOneV3(`url: https://h.example\nmethod: POST\nbody:\n  ${yaml}`);
    if (expected === undefined) expect(item.request.body).toBeUndefined();
    else expect(item.request.body).toMatchObject(expected);
  });

  test("of a GET are sent, unlike in v2.1", async () => {
    const { item } = await readOneV3("url: https://h.example\nbody: { type: text, content: x }");
    expect(item.behavior.disableBodyPruning).toBe(true);
    expect((await readOneV3("url: https://h.example")).item.behavior.disableBodyPruning).toBe(false);
  });
});

test("settings are the behaviour of the item", async () => {
  const { item } = await readOneV3("url: https://h.example\nsettings: { followRedirects: false, disabledSystemHeaders: [User-Agent] }");
  expect(item.behavior).toMatchObject({ followRedirects: false, disabledSystemHeaders: ["user-agent"] });
});

test("scripts run before and after, as those of v2.1", async () => {
  const { item } = await readOneV3(
    "url: https://h.example\nscripts:\n  - { type: beforeRequest, code: a() }\n  - { type: afterResponse, code: b() }\n  - { type: other, code: c() }",
  );
  expect(item.scripts).toMatchObject([
    { phase: "prerequest", text: "a()", pointer: "Get.request.yaml#/scripts/0/code" },
    { phase: "test", text: "b()" },
  ]);
});
