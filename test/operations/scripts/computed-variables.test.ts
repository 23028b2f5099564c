import { expect, test } from "vitest";
import { describeComputed } from "../../../generator/ir/computed.ts";
import type { Operation } from "../../../generator/ir/api.ts";
import { buildItems, buildOne } from "../build-collection.ts";

const before = (code: string): object => ({ listen: "prerequest", script: { exec: code.split("\n") } });

/** An item that sends `{{x}}` in a header, with a script that runs before it. */
function sending(code: string, more: object = {}): object {
  return {
    name: "Get",
    request: { method: "POST", url: "https://h.test/a", header: [{ key: "X-X", value: "{{x}}" }], ...more },
    event: [before(code)],
  };
}

function computedOf({ computed = [] }: Operation): readonly (readonly [string, string | undefined])[] {
  return computed.map(({ name, value }) => [name, value === undefined ? undefined : describeComputed(value, (text) => `"${text}"`)]);
}

test.each([
  ["Date.now()", "the current time in milliseconds"],
  ["Math.floor(Date.now() / 1000)", "the current time in seconds"],
  ["new Date().toISOString()", "the current time in ISO 8601"],
  ["new Date().toUTCString()", "the current time in HTTP's form"],
  ["new Date(Date.now() + 60000).toISOString()", "the current time in ISO 8601 plus 60 seconds"],
  ["moment().format('YYYY-MM-DD HH:mm')", 'the current time as "YYYY-MM-DD HH:mm"'],
  ["moment.utc().subtract(1, 'day').format('DD.MM.YY')", 'the current time as "DD.MM.YY" in UTC minus 1 day'],
  ["moment().format()", 'the current time as "YYYY-MM-DDTHH:mm:ssZ"'],
  ["require('uuid').v4()", "a random UUID"],
  ["_.random(1, 6)", "a random number from 1 to 6"],
  ["Math.random().toString(36).substring(2, 8)", "6 random characters"],
  ["Math.random().toString(36).slice(-5)", "5 random characters"],
  ["'a-' + Date.now()", '"a-" + the current time in milliseconds'],
  ["pm.variables.replaceIn('{{$guid}}')", '"{{$guid}}"'],
  ["btoa(pm.environment.get('id') + ':' + pm.environment.get('key'))", 'Base64 of "{{id}}:{{key}}"'],
  ["'Basic ' + btoa(pm.environment.get('id') + ':' + pm.environment.get('key'))", '"Basic " + Base64 of "{{id}}:{{key}}"'],
])("given %s, each call computes it", async (code, want) => {
  const operation = await buildOne(sending(`const moment = require('moment');\npm.environment.set('x', ${code});`));
  expect(computedOf(operation)).toEqual([["x", want]]);
  expect(operation.codes).not.toContain("PW3620");
});

test.each([
  ["a constant", "pm.environment.set('x', 'one');"],
  ["another variable", "pm.environment.set('x', pm.environment.get('y'));"],
  ["something on a condition", "if (!pm.environment.get('x')) pm.environment.set('x', Date.now());"],
  ["a variable that is not sent", "pm.environment.set('y', Date.now());"],
])("given %s, nothing is computed", async (_, code) => {
  expect(computedOf(await buildOne(sending(code)))).toEqual([]);
});

test.each([
  ["a signature", "CryptoJS.HmacSHA256('a', 'b').toString()"],
  ["a pattern that is not known", "moment().format('Do MMM')"],
  ["a time in months", "moment().add(1, 'month').format('YYYY')"],
  ["one of a list", "['a', 'b'][Math.floor(Math.random() * 2)]"],
  ["Base64 of a string with braces", "btoa('{{y}}' + Date.now())"],
])("given %s, only the caller can, and what is saved is no default", async (_, code) => {
  const script = `const moment = require('moment');\npm.environment.set('x', ${code});`;
  const variable = [{ key: "x", value: "stale" }];
  const { api, codes } = await buildItems([sending(script)], { variable });
  expect(api.operations.map(computedOf)).toEqual([[["x", undefined]]]);
  expect(api.variables).toMatchObject([{ name: "x", defaultValue: undefined }]);
  expect(codes).toContain("PW3620");
});

