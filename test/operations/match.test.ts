import { expect, test } from "vitest";
import type { Request } from "../../generator/collection/model.ts";
import { matchRequest } from "../../generator/operations/match.ts";
import { readOne } from "../collection/reading.ts";

async function read(url: unknown, method = "GET"): Promise<Request> {
  return (await readOne({ method, url })).request;
}

async function match(own: unknown, saved: unknown): Promise<Readonly<Record<string, string>> | undefined> {
  const found = matchRequest(await read(own), await read(saved));
  return found === undefined ? undefined : Object.fromEntries(found.pathValues);
}

test.each<[string, unknown, unknown, Readonly<Record<string, string>> | undefined]>([
  ["the same request", "{{url}}/a/b", "{{url}}/a/b", {}],
  ["another host", "{{url}}/a", "https://elsewhere.test/a", {}],
  ["a value for a variable", "{{url}}/users/{{id}}", "{{url}}/users/7", { id: "7" }],
  ["a value for a path variable", "{{url}}/users/:id", "{{url}}/users/7", { id: "7" }],
  ["a value for a placeholder", "{{url}}/users/{id}", "{{url}}/users/7", { id: "7" }],
  ["a value for a placeholder within a segment", "{{url}}/users/u-<id>.json", "{{url}}/users/u-7.json", { id: "7" }],
  ["another text around a placeholder", "{{url}}/users/u-<id>.json", "{{url}}/users/x-7.json", {}],
  ["a placeholder again", "{{url}}/users/{id}", "{{url}}/users/{id}", {}],
  ["values for placeholders of one name", "{{url}}/a/{id}/b/{id}", "{{url}}/a/1/b/2", { id: "1", id2: "2" }],
  [
    "another way to write a parameter",
    "{{url}}/apps/{{appId}}",
    { host: ["{{baseUrl}}"], path: ["apps", ":app"], variable: [{ key: "app", value: "x1" }] },
    { appId: "x1" },
  ],
  [
    "a placeholder for a value",
    "{{url}}/apps/:id",
    { host: ["h"], path: ["apps", ":id"], variable: [{ key: "id", value: "<string>" }] },
    {},
  ],
  ["a base that hides the beginning of the path", "{{url}}/v2/apps/:id", "{{baseUrl}}/apps/7", { id: "7" }],
  ["a base of the item that hides it", "{{url}}/apps/:id", "https://h.test/v2/apps/7", { id: "7" }],
  ["a trailing slash", "{{url}}/a/", "{{url}}/a", {}],
  ["other fixed segments", "{{url}}/users/:id", "{{url}}/apps/7", undefined],
  ["no path against a path", "{{url}}", "{{url}}/a", undefined],
])("given %s, the saved request is matched by structure", async (_, own, saved, want) => {
  expect(await match(own, saved)).toEqual(want);
});

test("given another method, it is another request", async () => {
  expect(matchRequest(await read("{{url}}/a"), await read("{{url}}/a", "POST"))).toBeUndefined();
});
