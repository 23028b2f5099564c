import { expect, test } from "vitest";
import { buildItems } from "../build-collection.ts";

const header = [{ key: "Content-Type", value: "application/json" }];
const withDate = [...header, { key: "Date", value: "Tue, 01 Dec 2026 10:00:00 GMT" }];

/** The captures of an operation whose folder runs the script after each request. */
async function captured(code: string, ...responses: readonly object[]) {
  return capturedBy("GET", code, ...responses);
}

async function capturedBy(method: string, code: string, ...responses: readonly object[]) {
  const folder = {
    name: "F",
    event: [{ listen: "test", script: { exec: [code] } }],
    item: [{ name: "Get", request: { method, url: "https://h.test/a/{{job}}" }, response: responses }],
  };
  const { api } = await buildItems([folder]);
  return api.operations[0]?.captures?.flatMap(({ from }) => from.map(({ unseen }) => unseen === true));
}

const answered = (body: unknown, more: object = {}): object => ({ name: "", code: 200, header, body: JSON.stringify(body), ...more });
const set = (value: string): string => `pm.environment.set("job", ${value});`;

test.each([
  ["has no such property", set("pm.response.json().job"), answered({ id: 1 })],
  ["has a list there", set("pm.response.json().job.id"), answered({ job: [{ id: 1 }] })],
  ["lacks it in every element", set("pm.response.json().jobs[0].id"), answered({ jobs: [{ name: "a" }] })],
  ["is a text", set("pm.response.json().job"), { name: "", code: 200, body: "ok", header: [] }],
  ["has other headers", set('pm.response.headers.get("X-Job")'), answered({}, { header: withDate })],
])("given a saved answer that %s, it is no source", async (_, code, response) => {
  expect(await captured(code, response)).toEqual([true]);
});

test.each([
  ["that has the property", set("pm.response.json().job"), [answered({ job: 1 })]],
  ["that has it, among others", set("pm.response.json().job"), [answered({ id: 1 }), answered({ job: 1 })]],
  ["that is null there", set("pm.response.json().job.id"), [answered({ job: null })]],
  ["with an empty list", set("pm.response.json().jobs[0].id"), [answered({ jobs: [] })]],
  ["without its body", set("pm.response.json().job"), [{ name: "", code: 200, header }]],
  ["of a failure only", set("pm.response.json().job"), [answered({ error: 1 }, { code: 404 })]],
  ["that is nearly JSON", set("pm.response.json().job"), [{ name: "", code: 200, body: '{"job": , ]', header }]],
  ["with the header", set('pm.response.headers.get("X-Job")'), [answered({}, { header: [...withDate, { key: "x-job", value: "7" }] })]],
  ["without saved headers", set('pm.response.headers.get("X-Job")'), [answered({})]],
  ["of which the body is all that counts", set("pm.response.text()"), [answered({})]],
  ["that nobody saved", set("pm.response.json().job"), []],
])("given an answer %s, it may be a source", async (_, code, responses) => {
  expect(await captured(code, ...responses)).toEqual([false]);
});

test("given HEAD, whose answers have no body, only headers are sources", async () => {
  expect(await capturedBy("HEAD", set("pm.response.json().job"))).toEqual([true]);
  expect(await capturedBy("HEAD", set('pm.response.headers.get("X-Job")'))).toEqual([false]);
});
