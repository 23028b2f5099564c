import { expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { basic } from "../../templates/runtime/auth/basic.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { oauth2 } from "../../templates/runtime/auth/oauth2.ts";
import type { Credential } from "../../templates/runtime/auth/credential.ts";
import { type Given, lines, parameters, onBothSides, sendByClient } from "./wire.ts";

interface Row {
  readonly title: string;
  readonly given: Given;
  readonly target?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const login = (username: string, password: string): Credential => ({ type: "basic", username, password });
const token = (text: string): Credential => ({ type: "bearer", token: text });
const key = (value: string): Credential => ({ type: "apikey", value });
const access = (accessToken: string): Credential => ({ type: "oauth2", accessToken });
const own = lines(["X-1", "1"], ["authorization", "Own"]);

const rows: readonly Row[] = [
  { title: "basic", given: { scheme: basic(), auth: login("ann", "s3") }, headers: { authorization: `Basic ${btoa("ann:s3")}` } },
  {
    title: "basic without password",
    given: { scheme: basic(), auth: login("ann", "") },
    headers: { authorization: `Basic ${btoa("ann:")}` },
  },
  { title: "basic without user", given: { scheme: basic(), auth: login("", "s3") }, headers: { authorization: `Basic ${btoa(":s3")}` } },
  { title: "basic without both", given: { scheme: basic(), auth: login("", "") }, headers: { authorization: `Basic ${btoa(":")}` } },
  { title: "basic in UTF-8", given: { scheme: basic(), auth: login("ö", "€") }, headers: { authorization: "Basic w7Y64oKs" } },
  {
    title: "basic with variables",
    given: { scheme: basic(), auth: login("{{u}}", "{{p}}"), variables: { u: "ann", p: "s3" } },
    headers: { authorization: `Basic ${btoa("ann:s3")}` },
  },
  {
    title: "basic over an own header",
    given: { scheme: basic(), auth: login("ann", "s3"), headers: own },
    headers: { "x-1": "1", authorization: `Basic ${btoa("ann:s3")}` },
  },
  {
    title: "basic over user info",
    given: { base: "https://x:y@h.test", scheme: basic(), auth: login("ann", "s3") },
    headers: { authorization: `Basic ${btoa("ann:s3")}` },
  },
  { title: "bearer", given: { scheme: bearer(), auth: token("tok") }, headers: { authorization: "Bearer tok" } },
  { title: "bearer, nothing to send", given: { scheme: bearer(), auth: token("{{e}}"), variables: { e: "" } }, headers: {} },
  {
    title: "bearer, nothing to send, own header",
    given: { scheme: bearer(), auth: token(""), headers: own },
    headers: { "x-1": "1", authorization: "Own" },
  },
  {
    title: "bearer with a prefix of its own",
    given: { scheme: bearer(), auth: token("Bearer tok") },
    headers: { authorization: "Bearer Bearer tok" },
  },
  { title: "bearer keeps blanks", given: { scheme: bearer(), auth: token(" tok") }, headers: { authorization: "Bearer  tok" } },
  {
    title: "bearer over an own header",
    given: { scheme: bearer(), auth: token("tok"), headers: own },
    headers: { "x-1": "1", authorization: "Bearer tok" },
  },
  {
    title: "apikey in a header",
    given: { scheme: apiKey({ in: "header", name: "X-Api" }), postmanAuth: { in: "header", key: "X-Api" }, auth: key("k") },
    headers: { "x-api": "k" },
  },
  {
    title: "apikey, empty, in a header",
    given: { scheme: apiKey({ in: "header", name: "X-Api" }), postmanAuth: { in: "header", key: "X-Api" }, auth: key("") },
    headers: { "x-api": "" },
  },
  {
    title: "apikey in place of headers that read alike",
    given: {
      scheme: apiKey({ in: "header", name: "my-key" }),
      postmanAuth: { in: "header", key: "my-key" },
      auth: key("k"),
      headers: lines(["my_key", "1"], ["MyKey", "2"], ["my.key2", "3"]),
    },
    headers: { "my-key": "k", "my.key2": "3" },
  },
  {
    title: "apikey as Authorization",
    given: {
      scheme: apiKey({ in: "header", name: "Authorization" }),
      postmanAuth: { in: "header", key: "Authorization" },
      auth: key("Token k"),
    },
    headers: { authorization: "Token k" },
  },
  {
    title: "apikey in the query",
    given: {
      scheme: apiKey({ in: "query", name: "key" }),
      postmanAuth: { in: "query", key: "key" },
      auth: key("a b&c#d=+"),
      query: parameters(["z", "1"]),
    },
    target: "/?z=1&key=a%20b%26c%23d=+",
    headers: {},
  },
  {
    title: "apikey in the query, escaped already",
    given: { scheme: apiKey({ in: "query", name: "key" }), postmanAuth: { in: "query", key: "key" }, auth: key("a%20b/c") },
    target: "/?key=a%20b/c",
    headers: {},
  },
  {
    title: "apikey replaces a parameter",
    given: {
      scheme: apiKey({ in: "query", name: "key" }),
      postmanAuth: { in: "query", key: "key" },
      auth: key("k"),
      query: parameters(["key", "old"], ["z", "1"], ["Key", "2"]),
    },
    target: "/?z=1&Key=2&key=k",
    headers: {},
  },
  {
    title: "apikey, empty, in the query",
    given: { scheme: apiKey({ in: "query", name: "key" }), postmanAuth: { in: "query", key: "key" }, auth: key("") },
    target: "/?key=",
    headers: {},
  },
  {
    title: "apikey without a name",
    given: { scheme: apiKey({ in: "header", name: "" }), postmanAuth: { in: "header", key: "" }, auth: key("k") },
    headers: {},
  },
  {
    title: "oauth2",
    given: { scheme: oauth2({ in: "header" }), postmanAuth: { addTokenTo: "header" }, auth: access("tok") },
    headers: { authorization: "Bearer tok" },
  },
  {
    title: "oauth2 in the query",
    given: {
      scheme: oauth2({ in: "query" }),
      postmanAuth: { addTokenTo: "queryParams" },
      auth: access("t&x y"),
      query: parameters(["z", "1"]),
    },
    target: "/?z=1&access_token=t%26x%20y",
    headers: {},
  },
  {
    title: "oauth2 prefix is trimmed",
    given: {
      scheme: oauth2({ in: "header", prefix: " Token " }),
      postmanAuth: { addTokenTo: "header", headerPrefix: " Token " },
      auth: access("tok"),
    },
    headers: { authorization: "Token tok" },
  },
  {
    title: "oauth2 without prefix",
    given: { scheme: oauth2({ in: "header", prefix: "" }), postmanAuth: { addTokenTo: "header", headerPrefix: "" }, auth: access("tok") },
    headers: { authorization: "tok" },
  },
  {
    title: "oauth2, nothing to send",
    given: { scheme: oauth2({ in: "header" }), postmanAuth: { addTokenTo: "header" }, auth: access(""), headers: own },
    headers: { "x-1": "1", authorization: "Own" },
  },
  {
    title: "oauth2 in the query removes an own header",
    given: { scheme: oauth2({ in: "query" }), postmanAuth: { addTokenTo: "queryParams" }, auth: access("tok"), headers: own },
    target: "/?access_token=tok",
    headers: { "x-1": "1" },
  },
  {
    title: "oauth2 in the header removes parameters",
    given: {
      scheme: oauth2({ in: "header" }),
      postmanAuth: { addTokenTo: "header" },
      auth: access("tok"),
      query: parameters(["access_token", "old"], ["y", "2"]),
    },
    target: "/?y=2",
    headers: { authorization: "Bearer tok" },
  },
  {
    title: "oauth2 removes the only parameter",
    given: {
      scheme: oauth2({ in: "header" }),
      postmanAuth: { addTokenTo: "header" },
      auth: access("tok"),
      query: parameters(["access_token", "old"]),
    },
    headers: { authorization: "Bearer tok" },
  },
];

const lineBreak: Given = { scheme: bearer(), auth: token("se\ncret") };

onBothSides((send) => {
  test.each(rows)("$title", async ({ given, target = "/", headers }) => {
    const wire = await send(given);
    expect(wire).toMatchObject({ target, body: undefined });
    expect(wire.headers).toEqual(headers);
  });

  test("a line break in a token: nothing is sent", async () => {
    await expect(send(lineBreak)).rejects.toThrow();
  });
});

test("a line break in a token: the error does not show it", async () => {
  await expect(sendByClient(lineBreak)).rejects.toMatchObject({ name: "ConfigError", message: expect.not.stringMatching(/se|cret/u) });
});
