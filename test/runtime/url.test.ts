import { describe, expect, test } from "vitest";
import type { ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { dynamic } from "../../templates/runtime/values/dynamic.ts";
import type { Operation, OperationArgs } from "../../templates/runtime/transport/operation.ts";
import { send } from "./send.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { capture, only } from "./capture.ts";

const defaults = {
  base: "https://h.test",
  variables: {
    version: "v1",
    root: "api/v1",
    trap: "..",
    empty: "",
    unset: "{{empty}}",
    site: "https://s.test/",
    deep: "{{version}}.0",
    loop: "{{loop}}",
  },
};
type Partial = Omit<Operation, "name" | "method" | "responses" | "base"> & { readonly base?: string };

async function urlOf(operation: Partial, args: OperationArgs = {}, options: ClientOptions = {}): Promise<string> {
  const { fetch, requests } = capture();
  await send(
    newClient(defaults, { ...options, fetch }),
    { name: "op", method: "GET", base: "https://h.test", responses: {}, ...operation },
    args,
  );
  return only(requests).url;
}

const refused = { name: "ApiError", kind: "config", attempts: 0 };

describe("path arguments are data", () => {
  test.each([
    { value: "a/b", want: "a%2Fb" },
    { value: "a?b#c", want: "a%3Fb%23c" },
    { value: "a\\b", want: "a%5Cb" },
    { value: "50%", want: "50%25" },
    { value: "%2e%2e", want: "%252e%252e" },
    { value: "..a", want: "..a" },
    { value: "{{version}}", want: "%7B%7Bversion%7D%7D" },
    { value: "a;b", want: "a%3Bb" },
    { value: "me+x@y.test:1,2", want: "me+x@y.test:1,2" },
    { value: "ä €", want: "%C3%A4%20%E2%82%AC" },
    { value: 7, want: "7" },
    { value: 12345678901234567890n, want: "12345678901234567890" },
    { value: false, want: "false" },
    { value: new Date(0), want: "1970-01-01T00:00:00.000Z" },
  ])("$value", async ({ value, want }) => {
    expect(await urlOf({ path: ["u", ":id"] }, { path: { id: value } })).toBe(`https://h.test/u/${want}`);
    expect(await urlOf({ path: ["u", "{{id}}"] }, { path: { id: value } })).toBe(`https://h.test/u/${want}`);
  });

  test.each([".", "..", "", undefined, null, Number.NaN, Infinity, new Date(Number.NaN), {}, ["a"]])("%s is refused", async (value) => {
    await expect(urlOf({ path: ["u", ":id"] }, { path: { id: value } })).rejects.toMatchObject(refused);
    await expect(urlOf({ path: ["u", "{{id}}"] }, { path: { id: value } })).rejects.toMatchObject(refused);
  });

  test.each([
    { title: "a literal dot next to a dot", path: ["x", ".{{id}}"], id: "." },
    { title: "an escaped literal dot", path: ["x", "%2e{{id}}"], id: "." },
    { title: "a suffix", path: ["x", ":id."], id: "." },
  ])("dots that only together climb are refused: $title", async ({ path, id }) => {
    await expect(urlOf({ path }, { path: { id } })).rejects.toMatchObject(refused);
  });

  test("a name is read up to the first dot, the rest is kept", async () => {
    expect(await urlOf({ path: [":id.{{version}}.json"] }, { path: { id: "a.b" } })).toBe("https://h.test/a.b.v1.json");
  });

  test.each([{}, { userId: "" }])("given %j, the error names the argument, not its value", async (path) => {
    await expect(urlOf({ path: [":userId"] }, { path })).rejects.toThrow('op: path["userId"] is required and must not be empty');
  });

  test("what an object inherits is not an argument", async () => {
    await expect(urlOf({ path: [":id"] }, { path: Object.create({ id: "7" }) })).rejects.toMatchObject(refused);
    await expect(urlOf({ path: ["{{constructor}}"] }, { path: {} })).rejects.toThrow("{{constructor}} has no value");
  });
});

describe("variables", () => {
  test("nearest first: path argument, arguments, call, client, package", async () => {
    const { fetch, requests } = capture();
    const client = newClient(defaults, { fetch, variables: { version: "of-client" } });
    const operation = { name: "op", method: "GET", base: "https://h.test", path: ["{{version}}"], responses: {} };
    await send(client, operation, { path: { version: "of-argument" } }, { variables: { version: "of-call" } });
    await send(client, operation, {}, { variables: { version: "of-call" } });
    await send(client, operation, { variables: { version: "of-args" } }, { variables: { version: "of-call" } });
    await send(client, operation, {}, { variables: { version: undefined } });
    await send(newClient(defaults, { fetch }), operation);
    expect(requests.map(({ url }) => url.slice("https://h.test/".length))).toEqual([
      "of-argument",
      "of-call",
      "of-args",
      "of-client",
      "v1",
    ]);
  });

  test("path arguments count in the path alone", async () => {
    const url = await urlOf(
      { path: ["{{version}}"], query: declaredQuery([{ name: "v", value: "{{version}}" }]) },
      { path: { version: "2" } },
    );
    expect(url).toBe("https://h.test/2?v=v1");
  });

  test("defaults are text of the collection, and may hold others", async () => {
    expect(await urlOf({ path: ["{{root}}", "{{deep}}"] })).toBe("https://h.test/api/v1/v1.0");
  });

  test("a given value keeps its slashes where the default has some", async () => {
    const path = ["{{root}}", "{{version}}"];
    const url = await urlOf({ path }, {}, { variables: { root: "a b/c?", version: "d/e" } });
    expect(url).toBe("https://h.test/a%20b/c%3F/d%2Fe");
  });

  test("such a value must not climb", async () => {
    await expect(urlOf({ path: ["{{root}}"] }, {}, { variables: { root: "a/../b" } })).rejects.toMatchObject(refused);
  });

  test("given values are final", async () => {
    const url = await urlOf(
      { path: ["p"], query: declaredQuery([{ name: "a", value: "{{x}}" }]) },
      {},
      { variables: { x: "{{version}}&b=1" } },
    );
    expect(new URL(url).searchParams.get("a")).toBe("{{version}}&b=1");
  });

  test.each(["{{empty}}", "{{unset}}", "{{empty}}{{unset}}"])("a segment of empty values is refused: %s", async (segment) => {
    const message = `the path segment "${segment}" must not be empty`;
    await expect(urlOf({ path: ["a", segment] })).rejects.toThrow(message);
    await expect(urlOf({ path: ["a", segment] }, {}, { variables: { empty: "" } })).rejects.toThrow(message);
    expect(await urlOf({ path: ["a", segment] }, { path: { empty: "x" } })).toContain("https://h.test/a/x");
    expect(await urlOf({ path: ["a", "", `b${segment}`] })).toBe("https://h.test/a//b");
  });

  test("a parameter of empty values is not sent, unless the caller means it", async () => {
    const query = [
      { name: "id", value: "{{empty}}" },
      { name: "at", value: "{{unset}}" },
      { name: "no", value: "" },
    ];
    const path = ["p"];
    expect(await urlOf({ path, query: declaredQuery(query) })).toBe("https://h.test/p?no=");
    expect(await urlOf({ path, query: declaredQuery(query.slice(0, 2)) })).toBe("https://h.test/p");
    expect(await urlOf({ path, query: declaredQuery(query) }, {}, { variables: { empty: "" } })).toBe("https://h.test/p?id=&at=&no=");
    expect(await urlOf({ path, query: declaredQuery(query) }, { query: { id: "" } })).toBe("https://h.test/p?id=&no=");
  });

  test("an unresolved one is named before anything is sent", async () => {
    const { fetch, requests } = capture();
    const call = send(newClient(defaults, { fetch }), {
      name: "op",
      method: "GET",
      base: "https://h.test",
      path: ["{{nope}}"],
      responses: {},
    });
    await expect(call).rejects.toThrow('op: {{nope}} has no value: pass variables: { "nope": … } to the client or to the call');
    expect(requests).toEqual([]);
  });

  test("a default that refers to itself ends", async () => {
    await expect(urlOf({ path: ["{{loop}}"] })).rejects.toThrow("more than 19 levels deep");
  });

  test("a chain of defaults is followed for 19 rounds", async () => {
    const variables = Object.fromEntries(Array.from({ length: 25 }, (_, level) => [`c${level}`, `{{c${level + 1}}}`]));
    const { fetch, requests } = capture();
    const client = newClient({ base: "https://h.test", variables: { ...variables, c25: "end" } }, { fetch });
    const operation = { name: "op", method: "GET", base: "https://h.test", responses: {} };
    await send(client, { ...operation, path: ["{{c7}}"] });
    expect(only(requests).url).toBe("https://h.test/end");
    await expect(send(client, { ...operation, path: ["{{c6}}"] })).rejects.toThrow("more than 19 levels deep");
  });

  test("defaults that multiply end", async () => {
    const variables = Object.fromEntries(Array.from({ length: 7 }, (_, level) => [`v${level}`, `{{v${level + 1}}}`.repeat(10)]));
    const client = newClient({ base: "https://h.test", variables: { ...variables, v7: "end ".repeat(1_000) } });
    const call = send(client, { name: "op", method: "GET", base: "https://h.test", path: ["{{v0}}"], responses: {} });
    await expect(call).rejects.toThrow("too large");
  });

  test("dynamic ones come last and are new each time", async () => {
    const { fetch, requests } = capture();
    const client = newClient({ ...defaults, dynamic }, { fetch, variables: { $timestamp: "1" } });
    const path = ["{{$guid}}", "{{$guid}}", "{{$timestamp}}"];
    await send(client, { name: "op", method: "GET", base: "https://h.test", path, responses: {} });
    const [, first = "", second = "", third] = new URL(only(requests).url).pathname.split("/");
    expect([first, second]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/u), expect.stringMatching(/^[0-9a-f-]{36}$/u)]);
    expect(first).not.toBe(second);
    expect(third).toBe("1");
  });
});

