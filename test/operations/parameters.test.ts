import { expect, test } from "vitest";
import { readDefault, readRequirement } from "../../generator/prose/required.ts";
import { inferPathType, inferScalarType, toArgument, withValues } from "../../generator/operations/parameters/scalar.ts";
import type { Type } from "../../generator/ir/type.ts";
import { buildItems, buildOne } from "./build-collection.ts";

interface Entry {
  readonly key: string;
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly description?: string;
}

function search(query: readonly Entry[], header: readonly Entry[] = [], saved: readonly Entry[] = []): unknown {
  const url = { raw: "x", host: ["h.test"], path: ["search"], query };
  const response = [{ name: "", code: 200, originalRequest: { method: "GET", url: { ...url, query: saved } } }];
  return { name: "Search", request: { method: "GET", url, header }, response: saved.length > 0 ? response : [] };
}

test.each([
  ["(Required) The id.", "required"],
  ["Required. The id.", "required"],
  ["The id. Required", "required"],
  ["**Mandatory** id", "required"],
  ["(optional) The id.", "optional"],
  ["Optional: the id", "optional"],
  ["Defaults to 10.", "optional"],
  ["(not required)", "optional"],
  ["[REQUIRED} The id", "required"],
  ["(Required) The id. Default: 3", "required"],
  ["Required if `type` is `a`.", "optional"],
  ["Required only for clubs.", "optional"],
  ["Required for all clubs.", "required"],
  ["How many. The default value is `10`.", "optional"],
  ["Whether to wait. Can be `a` or `b` and the default is `b`.", "optional"],
  ["Sometimes required", "optional"],
  ["There is no default value: give one.", undefined],
  ["By default all are found.", undefined],
  ["The required format of the date.", undefined],
  ["Is it optional? See the manual.", undefined],
  ["", undefined],
])("given the description %j, the verdict is %s", (description, want) => {
  expect(readRequirement(description)).toBe(want);
});

test.each([
  ["Default: 100; Max: 300", "100"],
  ["Defaults to `off_session`.", "off_session"],
  ["The default is 5,000.", "5,000"],
  ["The default is 15 minutes.", "15"],
  ["Defaults to that of `customer`.", undefined],
  ["Default value is **false.**", "false"],
  ["By default none.", undefined],
])("given the description %j, the default is %j", (description, want) => {
  expect(readDefault(description)).toBe(want);
});

test("given query parameters, names are as on the wire and the first order is kept", async () => {
  const { url } = await buildOne(
    search([
      { key: "q", value: "a", description: "(Required)" },
      { key: "page", value: "2" },
      { key: "q", value: "b" },
      { key: "off", value: "true", disabled: true, description: "(Required)" },
      { key: "me", value: "{{user}}" },
      { key: "flag", value: null },
    ]),
  );
  expect(
    url.query.map(({ name, required, repeats, enabled, defaultValue, type }) => [
      name,
      required,
      repeats,
      enabled,
      defaultValue,
      type.kind,
    ]),
  ).toEqual([
    ["q", true, true, true, undefined, "string"],
    ["page", false, false, true, undefined, "union"],
    ["off", false, false, false, undefined, "boolean"],
    ["me", false, false, true, "{{user}}", "union"],
    ["flag", false, false, true, undefined, "union"],
  ]);
});

test("given a saved request with more parameters, they are optional ones of the operation", async () => {
  const { url, fixtures } = await buildOne(search([{ key: "q", value: "a" }], [], [{ key: "limit", value: "5" }]));
  expect(url.query.map(({ name, enabled }) => [name, enabled])).toEqual([
    ["q", true],
    ["limit", false],
  ]);
  expect(fixtures[0]?.expected.url).toBe("http://h.test/search?limit=5");
});

test("given a collection that marks what is required, what is unmarked is optional", async () => {
  const form = (description: string): unknown => ({
    name: "F",
    request: {
      method: "POST",
      url: "https://h.test/f",
      body: {
        mode: "urlencoded",
        urlencoded: [
          { key: "a", value: "{{a}}", description },
          { key: "b", value: "{{b}}" },
        ],
      },
    },
  });
  const required = async (description: string): Promise<readonly boolean[]> => {
    const { api } = await buildItems([form(description)]);
    const body = api.operations[0]?.body;
    return body?.kind === "urlencoded" ? body.fields.map((field) => field.required) : [];
  };
  expect(await required("")).toEqual([true, true]);
  expect(await required("(Required)")).toEqual([true, false]);
});

test("given headers, auth and content type are no arguments, credentials have no default", async () => {
  const { headers, codes, auth } = await buildOne(
    search(
      [],
      [
        { key: "Content-Type", value: "application/json" },
        { key: "Authorization", value: "Bearer hunter2" },
        { key: "X-Trace", value: "abc" },
        { key: "X-Api-Token", value: "hunter2" },
        { key: "Host", value: "h" },
        { key: "X-User", value: "{{user}}" },
        { key: "x-trace", value: "def" },
        { key: "Off", value: "1", disabled: true },
      ],
    ),
  );
  expect(headers.map(({ name, fixed, defaultValue }) => [name, fixed, defaultValue])).toEqual([
    ["Content-Type", false, undefined],
    ["x-trace", false, "def"],
    ["X-Api-Token", false, undefined],
    ["X-User", false, "{{user}}"],
    ["Off", false, undefined],
  ]);
  expect(auth).toEqual({ kind: "bearer" });
  expect(codes).toEqual(["PW7001"]);
});