test("given scripts on several levels, the innermost counts, and the last in it", async () => {
  const item = sending("pm.variables.set('x', 'one');\npm.variables.set('x', require('uuid').v4());");
  const { api } = await buildItems([
    { name: "F", event: [before("pm.variables.set('x', Date.now());")], item: [item, { ...sending("1;"), name: "Other" }] },
  ]);
  expect(api.operations.map(computedOf)).toEqual([[["x", "a random UUID"]], [["x", "the current time in milliseconds"]]]);
});

test("given a base URL that a script computes, requests go where the collection says", async () => {
  const script = "pm.environment.set('host', 'https://' + Date.now());\npm.environment.set('other', CryptoJS.MD5('a').toString());";
  const request = { method: "GET", url: "{{host}}/{{other}}/a" };
  const variable = [{ key: "host", value: "https://h.test" }];
  const { api } = await buildItems([{ name: "Get", request, event: [before(script)] }], { variable });
  expect(api.operations.map(computedOf)).toEqual([[["other", undefined]]]);
  expect(api.variables.find(({ name }) => name === "host")?.defaultValue).toBe("https://h.test");
});

test("given a token that a script fetches, the saved one is no default", async () => {
  const script = "pm.sendRequest('https://h.test/t', (error, response) => pm.environment.set('x', response.json().t));";
  const { api } = await buildItems([sending(script)], { variable: [{ key: "x", value: "stale" }] });
  expect(api.variables).toMatchObject([{ name: "x", defaultValue: undefined }]);
});

test("given an empty variable that an answer sets, the empty value is no default where a text would contain it", async () => {
  const script = { listen: "test", script: { exec: "pm.environment.set('boat', pm.response.json().id);" } };
  const post = (name: string, body: object): object => ({ name, request: { method: "POST", url: "https://h.test/a", body } });
  const graphql = post("Sink", { mode: "graphql", graphql: { query: 'mutation { sink(boat: "{{target}}", why: "{{why}}") { id } }' } });
  const xml = post("Moor", { mode: "raw", raw: "<boat>{{boat}}</boat>", options: { raw: { language: "xml" } } });
  const list = { name: "List", request: { method: "GET", url: "https://h.test/a?after={{boat}}" } };
  const variable = [
    { key: "boat", value: "" },
    { key: "target", value: "{{boat}}" },
    { key: "why", value: "" },
  ];
  const defaultsOf = async (items: readonly unknown[]) =>
    (await buildItems(items, { variable })).api.variables.map(({ name, defaultValue }) => [name, defaultValue]);
  const add = { ...post("Add", { mode: "none" }), event: [script] };
  const sets = [
    ["target", "{{boat}}"],
    ["why", ""],
    ["boat", undefined],
  ];
  expect(await defaultsOf([add, graphql])).toEqual(expect.arrayContaining(sets));
  expect(await defaultsOf([graphql])).toContainEqual(["boat", ""]);
  expect(await defaultsOf([add, list])).toEqual([["boat", ""]]);
  const { api } = await buildItems([add, xml], { variable });
  expect(api.operations[1]?.body).toMatchObject({ template: { variables: [{ name: "boat", optional: false }] } });
});

test("a JSON property and a variable of a text that calls compute may be left out", async () => {
  const body = (raw: string, language: string): object => ({ body: { mode: "raw", raw, options: { raw: { language } } } });
  const json = await buildOne(
    sending("pm.variables.set('id', require('uuid').v4());", body('{"id": "{{id}}", "n": 1, "s": "a"}', "json")),
    {
      variable: [{ key: "id", value: "saved" }],
    },
  );
  expect(json.body).toMatchObject({ kind: "json", defaults: [{ name: "id", variable: "id" }] });
  const xml = await buildOne(sending("pm.variables.set('id', require('uuid').v4());", body("<a>{{id}}{{b}}</a>", "xml")));
  expect(xml.body).toMatchObject({
    template: {
      variables: [
        { name: "id", optional: true },
        { name: "b", optional: false },
      ],
    },
  });
});

