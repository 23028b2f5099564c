import { describe, expect, it } from "vitest";
import { buildOne } from "./build-collection.ts";

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

it.each([
  ["a plain header", header("a b\té"), undefined],
  ["a header with a line feed", header("a{{b}}\nc"), true],
  ["a header beyond Latin-1", header("{{b}}ж"), true],
])("given %s, the fixture knows whether the call is refused", async (_, given, want) => {
  const { fixtures } = await buildOne(given, { variable: [{ key: "b", value: "1" }] });
  expect(fixtures.map(({ expected }) => expected.refused)).toEqual([want]);
});