describe("base", () => {
  test.each([
    { title: "the client's", base: "https://h.test", options: { baseUrl: "http://localhost:8080/x/" }, want: "http://localhost:8080/x/p" },
    { title: "not for another base", base: "https://other.test", options: { baseUrl: "http://localhost" }, want: "https://other.test/p" },
    { title: "a variable", base: "{{url}}", options: { variables: { url: "https://h.test/api/" } }, want: "https://h.test/api/p" },
    {
      title: "a variable in the host",
      base: "https://{{sub}}.h.test",
      options: { variables: { sub: "a-b" } },
      want: "https://a-b.h.test/p",
    },
    {
      title: "a host with a port",
      base: "http://{{host}}/v1",
      options: { variables: { host: "localhost:80" } },
      want: "http://localhost/v1/p",
    },
    {
      title: "parts",
      base: "{{s}}://{{h}}:{{n}}",
      options: { variables: { s: "https", h: "h.test", n: 81 } },
      want: "https://h.test:81/p",
    },
  ])("$title", async ({ base, options, want }) => {
    expect(await urlOf({ base, path: ["p"] }, {}, options)).toBe(want);
  });

  test("a call's replaces any", async () => {
    const { fetch, requests } = capture();
    const operation = { name: "op", method: "GET", base: "https://other.test", path: ["p"], responses: {} };
    await send(newClient(defaults, { fetch, baseUrl: "https://client.test" }), operation, {}, { baseUrl: "https://call.test" });
    expect(only(requests).url).toBe("https://call.test/p");
  });

  test.each([
    { title: "none", base: "", options: {} },
    { title: "a variable without value", base: "{{url}}", options: {} },
    { title: "with a query", base: "https://h.test", options: { baseUrl: "https://h.test?a=1" } },
    { title: "not a URL", base: "https://h.test", options: { baseUrl: "https://a b" } },
    { title: "another scheme", base: "https://h.test", options: { baseUrl: "file:///etc" } },
    { title: "a value that would change the host", base: "https://{{sub}}.h.test", options: { variables: { sub: "evil.test/" } } },
    { title: "a value that would add user info", base: "https://{{sub}}.h.test", options: { variables: { sub: "a@evil" } } },
  ])("refused: $title", async ({ base, options }) => {
    await expect(urlOf({ base, path: ["p"] }, {}, options)).rejects.toMatchObject(refused);
  });

  test("the error says how to give it", async () => {
    await expect(urlOf({ base: "{{url}}", path: [] })).rejects.toThrow("{{url}} has no value: pass baseUrl to the client or to the call");
  });
});