test.each([
  ["what is followed", "Date.now()", { required: false, computed: { kind: "time" }, defaultValue: undefined }],
  ["a variable", "pm.environment.get('client')", { required: false, defaultValue: "{{client}}" }],
  ["what is not followed", "CryptoJS.MD5('a').toString()", { required: true, defaultValue: undefined }],
])("given a header that a script sets to %s, it is an argument", async (_, code, want) => {
  const { headers } = await buildOne(sending(`pm.request.headers.upsert({ key: 'X-More', value: ${code} });`));
  expect(headers).toMatchObject([{ name: "X-X" }, { name: "X-More", script: true, ...want }]);
});

test("given a header that the item has, the script's value takes the place of what is saved", async () => {
  const { headers } = await buildOne(sending("pm.request.headers.upsert({ key: 'x-x', value: CryptoJS.MD5('a').toString() });"));
  expect(headers).toMatchObject([{ name: "X-X", required: true, defaultValue: undefined }]);
});

test.each([
  ["what is followed", "Date.now()", { required: false, computed: { kind: "time" }, defaultValue: undefined }],
  ["a variable", "pm.environment.get('client')", { required: false, defaultValue: "{{client}}" }],
  ["what is not followed", "CryptoJS.MD5('a').toString()", { required: true, defaultValue: undefined }],
])("given a query parameter that a script sets to %s, it is an argument", async (_, code, want) => {
  const { url } = await buildOne(sending(`pm.request.url.query.add({ key: 'at', value: ${code} });`, { url: "https://h.test/a?page=1" }));
  expect(url.query).toMatchObject([{ name: "page" }, { name: "at", script: true, ...want }]);
});

test("given a query parameter that the item has, the script's value takes the place of what is saved", async () => {
  const { url } = await buildOne(sending("pm.request.addQueryParams('at=' + Date.now());", { url: "https://h.test/a?at=1&b=2" }));
  expect(url.query).toMatchObject([{ name: "at", computed: { kind: "time" } }, { name: "b" }]);
  expect(url.query.map(({ script }) => script)).toEqual([undefined, undefined]);
});

test.each(["a[b]", "{{a}}", "%41", ""])("given a script that adds the query parameter %j, there is no argument", async (name) => {
  const { url } = await buildOne(sending(`pm.request.url.query.add({ key: '${name}', value: 'a' });`));
  expect(url.query).toEqual([]);
});

test("given a script that adds the key of the auth to the query, there is no argument", async () => {
  const auth = {
    type: "apikey",
    apikey: [
      { key: "in", value: "query" },
      { key: "key", value: "key" },
      { key: "value", value: "{{key}}" },
    ],
  };
  const { url } = await buildOne(sending("pm.request.url.query.add({ key: 'key', value: CryptoJS.MD5('a').toString() });", { auth }));
  expect(url.query).toEqual([]);
});

test.each(["Content-Type", "User-Agent", "Host", "a b", "X-{{a}}"])("given a script that sets %s, there is no argument", async (name) => {
  const { headers } = await buildOne(sending(`pm.request.headers.upsert({ key: '${name}', value: 'a' });`));
  expect(headers.map((header) => header.name)).toEqual(["X-X"]);
});

test("a test passes what a call would compute", async () => {
  const script = [
    "pm.variables.set('x', Date.now());",
    "pm.request.headers.add({ key: 'X-Id', value: require('uuid').v4() });",
    "pm.request.url.query.add({ key: 'at', value: Date.now() });",
    "pm.request.url.query.add({ key: 'gate', value: pm.variables.get('gate') });",
  ].join("\n");
  const variable = [
    { key: "x", value: "saved" },
    { key: "gate", value: "north" },
  ];
  const { fixtures } = await buildOne(sending(script), { variable });
  expect(fixtures).toMatchObject([{ call: { variables: { x: "saved" } }, expected: { headers: { "x-x": "saved", "x-id": "v-x-id" } } }]);
  expect(fixtures[0]?.call.query).toMatchObject([{ name: "at", value: { value: "v-at" } }]);
  expect(fixtures[0]?.expected.url).toBe("https://h.test/a?at=v-at&gate=north");
});
