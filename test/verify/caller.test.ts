import { describe, expect, test } from "vitest";
import { type CallerVerdict, compareCall } from "../../generator/verify/caller/compare.ts";
import { sent } from "./requests.ts";

type Given = Parameters<typeof sent>[0];

const none: ReadonlySet<string> = new Set();

function compare(postman: Given, caller: Given, isSaved = false): { readonly verdict: CallerVerdict; readonly kinds: readonly string[] } {
  const { verdict, differences } = compareCall(sent(postman), sent(caller), { own: none, isSaved });
  return { verdict, kinds: differences.map(({ kind }) => kind) };
}

function typed(type: string, body: string): Given {
  return { headers: [["Content-Type", type]], body };
}

function json(body: string): Given {
  return typed("application/json", body);
}

function form(body: string): Given {
  return typed("application/x-www-form-urlencoded", body);
}

function part(head: string, content: string): Given {
  const body = `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n--x--\r\n`;
  return typed("multipart/form-data; boundary=x", body);
}

describe("given what a server reads alike, a caller expresses it", () => {
  test.each([
    { title: "whitespace and order of JSON", postman: json('{ "a": 1, "b": [ ] }'), caller: json('{"b":[],"a":1}') },
    { title: "comments in JSON", postman: json('{"a":1 /* x */}'), caller: json('{"a":1}') },
    { title: "a line break in a string", postman: json('{"a":"x\ny"}'), caller: json('{"a":"x\\ny"}') },
    { title: "several JSON texts", postman: json('{"a": 1}\n{"b": 2}'), caller: json('{"a":1}\n{"b":2}\n') },
    { title: "a value that is filled in without quotes", postman: json('{"a": v-name }'), caller: json('{"a":1}') },
    { title: "a placeholder for a number", postman: json('{"a":"<integer>"}'), caller: json('{"a":1}') },
    { title: "a body that is filled in as a whole", postman: json("v-payload"), caller: json("{}") },
    { title: "encoding of a query", postman: { target: "/?a=x:y" }, caller: { target: "/?a=x%3Ay" } },
    { title: "order of a query", postman: { target: "/?a=1&b=2" }, caller: { target: "/?b=2&a=1" } },
    { title: "empty pieces of a query", postman: { target: "/?&a=1" }, caller: { target: "/?a=1" } },
    { title: "a placeholder in a path", postman: { target: "/%7Bid%7D" }, caller: { target: "/v-id" } },
    { title: "encoding of a path", postman: { target: "/a:b" }, caller: { target: "/a%3Ab" } },
    { title: "encoding and order of a form", postman: form("a=x*&b=1"), caller: form("b=1&a=x%2A") },
    { title: "a file without a source", postman: part('name="f"; filename=""', ""), caller: part('name="f"; filename="file.bin"', "x") },
  ])("$title", ({ postman, caller }) => {
    expect(compare(postman, caller)).toEqual({ verdict: "equivalent", kinds: [] });
  });

  test("a signature over a body that is written otherwise", () => {
    const sign = (signature: string, body: string): Given => ({ headers: [["Authorization", signature]], body });
    expect(compare(sign("Hawk mac=1", '{"a": 1}'), sign("Hawk mac=2", '{"a":1}')).verdict).toBe("equivalent");
    expect(compare(sign("Hawk mac=1", '{"a": 1}'), sign("Hawk mac=2", '{"a":2}')).kinds).toEqual([
      "header with another value",
      "number that JavaScript writes otherwise",
    ]);
  });

  test("the same bytes are exact", () => {
    expect(compare(json("{}"), json("{}"))).toEqual({ verdict: "exact", kinds: [] });
  });
});

