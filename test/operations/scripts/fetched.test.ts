import { expect, test } from "vitest";
import { buildItems } from "../build-collection.ts";

const before = (code: string): object => ({ listen: "prerequest", script: { exec: code.split("\n") } });

/** An item that sends `{{token}}` in a header. */
function sending(...scripts: readonly string[]): object {
  return {
    name: "Get",
    request: { method: "GET", url: "https://h.test/a", header: [{ key: "X-Token", value: "{{token}}" }] },
    event: scripts.map(before),
  };
}

function fetching(request: string, value = "answer.json().access_token", name = "token"): string {
  return `pm.sendRequest(${request}, (error, answer) => {\npm.environment.set('${name}', ${value});\n});`;
}

const logIn = { name: "Log in", request: { method: "POST", url: "{{url}}/login?client=1" } };
const from = [{ part: { kind: "json", path: [{ kind: "property", name: "access_token" }] } }];

test.each([
  ["the same URL", "{ url: pm.variables.get('url') + '/login', method: 'POST' }"],
  ["a template", "{ url: '{{url}}/login', method: 'post' }"],
  ["the URL with the variable's value", "{ url: 'https://h.test/v1/login?x=1', method: 'POST' }"],
])("given %s, the operation is the source of what a script fetches", async (_, request) => {
  const variable = [{ key: "url", value: "https://h.test/v1" }];
  const { api } = await buildItems([sending(fetching(request)), logIn], { variable });
  expect(api.operations.map(({ captures }) => captures)).toEqual([undefined, [{ variable: "token", scope: "environment", from }]]);
  expect(api.sources).toMatchObject([{ variable: "token", operations: [api.operations[1]?.id] }]);
  expect(api.fetched).toBeUndefined();
});

test.each([
  ["another method", "{ url: '{{url}}/login' }", "GET {{url}}/login"],
  ["another URL", "{ url: 'https://id.test/token?client_id=7#x', method: 'POST' }", "POST https://id.test/token"],
])("given %s, the request is documented, without its query", async (_, request, want) => {
  const { api } = await buildItems([sending(fetching(request)), logIn]);
  expect(api.sources).toBeUndefined();
  expect(api.fetched?.map(({ method, url }) => `${method} ${url}`)).toEqual([want]);
  expect(api.fetched).toMatchObject([{ variable: "token", from: from[0] }]);
});

test("given a value that is made of the answer, it is computed from that part", async () => {
  const { api } = await buildItems([sending(fetching("'https://id.test/token'", "'Bearer ' + answer.json().access_token"))]);
  expect(api.fetched).toMatchObject([{ variable: "token", from: { ...from[0], computed: true } }]);
});

test("given an operation whose own script sets the variable already, that counts", async () => {
  const own = { listen: "test", script: { exec: ["pm.environment.set('token', pm.response.json().token);"] } };
  const { api } = await buildItems([sending(fetching("{ url: '{{url}}/login', method: 'POST' }")), { ...logIn, event: [own] }]);
  expect(api.operations[1]?.captures).toMatchObject([{ variable: "token", from: [{ part: { path: [{ name: "token" }] } }] }]);
});

test.each([
  ["a variable that no request needs", fetching("'https://id.test/token'", undefined, "other")],
  ["a URL that a script computes", fetching("CryptoJS.MD5('a').toString()")],
  [
    "a variable that lasts for one request",
    "pm.sendRequest('https://id.test/a', (_, answer) => pm.variables.set('token', answer.text()));",
  ],
])("given %s, nothing is said", async (_, code) => {
  const { api } = await buildItems([sending(code)]);
  expect(api.fetched).toBeUndefined();
});

test("given several requests for one variable, the first is documented", async () => {
  const { api } = await buildItems([sending(fetching("'https://id.test/one'"), fetching("'https://id.test/two'"))]);
  expect(api.fetched?.map(({ url }) => url)).toEqual(["https://id.test/one"]);
});
