import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { fillAuth, fillParameters } from "../../generator/verify/open-auth.ts";
import { fillOpenValues, type OpenValues, textsWithVariables } from "../../generator/verify/open-values.ts";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

async function fill(
  urls: readonly object[],
  variable: readonly object[] = [],
  given: Readonly<Record<string, string>> = {},
): Promise<OpenValues> {
  const collection = { info: { name: "c", schema }, variable, item: urls.map((url) => ({ name: "i", request: { method: "GET", url } })) };
  const { document } = await readCollection({ file: "c.json", text: JSON.stringify(collection) });
  if (document === undefined) throw new Error("The collection is not read.");
  return fillOpenValues([document], textsWithVariables(collection), { values: new Map(Object.entries(given)) }, "127.0.0.1:80");
}

test.each([
  { title: "a base that nothing defines", urls: [{ host: ["{{url}}"] }], want: { url: "http://127.0.0.1:80" } },
  {
    title: "a base that is empty",
    urls: [{ host: ["{{url}}"] }],
    variable: [{ key: "url", value: "" }],
    want: { url: "http://127.0.0.1:80" },
  },
  {
    title: "a base that is a mere path",
    urls: [{ host: ["{{url}}"] }],
    variable: [{ key: "url", value: "/v1" }],
    want: { url: "http://127.0.0.1:80" },
  },
  { title: "a base that is defined", urls: [{ host: ["{{url}}"] }], variable: [{ key: "url", value: "h.test" }], want: {} },
  { title: "also behind a scheme", urls: [{ host: ["{{h}}"] }, { protocol: "https", host: ["{{h}}"] }], want: { h: "127.0.0.1:80" } },
  { title: "only behind a scheme", urls: [{ protocol: "https", host: ["{{h}}"] }], want: { h: "v-h" } },
  { title: "glued", urls: [{ host: ["{{url}}"] }, { host: ["{{url}}{{site}}"] }], want: { url: "v-url", site: "v-site" } },
  {
    title: "scheme, host and port",
    urls: [{ protocol: "{{s}}", host: ["{{h}}"], port: "{{p}}" }],
    want: { s: "http", h: "127.0.0.1", p: "80" },
  },
  { title: "a name", urls: [{ host: ["h"], path: ["{{User ID_1é}}"] }], want: { "User ID_1é": "v-user-id-1-" } },
  { title: "a dynamic variable", urls: [{ host: ["h"], path: ["{{$randomInt}}"] }], want: { $randomInt: "dyn-randomInt" } },
  { title: "a fake one", urls: [{ host: ["h"], path: ["{{$randomCity}}"] }], want: { $randomCity: "dyn-randomCity" } },
  {
    title: "a dynamic variable whose name is put together",
    urls: [{ host: ["h"], path: ["{{$random{{kind}}}}"] }],
    variable: [{ key: "kind", value: "Int" }],
    want: { $randomInt: "dyn-randomInt" },
  },
  {
    title: "the user's",
    urls: [{ host: ["{{url}}"], path: ["{{a}}"] }],
    given: { url: "http://x", a: "1" },
    want: { url: "http://x", a: "1" },
  },
  { title: "inside a value", urls: [{ host: ["h"], path: ["{{a}}"] }], variable: [{ key: "a", value: "{{b}}" }], want: { b: "v-b" } },
])("made up: $title", async ({ urls, variable, given, want }) => {
  const { added } = await fill(urls, variable, given);
  expect(Object.fromEntries(added)).toEqual(want);
});

test("path variables", async () => {
  const { pathValue } = await fill([{ host: ["h"] }], [], { b: "user" });
  expect([pathValue("a", "own"), pathValue("A b", undefined), pathValue("b", "own")]).toEqual(["own", "v-a-b", "user"]);
});

test("a signature's time and nonce are given, unless the collection does", () => {
  expect(fillParameters("hawk", { nonce: "N", timestamp: "" })).toEqual({ nonce: "N", timestamp: "1577836800" });
  expect(fillParameters("awsv4", { region: "r", accessKey: "A" })).toEqual({ region: "r", accessKey: "A", secretKey: "v-secretkey" });
  expect(fillParameters("basic", { username: "u" })).toEqual({ username: "u" });
});

test.each([
  {
    title: "a list",
    own: [{ key: "nonce", value: "N" }],
    want: [
      { key: "nonce", value: "N" },
      { key: "timestamp", value: "1577836800", type: "string" },
    ],
  },
  { title: "an object", own: { nonce: "N", timestamp: null }, want: { nonce: "N", timestamp: "1577836800" } },
])("the same in the file's auth block: $title", ({ own, want }) => {
  expect(fillAuth({ type: "hawk", hawk: own })).toEqual({ type: "hawk", hawk: want });
});

test.each([
  { title: "no claims", claims: undefined, want: '{"jti":"v-jti"}' },
  { title: "claims as text", claims: ' {"a":1} ', want: '{"a":1,"jti":"v-jti"}' },
  { title: "claims as an object", claims: { a: 1 }, want: '{"a":1,"jti":"v-jti"}' },
  { title: "an own id", claims: '{"jti":"J"}', want: '{"jti":"J"}' },
  { title: "a variable", claims: "{{claims}}", want: "{{claims}}" },
])("an ASAP token's id is given, unless its claims do: $title", ({ claims, want }) => {
  const list = claims === undefined ? [] : [{ key: "claims", value: claims }];
  expect(fillAuth({ type: "asap", asap: list })).toMatchObject({ asap: [{ key: "claims", value: want }] });
  expect(fillAuth({ type: "asap", asap: { iss: "i", claims } })).toEqual({ type: "asap", asap: { iss: "i", claims: want } });
  const text = typeof claims === "object" ? JSON.stringify(claims) : claims;
  expect(fillParameters("asap", text === undefined ? {} : { claims: text })).toEqual({ claims: want });
});
