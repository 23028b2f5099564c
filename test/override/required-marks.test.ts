import { expect, test } from "vitest";
import { raw, saved } from "../scenarios/scenario.ts";
import { generateWith, sourceOf } from "./generate-with.ts";

const table = "| Parameter | In | Required | Description |\n|---|---|---|---|\n| note | body | no | Optional. What to paint |";
const description = `Adds a bike.\n\n${table}`;
const query = [
  { key: "views", value: "1", description: "(Optional) The `views` query parameter" },
  { key: "app", value: "a", description: "Required. The app" },
];
const url = { raw: "https://h.test/bikes?views=1&app=a", protocol: "https", host: ["h", "test"], path: ["bikes"], query };
const request = { method: "POST", url, description, body: raw('{"name":"a","note":"b"}', "json") };
const items = [{ name: "Add bike", request, response: [saved(201, { id: 1 })] }];

test("given a config that requires what a description calls optional, or the reverse, the comment has no mark", async () => {
  const before = sourceOf(await generateWith(items, undefined));
  expect(before).toMatch(/views\?: /);
  expect(before).toMatch(/app: /);
  const config = {
    operations: { addBike: { query: { views: { required: true }, app: { required: false } } } },
    types: { AddBikeBody: { properties: { note: { required: true } } } },
  };
  const made = await generateWith(items, config);
  expect(made.diagnostics).toEqual([]);
  const source = sourceOf(made);
  expect(source).toMatch(/views: /);
  expect(source).toMatch(/app\?: /);
  expect(source).toMatch(/note: string/);
  expect(source).toContain("The `views` query parameter");
  expect(source).toContain("/** The app");
  expect(source).not.toMatch(/\/\*\* (?:\(Optional\)|Required\.|Optional\.)/);
});
