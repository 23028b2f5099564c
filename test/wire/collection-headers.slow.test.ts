import { describe } from "vitest";
import { type Piece, sendPieces } from "./pieces.ts";

// What a collection says about headers, methods and its `protocolProfileBehavior`, sent as a whole.

const get = (title: string, header: unknown, headers: Readonly<Record<string, string>>): Piece => ({
  title,
  request: { method: "GET", url: "https://h.test/p", header },
  want: { headers },
});

const headers: readonly Piece[] = [
  get("disabled", [{ key: "X-A", value: "1", disabled: true }], {}),
  get(
    "the same spelling twice",
    [1, 2].map((value) => ({ key: "Cookie", value: `a=${value}` })),
    { cookie: "a=1; a=2" },
  ),
  get(
    "another case: the last one",
    [
      { key: "X-A", value: "1" },
      { key: "X-B", value: "2" },
      { key: "x-a", value: "3" },
    ],
    { "x-a": "3", "x-b": "2" },
  ),
  get("an empty and a missing value", [{ key: "X-A", value: "" }, { key: "X-B" }], { "x-a": "", "x-b": "" }),
  get("null", [{ key: "X-A", value: null }], { "x-a": "null" }),
  get(
    "a number and a truth value",
    [
      { key: "X-A", value: 5 },
      { key: "X-B", value: true },
    ],
    { "x-a": "5", "x-b": "true" },
  ),
  get(
    "no name",
    [
      { key: "", value: "1" },
      { key: null, value: "2" },
    ],
    {},
  ),
  { title: "a blank in the name", request: { url: "https://h.test/p", header: [{ key: "X A", value: "1" }] }, want: "nothing" },
  { title: "a line break in the value", request: { url: "https://h.test/p", header: [{ key: "X-A", value: "1\n2" }] }, want: "nothing" },
  { title: "beyond Latin-1", request: { url: "https://h.test/p", header: [{ key: "X-A", value: "€" }] }, want: "nothing" },
  get("Latin-1", [{ key: "X-A", value: "é" }], { "x-a": "é" }),
  get("an own Accept", [{ key: "Accept", value: "application/json" }], { accept: "application/json" }),
  get("a text", "X-A: 1\nX-B:2", { "x-a": "1", "x-b": "2" }),
  get("a list of texts", ["X-A: 1"], { "x-a": "1" }),
  get("an object", { "X-A": "1" }, { "x-a": "1" }),
  {
    title: "an own type without a body",
    request: { url: "https://h.test/p", header: [{ key: "Content-Type", value: "application/json" }], body: { mode: "raw", raw: "{}" } },
    want: { method: "GET", headers: { "content-type": "application/json" }, body: "" },
  },
];

const raw = (text: string, language?: string): object => ({ mode: "raw", raw: text, options: { raw: { language } } });
const keepsBody = { disableBodyPruning: true };

const withBody = (method: unknown, behavior: object, want: Piece["want"]): Piece => ({
  title: `${String(method)} with a body, ${JSON.stringify(behavior)}`,
  request: { method, url: "https://h.test/p", body: raw("x") },
  behavior,
  want,
});
const dropped = (method: string): Piece["want"] => ({ method, headers: {}, body: "" });
const kept = (method: string): Piece["want"] => ({ method, headers: { "content-type": "text/plain" }, body: "x" });

const methods: readonly Piece[] = [
  { title: "lower case", request: { method: "post", url: "https://h.test/p" }, want: { method: "POST", body: "" } },
  { title: "missing", request: { url: "https://h.test/p" }, want: { method: "GET" } },
  { title: "null", request: { method: null, url: "https://h.test/p" }, want: { method: "GET" } },
  withBody("FooBar", {}, kept("FOOBAR")),
  withBody("GET", {}, dropped("GET")),
  ...["COPY", "PURGE", "UNLOCK"].flatMap((method) => [withBody(method, {}, dropped(method)), withBody(method, keepsBody, kept(method))]),
  withBody("DELETE", {}, kept("DELETE")),
  withBody("OPTIONS", {}, kept("OPTIONS")),
  {
    title: "POST without a body",
    request: { method: "POST", url: "https://h.test/p" },
    want: { headers: { "content-length": "0" }, body: "" },
  },
  { title: "DELETE without a body", request: { method: "DELETE", url: "https://h.test/p" }, want: { headers: {}, body: "" } },
];

const untyped = { disabledSystemHeaders: { "content-type": true } };
const ownType = [{ key: "Content-Type", value: "application/json" }];

const behaviors: readonly Piece[] = [
  {
    title: "no automatic type",
    request: { method: "POST", url: "https://h.test/p", body: raw("{}", "json") },
    behavior: untyped,
    want: { headers: {}, body: "{}" },
  },
  {
    title: "no automatic type, an own one",
    request: {
      method: "POST",
      url: "https://h.test/p",
      header: ownType,
      body: { mode: "urlencoded", urlencoded: [{ key: "a", value: "1" }] },
    },
    behavior: untyped,
    want: { headers: { "content-type": "application/json" }, body: "a=1" },
  },
  {
    title: "no automatic type, an own one, formdata",
    request: {
      method: "POST",
      url: "https://h.test/p",
      header: ownType,
      body: { mode: "formdata", formdata: [{ key: "a", value: "1" }] },
    },
    behavior: untyped,
    want: { headers: { "content-type": "application/json" } },
  },
  {
    title: "no automatic type, an own one, raw",
    request: { method: "POST", url: "https://h.test/p", header: [{ key: "Content-Type", value: "text/x" }], body: raw("{}", "json") },
    behavior: untyped,
    want: { headers: { "content-type": "text/x" }, body: "{}" },
  },
  {
    title: "no automatic Accept, an own one",
    request: { url: "https://h.test/p", header: [{ key: "Accept", value: "a/b" }] },
    behavior: { disabledSystemHeaders: { accept: true } },
    want: { headers: { accept: "a/b" } },
  },
  { ...withBody("COPY", {}, kept("COPY")), title: "a folder's counts", behavior: {}, folders: [{ protocolProfileBehavior: keepsBody }] },
  {
    ...withBody("COPY", {}, dropped("COPY")),
    title: "the nearest folder's counts",
    folders: [{ protocolProfileBehavior: keepsBody }, { protocolProfileBehavior: { disableBodyPruning: false } }],
  },
];

const ofCollection: readonly Piece[] = [
  { ...withBody("UNLOCK", {}, kept("UNLOCK")), title: "inherited from the collection" },
  {
    ...withBody("UNLOCK", {}, dropped("UNLOCK")),
    title: "a folder's wins",
    folders: [{ protocolProfileBehavior: { disableBodyPruning: false } }],
  },
];

describe("headers", () => sendPieces(headers));
describe("methods", () => sendPieces(methods));
describe("behavior", () => sendPieces(behaviors));
describe("behavior of the collection", () => sendPieces(ofCollection, { protocolProfileBehavior: keepsBody }));