describe("given what a caller cannot express, its kind is named", () => {
  test.each([
    { kind: "header without argument", postman: { headers: [["X-A", "1"]] as const }, caller: {} },
    { kind: "header that cannot be left out", postman: {}, caller: { headers: [["X-A", "1"]] as const } },
    { kind: "header with another value", postman: { headers: [["X-A", "1"]] as const }, caller: { headers: [["X-A", "2"]] as const } },
    { kind: "another path", postman: { target: "/a/b" }, caller: { target: "/a" } },
    { kind: "another path", postman: { target: "/a/b" }, caller: { target: "/a%2Fb" } },
    { kind: "query parameter without argument", postman: { target: "/?a=1" }, caller: { target: "/" } },
    { kind: "query parameter that cannot be left out", postman: { target: "/" }, caller: { target: "/?a=1" } },
    { kind: "query parameter that is repeated", postman: { target: "/?a=1&a=2" }, caller: { target: "/?a=1" } },
    { kind: "value of a query parameter", postman: { target: "/?a=1" }, caller: { target: "/?a=2" } },
    { kind: "value of a query parameter", postman: { target: "/?a" }, caller: { target: "/?a=" } },
    { kind: "value of a query parameter", postman: { target: "/?a=1&a=2" }, caller: { target: "/?a=2&a=1" } },
    { kind: "body that cannot be left out", postman: json(""), caller: json("{}") },
    { kind: "body that cannot be given", postman: json("{}"), caller: json("") },
    { kind: "JSON property without argument", postman: json('{"a":1}'), caller: json("{}") },
    { kind: "JSON property that cannot be left out", postman: json("{}"), caller: json('{"a":1}') },
    { kind: "variable in a JSON key", postman: json('{"v-a":1}'), caller: json('{"{{a}}":1,"v-a":1}') },
    { kind: "JSON value of another kind: number as string", postman: json('{"a":1}'), caller: json('{"a":"1"}') },
    { kind: "JSON string with another value", postman: json('["a"]'), caller: json('["b"]') },
    { kind: "JSON array of another length", postman: json("[1]"), caller: json("[]") },
    { kind: "number that JavaScript writes otherwise", postman: json('{"a":1.0}'), caller: json('{"a":1}') },
    { kind: "number that a double cannot hold", postman: json('{"a":12345678901234567891}'), caller: json('{"a":12345678901234567000}') },
    { kind: "body that is not JSON, sent as JSON", postman: json('{"a":1 "b":2}'), caller: json('{"a":1,"b":2}') },
    { kind: "JSON value of another kind: array as object", postman: json('{"a":1}\n{"b":2}'), caller: json('{"a":1}') },
    { kind: "text of another body", postman: json("<a/>"), caller: json('"x"') },
    { kind: "form field without argument", postman: form("a=1&b=2"), caller: form("a=1") },
    { kind: "form field that cannot be left out", postman: form("a=1"), caller: form("a=1&b=2") },
    { kind: "form field that is repeated", postman: form("a=1&a=2"), caller: form("a=1") },
    { kind: "value of a form field", postman: form("a=1"), caller: form("a=2") },
    { kind: "form field without argument", postman: part('name="f"; filename="a.png"', "x"), caller: part('name="f"', "x") },
  ])("$kind", ({ kind, postman, caller }) => {
    expect(compare(postman, caller)).toEqual({ verdict: "inexpressible", kinds: [kind] });
  });

  test("a body of another mode", () => {
    expect(compare(form("a=1"), json('{"a":1}')).kinds).toEqual(["header with another value", "body of another mode"]);
  });

  test("a saved request that goes elsewhere has no other differences", () => {
    const caller = { method: "POST", target: "/b?x=1", body: "{}" };
    expect(compare({ method: "GET", target: "/a" }, caller, true).kinds).toEqual(["saved request of another method"]);
    expect(compare({ target: "/a" }, caller, true).kinds).toEqual(["saved request of another path"]);
  });

  test("a call that is refused is named without what differs from call to call", () => {
    const refused = compareCall(
      sent({}),
      { kind: "failed", error: 'getOrder: path["id"] is required and must not be empty' },
      { own: none, isSaved: false },
    );
    expect(refused).toMatchObject({
      verdict: "inexpressible",
      differences: [{ kind: "refused: path[…] is required and must not be empty" }],
    });
  });
});

test("given a limit of fetch, the call counts as not sendable", () => {
  expect(compare({ method: "GET", body: "x" }, { method: "GET" })).toEqual({
    verdict: "not sendable",
    kinds: ["fetch sends no body with GET"],
  });
});

test("given a request that Postman does not send, nothing is compared", () => {
  expect(compareCall({ kind: "failed", error: "x" }, sent({}), { own: none, isSaved: false }).verdict).toBe("skipped");
});
