import { expect, test } from "vitest";
import type { AuthScheme } from "../../generator/ir/api.ts";
import { isCarriedByAuth } from "../../generator/operations/auth.ts";
import { buildItems, buildOne } from "./build-collection.ts";

const basic = {
  type: "basic",
  basic: [
    { key: "username", value: "u" },
    { key: "password", value: "hunter2" },
  ],
};
const noauth = { type: "noauth" };

function get(auth?: unknown, header: readonly unknown[] = [], url = "https://h.test/a"): unknown {
  return { name: "Get", request: { method: "GET", url, header, ...(auth === undefined ? {} : { auth }) } };
}

function apiKey(...parameters: readonly (readonly [string, string])[]): unknown {
  return { type: "apikey", apikey: parameters.map(([key, value]) => ({ key, value })) };
}

test.each<[string, unknown, AuthScheme | undefined]>([
  ["nothing", get(), undefined],
  ["basic", get(basic), { kind: "basic" }],
  ["bearer", get({ type: "bearer", bearer: [{ key: "token", value: "hunter2" }] }), { kind: "bearer" }],
  ["an API key", get(apiKey(["key", "X-Key"], ["value", "hunter2"])), { kind: "apikey", in: "header", name: "X-Key" }],
  ["an API key in the query", get(apiKey(["key", "k"], ["in", "query"])), { kind: "apikey", in: "query", name: "k" }],
  [
    "an API key with a word before it",
    get(apiKey(["key", "Authorization"], ["value", "Api-Token {{harbourToken}}"])),
    { kind: "apikey", in: "header", name: "Authorization", text: "Api-Token {{harbourToken}}", credential: "harbourToken" },
  ],
  [
    "an API key in a variable",
    get(apiKey(["key", "k"], ["value", "{{k1}}"])),
    { kind: "apikey", in: "header", name: "k", credential: "k1" },
  ],
  ["a token in a variable", get({ type: "bearer", bearer: [{ key: "token", value: "{{t1}}" }] }), { kind: "bearer", credential: "t1" }],
  [
    "a header with two values",
    get(undefined, [{ key: "Authorization", value: "Berth {{berth}}:{{pin}}" }]),
    { kind: "apikey", in: "header", name: "Authorization", text: "Berth {{berth}}:{{pin}}" },
  ],
  [
    "a header that is one variable",
    get(undefined, [{ key: "Authorization", value: "{{crew-token}}" }]),
    { kind: "apikey", in: "header", name: "Authorization", credential: "crew-token" },
  ],
  [
    "a header with a word and a value of the collection's, which is not kept",
    get(undefined, [{ key: "Authorization", value: "GenieKey 4d7f1a90-1c2b-4f5e-9a0b-6c7d8e9f0a1b" }]),
    { kind: "apikey", in: "header", name: "Authorization", text: "GenieKey {{value}}" },
  ],
  [
    "a header with a part that may be secret, which is not kept",
    get(undefined, [{ key: "Authorization", value: "Token hunter2-{{t}}" }]),
    { kind: "apikey", in: "header", name: "Authorization" },
  ],
  ["an API key whose name is a variable", get(apiKey(["key", "{{k}}"])), { kind: "apikey", in: "header", name: "{{k}}" }],
  ["an API key without a name", get(apiKey(["value", "hunter2"])), undefined],
  [
    "OAuth 2",
    get({ type: "oauth2", oauth2: [{ key: "accessToken", value: "hunter2" }] }),
    { kind: "oauth2", in: "header", prefix: "Bearer" },
  ],
  [
    "OAuth 2 in the query",
    get({ type: "oauth2", oauth2: [{ key: "addTokenTo", value: "queryParams" }] }),
    { kind: "oauth2", in: "query", prefix: "Bearer" },
  ],
  ["an own bearer header", get(undefined, [{ key: "authorization", value: "Bearer hunter2" }]), { kind: "bearer" }],
  ["an own basic header", get(undefined, [{ key: "Authorization", value: "Basic aHVudGVyMg==" }]), { kind: "basic" }],
  [
    "an own header of another kind",
    get(undefined, [{ key: "Authorization", value: "hunter2" }]),
    { kind: "apikey", in: "header", name: "Authorization" },
  ],
  ["a disabled header", get(undefined, [{ key: "Authorization", value: "Bearer x", disabled: true }]), undefined],
  ["user info in the URL", get(undefined, [], "https://user:hunter2@h.test/a"), { kind: "basic" }],
])("given %s, the scheme says how credentials are sent, and holds none", async (_, item, want) => {
  const operation = await buildOne(item);
  expect(operation.auth).toEqual(want);
  expect(JSON.stringify(operation)).not.toMatch(/hunter2|aHVudGVyMg/);
});

