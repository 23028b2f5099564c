import { expect, test } from "vitest";
import { maxJsonDepth, maxPackageGrowth } from "../../generator/util/limits.ts";
import * as pathological from "../support/pathological.ts";
import { errorCodes, generateText, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";

const info = { name: "Bounds", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
const request = { method: "GET", url: "https://a.example/x" };
const json = [{ key: "Content-Type", value: "application/json" }];
const saved = (body: string) => ({ info, item: [{ name: "A", request, response: [{ name: "R", code: 200, header: json, body }] }] });

test("given 2,000 folders in each other, one error says where it goes too deep", async () => {
  const result = await generateText(pathological.nestedFolders(2_000));
  expect(errorCodes(result)).toEqual(["PW1006"]);
  expect(result.diagnostics[0]?.location.column).toBeGreaterThan(4_000);
});

test("given a file of brackets alone, one error says so", async () => {
  expect(errorCodes(await generateText("[".repeat(1_000_000)))).toEqual(["PW1006"]);
});

test.each([
  ["lists", pathological.nestedLists(5_000)],
  ["objects", pathological.nestedObjects(5_000)],
])("given JSON of %s that nests 5,000 deep in examples and bodies, the package is clean", async (_, text) => {
  for (const collection of [pathological.withExample(text), pathological.withBody(text)]) {
    const { package: made } = await generateText(collection);
    expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
  }
});

const deepLists = (last: string, more: string): string =>
  `${'{"a":['.repeat(maxJsonDepth / 2)}${last}${`,${more}]}`.repeat(maxJsonDepth / 2)}`;

test.each([
  ["lists and objects", pathological.nestedLists(maxJsonDepth), pathological.nestedObjects(maxJsonDepth)],
  ["unions", deepLists("1", '"s"'), deepLists("true", "null")],
  ["variables", pathological.nestedLists(maxJsonDepth).replace("[]", "[{{deep}}]")],
])("given JSON of %s that nests as deep as it may, the package compiles", async (_, ...bodies) => {
  const post = { ...request, method: "POST", header: json, body: { mode: "raw", raw: bodies[0] } };
  const response = bodies.map((body) => ({ name: "R", code: 200, header: json, body, originalRequest: post }));
  const variable = [{ key: "deep", value: pathological.nestedObjects(maxJsonDepth) }];
  const collection = { info, item: [{ name: "A", request: post, response }], variable };
  expect(errorCodes(await generateValue(collection, { check: true }))).toEqual([]);
});

test("given an object of 50,000 properties, the package is clean", async () => {
  const { package: made } = await generateText(pathological.withExample(pathological.manyProperties(50_000)));
  expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
});

test("given a list of 200,000 elements, the package is clean", async () => {
  const { package: made } = await generateText(pathological.withExample(pathological.manyElements(200_000)));
  expect(made?.files.get("src/resources/operations.ts")).toContain("id: number");
});

test("given variables that refer to each other in a circle, the package is clean", async () => {
  const variable = ["{{b}}{{b}}", "{{a}}{{c}}", "{{c}}"].map((value, index) => ({ key: "abc".charAt(index), value }));
  const item = [{ name: "A", request: { method: "GET", url: "https://{{a}}/{{b}}?q={{c}}", header: [{ key: "X", value: "{{a}}" }] } }];
  const { package: made } = await generateValue({ info, item, variable });
  expect(inspectFiles(made?.files ?? new Map([["none", ""]]))).toEqual([]);
});

test.each([
  ["many small steps", Array.from({ length: 30 }, (_, index) => ({ key: `v${index}`, value: `{{v${index + 1}}}`.repeat(10) }))],
  [
    "one great step",
    [
      { key: "v0", value: "{{v1}}".repeat(15_000) },
      { key: "v1", value: "x".repeat(90_000) },
    ],
  ],
])("given variables that grow without end by %s, they are cut", async (_, variable) => {
  const raw = '{"a":"{{v0}}"}';
  const item = [
    {
      name: "A",
      request: { method: "POST", url: "https://a.example/{{v0}}", header: [{ key: "X", value: "{{v0}}" }], body: { mode: "raw", raw } },
    },
    ...saved(raw).item,
  ];
  const { package: made } = await generateValue({ info, item, variable });
  const longest = Math.max(...[...(made?.files.values() ?? [])].map((text) => text.length));
  expect(longest).toBeGreaterThan(100);
  // The defaults themselves stay as they are.
  expect(longest).toBeLessThan(1_000_000);
});

test("given texts of JSON in which a long variable stands 2,000 times, the package does not hold it 2,000 times", async () => {
  const variable = [{ key: "long", value: "x".repeat(150_000) }];
  const text = JSON.stringify(Array.from({ length: 2_000 }, () => "{{long}}"));
  const { package: made, diagnostics } = await generateValue({ ...saved(text), variable });
  expect(diagnostics.map(({ code }) => code)).toEqual(["PW3015"]);
  expect(sizeOf(made?.files)).toBeLessThan(2_000_000);
});

test("given 1,000 requests with a long variable, the package does not hold it 1,000 times", async () => {
  const variable = [{ key: "long", value: "x".repeat(90_000) }];
  const header = [{ key: "X", value: "{{long}}" }];
  const item = Array.from({ length: 1_000 }, (_, index) => ({ name: `A${index}`, request: { ...request, header } }));
  const { package: made, diagnostics } = await generateValue({ info, item, variable });
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["PW3015"]));
  expect(sizeOf(made?.files)).toBeLessThan(maxPackageGrowth * 2);
});

function sizeOf(files: ReadonlyMap<string, string> = new Map()): number {
  expect(files.size).toBeGreaterThan(0);
  return [...files.values()].reduce((sum, text) => sum + text.length, 0);
}

test("given 3,000 requests of one name and of one path, each has a function of its own", async () => {
  const { package: made } = await generateText(pathological.requestsOfOneName(3_000));
  expect(made?.summary.operations).toBe(3_000);
});

/** A text where it goes through the most expressions: names, descriptions, URLs, values, bodies. */
function everywhere(text: string): object {
  const pair = { key: text, value: text, description: text };
  return {
    info: { ...info, name: text, description: text },
    item: [
      { name: text, item: [{ name: "In folder", request }] },
      {
        name: "A",
        request: { method: "GET", url: { raw: text, host: ["a"], path: [text], query: [pair] }, header: [pair], description: text },
      },
      { name: "B", request: { method: "GET", url: text } },
      {
        name: "C",
        request: { method: "POST", url: request.url, body: { mode: "raw", raw: text, options: { raw: { language: "json" } } } },
      },
      { name: "D", request: { method: "POST", url: request.url, body: { mode: "urlencoded", urlencoded: [pair] } } },
      ...saved(text).item,
      ...saved(JSON.stringify({ [text]: text, list: [text] })).item,
    ],
    variable: [{ key: "v", value: text }],
  };
}

// How the time grows with the length is measured by `npm run bench -- --bounds`; what is quadratic does not come to an end here in time.
test.each(Object.entries(pathological.bait))("given much of %s at every place, all requests are there", async (_, make) => {
  const { package: made } = await generateValue(everywhere(make(100_000)));
  expect(made?.summary.operations).toBe(7);
});
