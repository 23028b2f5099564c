import { expect, test } from "vitest";
import { compileAgainst } from "../../../generated/compile.ts";
import { generateWith } from "../../../override/generate-with.ts";
import { item, raw, saved } from "../../../scenarios/scenario.ts";
import { callWith, exampleOf } from "./example-of.ts";

const nested = [
  ["card[number]", "4242"],
  ["card[exp][month]", "1"],
  ["card[exp][year]", "2031"],
  ["items[0][sku]", "a"],
  ["items[0][count]", "1"],
  ["metadata[order]", "x"],
  ["expand[]", "a"],
  ["amount", "100"],
  ["currency", "usd"],
].map(([key, value]) => ({ key, value, type: "text", description: "Required." }));
const spelledOut =
  'body: {\n    card: {\n      number: 4242,\n      exp: {\n        month: 1,\n        year: 2031,\n      },\n    },\n    items: [\n      {\n        sku: "a",\n        count: 1,\n      },\n    ],\n    metadata: {\n      order: "x",\n    },\n    expand: ["a"],\n    amount: 100,\n    currency: "usd",\n';
const forms: readonly (readonly [name: string, body: unknown, want: string])[] = [
  ["a form that needs nested names", { mode: "urlencoded", urlencoded: nested }, `${spelledOut}  }`],
  [
    "one that has a file as well",
    { mode: "formdata", formdata: [...nested, { key: "scan", type: "file", src: "/tmp/scan.png", description: "Required." }] },
    `${spelledOut}    scan: {\n      data: file,\n      name: "scan.png",\n    },\n  }`,
  ],
];

test.each(forms)("given %s, its values are spelled out, however many lines they take, and compile", async (_, body, want) => {
  const request = item("Ship", "POST", "https://h.test/a", { body }, [saved(200, { a: 1 })]);
  const result = await generateWith([request], undefined);
  const example = await exampleOf(request);
  expect(example).toContain(want);
  const head = ['import { createClient, ship } from "./index.js";', "const client = createClient();", 'const file = "a";'];
  expect(compileAgainst(result.package?.files ?? new Map(), [...head, example].join("\n"))).toEqual([]);
});

test("given a form that needs very many fields, a variable stands for it", async () => {
  const urlencoded = Array.from({ length: 100 }, (_, index) => ({ key: `field${index}`, value: "a", description: "Required." }));
  expect(await exampleOf(item("Ship", "POST", "https://h.test/a", { body: { mode: "urlencoded", urlencoded } }, []))).toContain(
    "{\n  body,\n}",
  );
});

/** A body of ten parts with three members each. Of `parts`, the callers need the first two. */
const parts = Array.from({ length: 10 }, (_, index) => [`part${index}`, { size: index, name: "a", note: "x".repeat(200) }]);
const long = { ...Object.fromEntries(parts), last: true };
const needed = "| Parameter | Required |\n|---|---|\n| part8 | yes |\n| last | yes |";

test("given a long body, what is needed is spelled out, and more in its order as far as there is room, and compiles", async () => {
  const request = item("Ship", "POST", "https://h.test/a", { body: raw(JSON.stringify(long), "json"), description: needed }, [
    saved(200, {}),
  ]);
  const example = await exampleOf(request);
  const keys = [...example.matchAll(/^ {4}(\w+):/gm)].map(([, key]) => key);
  expect(keys).toEqual(["part0", "part1", "part2", "part8", "last"]);
  expect(example.split("\n").length).toBeLessThan(30);
  expect(example).toContain(`note: "${"x".repeat(120)}…",`);
  const result = await generateWith([request], undefined);
  const head = ['import { createClient, ship } from "./index.js";', "const client = createClient();"];
  expect(compileAgainst(result.package?.files ?? new Map(), [...head, example].join("\n"))).toEqual([]);
});

test("given a long list, its first elements are shown", async () => {
  const items = Array.from({ length: 40 }, (_, index) => ({ id: index, of: { a: 1, b: 2 } }));
  const example = await exampleOf(callWith({ items }));
  expect(example.match(/id: /g)?.length).toBeGreaterThan(1);
  expect(example.split("\n").length).toBeLessThan(30);
});