test.each([
  ["Idempotency-Key", "7f3c", "idempotency", "7f3c"],
  ["x-idempotence-id", "{{key}}", "idempotency", undefined],
  ["X-Correlation-ID", "abc-1", "example", "abc-1"],
  ["traceparent", "00-1-2-01", "example", "00-1-2-01"],
  ["X-Acme-Nonce", "92", "example", "92"],
  ["X-Amz-Date", "20260101T000000Z", "example", "20260101T000000Z"],
  ["Content-MD5", "Q2hlY2s=", "example", "Q2hlY2s="],
  ["Acme-Signature", "t=1,v1=00", "example", "t=1,v1=00"],
  ["If-Match", '"a"', "example", '"a"'],
  ["If-None-Exist", "hull=7", "example", "hull=7"],
  ["X-Bank-Auth-Date", "Sun, 10 Sep 2017 19:43:31 UTC", "example", "Sun, 10 Sep 2017 19:43:31 UTC"],
  ["Range", "bytes=0-9", "example", "bytes=0-9"],
  ["X-Forwarded-For", "203.0.113.9", "example", "203.0.113.9"],
  ["User-Agent", "PostmanRuntime/7.36.0", "example", "PostmanRuntime/7.36.0"],
])("given %s: %s, which belongs to a single call, there is no default", async (key, value, kind, example) => {
  const { headers } = await buildOne(search([], [{ key, value }]));
  expect(headers).toMatchObject([{ defaultValue: undefined, required: false, perCall: { kind, example } }]);
});

test.each([
  ["X-Start-Date", "2026-01-01"],
  ["X-Range-Unit", "days"],
  ["User-Agent", "harbour/1.0"],
  ["X-Request-Id", "{{requestId}}"],
  ["Idempotency-Key", "{{$guid}}"],
  ["Accept", "application/json"],
])("given %s: %s, which is the same for all calls or says where it comes from, it is the default", async (key, value) => {
  const { headers } = await buildOne(search([], [{ key, value }]));
  expect(headers.map(({ defaultValue, perCall }) => [defaultValue, perCall])).toEqual([[value, undefined]]);
});

test("given a saved request that spells a header in another way, it is the same header", async () => {
  const request = { method: "GET", url: "https://h.test/a", header: [{ key: "X-Trace", value: "abc" }] };
  const response = [{ name: "", code: 200, originalRequest: { ...request, header: [{ key: "x-trace", value: "7" }] } }];
  const { headers, fixtures } = await buildOne({ name: "Get", request, response });
  expect(headers.map(({ name }) => name)).toEqual(["X-Trace"]);
  expect(fixtures[0]?.expected.headers).toEqual({ "x-trace": "7" });
});

const EITHER: Type = { kind: "union", members: [{ kind: "string" }, { kind: "number" }] };

test.each<[readonly string[], string, Type]>([
  [["1", "2.5"], "union", EITHER],
  [["<integer>"], "union", EITHER],
  [["{id}"], "string", EITHER],
  [["true"], "boolean", { kind: "boolean" }],
  [["1", "x"], "string", { kind: "string" }],
  [["007"], "string", { kind: "string" }],
  [["1e5"], "string", { kind: "string" }],
  [["12345678901234567890"], "union", { kind: "union", members: [{ kind: "string" }, { kind: "number", big: true }] }],
  [["1234567890123456"], "string", { kind: "string" }],
  [[], "string", EITHER],
  [["{{x}}"], "union", EITHER],
  [["{{x}}-{{y}}"], "union", EITHER],
  [["Ann <{{user}}@h.test>"], "string", { kind: "string" }],
])("given the texts %j, a parameter is a %s", (texts, kind, inPath) => {
  expect(inferScalarType(texts).kind).toBe(kind);
  expect(inferPathType(texts)).toEqual(inPath);
});

test.each([
  ["1", { kind: "number" }, { kind: "number", text: "1" }],
  ["x", { kind: "number" }, { kind: "number", text: "1" }],
  ["15s", inferScalarType(["15"]), { kind: "string", value: "15s" }],
  ["15", inferScalarType(["15"]), { kind: "number", text: "15" }],
  ["v-step", inferScalarType(["15"]), { kind: "number", text: "1" }],
  ["false", { kind: "boolean" }, { kind: "boolean", value: false }],
  ["x", { kind: "boolean" }, { kind: "boolean", value: true }],
  ["1", { kind: "string" }, { kind: "string", value: "1" }],
] as const)("given %j for a %j, the argument fits", (text, type, want) => {
  expect(toArgument(text, type)).toEqual(want);
});

test.each<[string, Type, readonly string[] | undefined, Type]>([
  ["a text", { kind: "string" }, ["a", "b"], { kind: "string", values: ["a", "b"] }],
  ["a text that nobody knows the values of", { kind: "string" }, undefined, { kind: "string" }],
  ["a variable", inferScalarType(["{{x}}"]), ["a", "b"], { kind: "string", values: ["a", "b"] }],
  ["a number", { kind: "number" }, ["a", "b"], { kind: "number" }],
  ["a text of a format", { kind: "string", format: "date" }, ["a", "b"], { kind: "string", format: "date" }],
  ["a text whose values are numbers", { kind: "string" }, ["1", "2"], { kind: "string" }],
  ["a text whose values are true and false", { kind: "string" }, ["true", "false"], { kind: "string" }],
])("given %s and its values, the type says what is known", (_, type, values, want) => {
  expect(withValues(type, values)).toEqual(want);
});

test.each([
  [["2031-05-06T07:08:09Z"], "date-time"],
  [["2031-05-06T07:08:09.123+02:00", "{{from}}"], "date-time"],
  [["2031-05-06T07:08:09"], undefined],
  [["2031-05-06"], undefined],
  [["2031-05-06T07:08:09Z", "now"], undefined],
])("given the strings %j, the format is %j", (texts, format) => {
  expect(inferScalarType(texts)).toEqual(format === undefined ? { kind: "string" } : { kind: "string", format });
});
