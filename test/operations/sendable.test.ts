import { describe, expect, it } from "vitest";
import { buildItems, buildOne } from "./build-collection.ts";

function item(url: object, more: object = {}): object {
  return { name: "A", request: { method: "GET", url: { protocol: "https", host: ["a", "example"], path: ["p"], ...url } }, ...more };
}

const rows: readonly (readonly [given: string, item: object, want: readonly string[]])[] = [
  ["a plain request", item({}), []],
  ["a path with ..", item({ path: ["a", "..", "b"] }), ["PW7005"]],
  ["a path with an escaped .", item({ path: ["a", "%2e"] }), ["PW7005"]],
  ["dots inside a segment", item({ path: ["a..b", "..."] }), []],
  ["a bare ?", item({ query: [{ key: null, value: null }] }), ["PW7007"]],
  ["a bare ? that is disabled", item({ query: [{ key: null, value: null, disabled: true }] }), []],
  ["disableUrlEncoding", item({}, { protocolProfileBehavior: { disableUrlEncoding: true } }), ["PW7006"]],
  ["a forbidden method", { name: "A", request: { method: "TRACE", url: "https://a.example/p" } }, ["PW7004"]],
];

describe("what fetch cannot send is said at generation", () => {
  it.each(rows)("%s", async (_, given, want) => {
    const { codes } = await buildOne(given);
    expect(codes.filter((code) => code.startsWith("PW7"))).toEqual(want);
  });
});

const header = (value: string): object =>
  item({}, { request: { method: "GET", url: "https://a.example/p", header: [{ key: "X-A", value }] } });

describe("headers that HTTP does not allow", () => {
  it.each([
    ["a line break", "X-A", "hide\nme", "The value of the header `X-A` contains a line break,"],
    ["a control character", "X-A", "hide\u0001me", "The value of the header `X-A` contains a control character,"],
    ["DEL", "X-A", "hide\u007fme", "The value of the header `X-A` contains a control character,"],
    ["what is beyond Latin-1", "X-A", "hide € me", "The value of the header `X-A` contains a character beyond Latin-1,"],
    ["the same in a variable", "X-A", "hide {{euro}}", "The value of the header `X-A` contains a character beyond Latin-1,"],
    ["a variable's blank in the name", "X-{{blank}}", "1", "The name of the header `X-{{blank}}` contains a blank,"],
    ["braces in the name", "X-{a}", "1", "The name of the header `X-{a}` contains a delimiter,"],
    [
      "an accent in the name, by way of a variable",
      "X-{{accent}}",
      "1",
      "The name of the header `X-{{accent}}` contains a character beyond ASCII,",
    ],
  ])("%s is said, at the header, without the value", async (_, key, value, want) => {
    const { diagnostics } = await buildItems([headers({ key: "X-First", value: "1" }, { key, value })], { variable: variables });
    expect(diagnostics).toMatchObject([{ code: "PW7008", severity: "warning", pointer: "/item/0/request/header/1", item: ["A"] }]);
    expect(diagnostics[0]?.message).toMatch(want);
    expect(diagnostics[0]?.message).not.toContain("hide");
  });

  it.each([
    ["Latin-1 and tabs", { key: "X-A", value: "a\té\u0085ÿ" }],
    ["line breaks around the value, which are cut", { key: "X-A", value: "\r\na\n" }],
    ["a variable without a value, whatever its name", { key: "X-A", value: "{{имя}}" }],
    ["a name that becomes empty, and is left out", { key: "{{empty}}", value: "1" }],
    ["a header that is disabled", { key: "X-A", value: "€", disabled: true }],
    ["a header that is not sent by default", { key: "X-A", value: "<€>" }],
  ])("%s is fine", async (_, given) => {
    expect((await buildOne(headers(given), { variable: variables })).codes).toEqual([]);
  });

  const variables = [
    { key: "euro", value: "€" },
    { key: "blank", value: "a b" },
    { key: "accent", value: "é" },
    { key: "empty", value: "" },
  ];
});

function headers(...header: readonly object[]): object {
  return item({}, { request: { method: "GET", url: "https://a.example/p", header } });
}

it.each([
  ["a plain header", header("a b\té"), undefined],
  ["a header with a line feed", header("a{{b}}\nc"), true],
  ["a header beyond Latin-1", header("{{b}}ж"), true],
  ["a header with a control character", header("{{b}}\u0001"), true],
  ["a header with a line feed at its end, which is cut", header("{{b}}\n"), undefined],
  ["a header with a blank at its end that is none of HTTP's", header("{{b}}\u2003"), true],
])("given %s, the fixture knows whether the call is refused", async (_, given, want) => {
  const { fixtures } = await buildOne(given, { variable: [{ key: "b", value: "1" }] });
  expect(fixtures.map(({ expected }) => expected.refused)).toEqual([want]);
});
