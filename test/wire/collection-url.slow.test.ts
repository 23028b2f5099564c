import { describe } from "vitest";
import { type Piece, sendPieces } from "./pieces.ts";

// What a collection says in its file, sent as a whole: the rules of reading and of sending together.

/** A GET of a URL, and where it arrives. */
function url(title: string, given: unknown, want: string): Piece {
  const [, origin = "", target = ""] = /^([a-z]+:\/\/[^/]+)?(.*)$/u.exec(want) ?? [];
  return { title, request: { method: "GET", url: given }, want: origin === "" ? { target } : { origin, target } };
}

const host = ["h", "test"];
/** A URL of `https://h.test`. */
const at = (parts: object): object => ({ protocol: "https", host, ...parts });

const parts: readonly Piece[] = [
  url("the parts win over raw", at({ raw: "https://other.test/raw?x=1", path: ["p"], query: [{ key: "y", value: "2" }] }), "/p?y=2"),
  url("a query that only raw has is not sent", at({ raw: "https://h.test/p?x=1", path: ["p"] }), "/p"),
  url("a text is parsed", "https://h.test/a/b?x=1", "https://h.test/a/b?x=1"),
  { title: "a request that is a text", request: "https://h.test/a", want: { method: "GET", origin: "https://h.test", target: "/a" } },
  url("host and path as texts", { protocol: "https", host: "h.test", path: "/a/b" }, "https://h.test/a/b"),
  url("one leading slash of a path is dropped", at({ path: "//a" }), "//a"),
  url("no path", at({}), "/"),
  url("an empty list as path", at({ path: [] }), "/"),
  url("an empty segment as path", at({ path: [""] }), "/"),
  url("an empty segment at the end", at({ path: ["a", ""] }), "/a/"),
  url("an empty segment in front", at({ path: ["", "a"] }), "//a"),
  url("a slash in a segment", at({ path: ["a/b", "c"] }), "/a/b/c"),
  url("numbers", at({ path: ["a", 5] }), "/a/5"),
  url("null is an empty segment", at({ path: ["a", null, "b"] }), "/a//b"),
  url("slashes are not merged", "https://h.test//a//b/", "//a//b/"),
  url("a hash is not sent", at({ path: ["p"], hash: "top" }), "/p"),
  url("a fragment is not sent", "https://h.test/p?a=1#top", "/p?a=1"),
  url("no scheme", "h.test/p", "http://h.test/p"),
  url("scheme and host in upper case", "HTTPS://H.Test/P", "https://h.test/P"),
  url("other letters in the host", "https://käse.test/ü", "https://xn--kse-qla.test/%C3%BC"),
  {
    title: "an empty user in front of the host",
    request: { method: "GET", url: "https://@h.test/p" },
    want: { target: "/p", headers: {} },
  },
  {
    title: "an empty user with an empty password",
    request: { method: "GET", url: "https://:@h.test/p" },
    want: { headers: { authorization: "Basic Og==" } },
  },
  url("a backslash after a question mark in a segment", at({ path: ["a", "b?c\\d'"] }), "/a/b?c\\d%27"),
  url("blanks around", "  https://h.test/p  ", "/p%20%20"),
  { title: "a scheme that is not HTTP", request: { method: "GET", url: "ws://h.test/p" }, want: "nothing" },
  { title: "no host", request: { method: "GET", url: "/p" }, want: "nothing" },
  {
    title: "user info",
    request: { method: "GET", url: "https://jo hn:p%40ss@h.test/p" },
    want: { origin: "https://h.test", target: "/p", headers: { authorization: `Basic ${btoa("jo hn:p@ss")}` } },
  },
];

/** The base has a path of its own. */
const behindBase: readonly Piece[] = [
  url("no path behind a base", { host: ["{{base}}"] }, "/api"),
  url("no path behind a base with a query", { host: ["{{base}}"], query: [{ key: "a", value: "1" }] }, "/api?a=1"),
  url("an empty list behind a base", { host: ["{{base}}"], path: [] }, "/api/"),
  url("an empty segment behind a base", { host: ["{{base}}"], path: [""] }, "/api/"),
  url("a base alone as text", "{{base}}", "/api"),
  url("a base and a slash as text", "{{base}}/", "/api/"),
  url("a path behind a base", { host: ["{{base}}"], path: ["x"] }, "https://h.test/api/x"),
];