describe("query", () => {
  const query = [{ name: "a" }, { name: "b", value: "{{version}} x" }, { name: "flag", value: null }, { name: "a" }];
  test.each([
    { title: "declared texts are sent when nothing is given", given: {}, want: "?b=v1%20x&flag" },
    { title: "a value takes a text's place", given: { b: "1" }, want: "?b=1&flag" },
    { title: "undefined leaves out", given: { b: undefined, flag: undefined }, want: "" },
    { title: "so does an empty array", given: { b: [], flag: [] }, want: "" },
    { title: "null sends the key alone", given: { b: null, flag: [] }, want: "?b" },
    { title: "slots of one name fill in turn, the last takes the rest", given: { a: [1, 2, 3], flag: [] }, want: "?a=1&b=v1%20x&a=2&a=3" },
    { title: "too few for the slots", given: { a: 1, flag: [] }, want: "?a=1&b=v1%20x" },
    { title: "undefined within an array is skipped", given: { a: [undefined, 1], flag: [] }, want: "?a=1&b=v1%20x" },
    { title: "undeclared names follow", given: { "x=y&z": "1", b: [], flag: [] }, want: "?x%3Dy%26z=1" },
    {
      title: "values",
      given: { a: [1.5, true, 10n, new Date(0), ""], b: [], flag: [] },
      want: "?a=1.5&a=true&a=10&a=1970-01-01T00:00:00.000Z&a=",
    },
    { title: "no syntax", given: { b: "&c=1#x+y%41;z", flag: [] }, want: "?b=%26c=1%23x%2By%2541%3Bz" },
  ])("$title", async ({ given, want }) => {
    expect(await urlOf({ path: ["p"], query: declaredQuery(query) }, { query: given })).toBe(`https://h.test/p${want}`);
  });

  test.each([Number.NaN, -Infinity, {}, new Date(Number.NaN), [[1]]])("%s is refused", async (value) => {
    await expect(urlOf({ path: [], query: declaredQuery(query) }, { query: { a: value } })).rejects.toThrow('query["a"]');
  });
});