test("given auth at all levels, the nearest counts, and noauth ends it", async () => {
  const { api } = await buildItems(
    [
      get(),
      { name: "F", auth: { type: "bearer" }, item: [get(), get(noauth), get(basic), { name: "G", item: [get()] }] },
      { name: "N", auth: noauth, item: [get(), get(basic)] },
    ],
    { auth: basic },
  );
  expect(api.operations.map(({ auth }) => auth?.kind)).toEqual(["basic", "bearer", undefined, "basic", "bearer", undefined, "basic"]);
  expect(api.authSchemes).toEqual([{ kind: "basic" }, { kind: "bearer" }]);
});

test("given an unknown type, it is a diagnostic with its place, and nothing is sent", async () => {
  const { api, diagnostics } = await buildItems([get({ type: "quantum" })]);
  expect(api.operations[0]?.auth).toBeUndefined();
  expect(diagnostics.map(({ code, pointer, item, message }) => [code, pointer, item, message.includes("quantum")])).toEqual([
    ["PW3011", "/item/0/request/auth", ["Get"], true],
  ]);
});

test("given a parameter that auth sends, it is told by the name's words in headers, exactly in queries", () => {
  const inHeader: AuthScheme = { kind: "apikey", in: "header", name: "Api-Key" };
  const inQuery: AuthScheme = { kind: "apikey", in: "query", name: "key" };
  expect([isCarriedByAuth(inHeader, "header", "ApiKey"), isCarriedByAuth(inHeader, "query", "Api-Key")]).toEqual([true, false]);
  expect([isCarriedByAuth(inQuery, "query", "key"), isCarriedByAuth(inQuery, "query", "Key")]).toEqual([true, false]);
  expect(isCarriedByAuth({ kind: "oauth2", in: "query", prefix: "" }, "query", "access_token")).toBe(true);
  expect(isCarriedByAuth(undefined, "header", "x")).toBe(false);
  const expand = (text: string): string => text.replaceAll("{{k}}", "Api-Key");
  expect(isCarriedByAuth({ kind: "apikey", in: "header", name: "{{k}}" }, "header", "api_key", expand)).toBe(true);
  expect(isCarriedByAuth(inHeader, "header", "{{k}}", expand)).toBe(true);
});

test.each<[string, unknown, readonly (readonly [string, string | undefined])[]]>([
  ["a key in another header", apiKey(["key", "x-berth-key"], ["value", "{{berthKey}}"]), [["Authorization", "Bearer {{sailor}}"]]],
  ["a key in the query", apiKey(["key", "k"], ["value", "{{berthKey}}"], ["in", "query"]), [["Authorization", "Bearer {{sailor}}"]]],
  ["a JWT in the query", { type: "jwt", jwt: [{ key: "addTokenTo", value: "queryParam" }] }, [["Authorization", "Bearer {{sailor}}"]]],
  ["a key in that header", apiKey(["key", "authorization"], ["value", "{{berthKey}}"]), []],
  ["a bearer token", { type: "bearer", bearer: [{ key: "token", value: "{{harbourToken}}" }] }, []],
  ["OAuth 2 in the query", { type: "oauth2", oauth2: [{ key: "addTokenTo", value: "queryParams" }] }, []],
  ["auth that is not known", { type: "quantum" }, []],
])("given %s, an own Authorization header is an argument if auth leaves it", async (_, auth, want) => {
  const { api } = await buildItems([get(undefined, [{ key: "Authorization", value: "Bearer {{sailor}}" }])], { auth });
  expect(api.operations[0]?.headers.map(({ name, defaultValue }) => [name, defaultValue])).toEqual(want);
});

test("given a literal credential beside an API key, the header has no default", async () => {
  const { api } = await buildItems([get(undefined, [{ key: "Authorization", value: "Bearer 9fK2mQ7xLr4TzW8vBn3C" }])], {
    auth: apiKey(["key", "x-berth-key"], ["value", "{{berthKey}}"]),
  });
  expect(api.operations[0]?.headers).toMatchObject([{ name: "Authorization", defaultValue: undefined }]);
});