/** Values of other kinds than text. What nothing defines is made up by `verify` (`v-` and the name), on both sides. */
const variable = [
  { key: "nul", value: null },
  { key: "unset" },
  { key: "num", value: 5 },
  { key: "no", value: false },
  { key: "list", value: [1, 2] },
  { key: "object", value: { a: 1 } },
  { key: "twice", value: "1" },
  { key: "twice", value: "2" },
  { key: "off", value: "x", disabled: true },
  { key: "both", value: "of-collection" },
];

const inQuery = (title: string, value: string, want: string): Piece =>
  url(title, at({ path: ["p"], query: [{ key: "k", value }] }), `/p?k=${want}`);

const variables: readonly Piece[] = [
  inQuery("null is a text", "{{nul}}", "null"),
  inQuery("without a value", "{{unset}}", ""),
  inQuery("numbers and truth values", "{{num}}{{no}}", "5false"),
  inQuery("a list is joined", "{{list}}", "1,2"),
  inQuery("an object is useless", "{{object}}", "[object%20Object]"),
  inQuery("defined twice: the last", "{{twice}}", "2"),
  inQuery("disabled: undefined", "{{off}}", "v-off"),
  {
    ...url("a folder's variables do not count", at({ path: ["{{both}}", "{{only}}"] }), "/of-collection/v-only"),
    folders: [
      {
        variable: [
          { key: "both", value: "of-folder" },
          { key: "only", value: "of-folder" },
        ],
      },
    ],
  },
  { title: "a method is not replaced", request: { method: "{{twice}}", url: "https://h.test/p" }, want: "nothing" },
];

const withVariable = (...entries: readonly object[]): object => at({ path: ["u", ":id"], variable: entries });

const pathVariables: readonly Piece[] = [
  url("a text", withVariable({ key: "id", value: "7" }), "/u/7"),
  url("a number or truth value is no value", withVariable({ key: "id", value: 7 }), "/u/v-id"),
  url("a number that is said to be a text", withVariable({ key: "id", value: 7, type: "string" }), "/u/7"),
  url("the name as `id`", withVariable({ id: "id", value: "9" }), "/u/9"),
  url("listed twice: the last", withVariable({ key: "id", value: "1" }, { key: "id", value: "2" }), "/u/2"),
  url("disabled: used all the same", withVariable({ key: "id", value: "1", disabled: true }), "/u/1"),
  url(
    "empty and null are no values",
    at({
      path: [":a", ":b"],
      variable: [
        { key: "a", value: "" },
        { key: "b", value: null },
      ],
    }),
    "/v-a/v-b",
  ),
  url("of a URL that is a text there is no value", "https://h.test/u/:id", "/u/v-id"),
];

const withQuery = (query: unknown): object => at({ path: ["p"], query });

const query: readonly Piece[] = [
  url("null or no value: no =", withQuery([{ key: "a", value: null }, { key: "b" }]), "/p?a&b"),
  url("an empty value: =", withQuery([{ key: "a", value: "" }]), "/p?a="),
  url("a key that is null", withQuery([{ key: null, value: "x" }]), "/p?=x"),
  url("an empty key", withQuery([{ key: "", value: "" }]), "/p?="),
  url(
    "values that are no texts are dropped",
    withQuery([
      { key: "a", value: 5 },
      { key: "b", value: true },
      { key: "c", value: ["x"] },
      { key: "d", value: {} },
    ]),
    "/p?a&b&c&d",
  ),
  url(
    "disabled",
    withQuery([
      { key: "a", value: "1", disabled: true },
      { key: "b", value: "2" },
    ]),
    "/p?b=2",
  ),
  url("all disabled", withQuery([{ key: "a", value: "1", disabled: true }]), "/p"),
  url("a text", withQuery("a=1&b=x y&c"), "/p?a=1&b=x%20y&c"),
  url("an object", withQuery({ a: "1" }), "/p?a=1"),
  url("empty pieces stay", "https://h.test/p?a=1&&b&", "/p?a=1&&b&"),
  url("an empty piece in front stays", "https://h.test/p?&a", "/p?&a"),
  url("a slash before the query", "https://h.test?a=1", "/?a=1"),
  url("only the first ? separates", "https://h.test/p?a=b?c=d/e", "/p?a=b?c=d/e"),
];

describe("parts of the URL", () => sendPieces([...parts, ...behindBase], { variable: [{ key: "base", value: "https://h.test/api" }] }));
describe("variables", () => sendPieces(variables, { variable }));
describe("path variables", () => sendPieces(pathVariables));
describe("query", () => sendPieces(query));
