import { expect, test } from "vitest";
import { item, raw, saved } from "../scenarios/scenario.ts";
import { generateWith } from "./generate-with.ts";

const bike = { id: "b1", size: 5, tags: ["a"], at: null, owner: { name: "Ada" }, kind: "road", more: 1 };
const items = [
  item("Get bike", "GET", "https://h.test/bikes/:id?state=new&page=1&flag", { header: [{ key: "X-Mode", value: "on" }] }, [
    { ...Object(saved(200, bike, "Found")), originalRequest: { method: "GET", url: "https://h.test/bikes/abc?state=sold&page=1" } },
  ]),
  item("Add bike", "POST", "https://h.test/bikes", { body: raw('{"name":"a","count":1,"parts":[{"id":"x"}]}', "json") }, [
    saved(201, { ok: true, b: 1, c: 2 }, "Made"),
  ]),
  item("Upload", "POST", "https://h.test/files", {
    body: {
      mode: "formdata",
      formdata: [
        { key: "file", type: "file", src: "a.png" },
        { key: "n", value: "x" },
      ],
    },
  }),
];

const type = (key: string, override: unknown): unknown => ({ types: { GetBikeResponse: { properties: { [key]: override } } } });
const get = (override: unknown): unknown => ({ operations: { getBike: override } });

test.each([
  ["a number for text", type("id", { type: "number" }), "says number, but the saved example `Found` at bikes.json:1 contains text"],
  ["text for a number", type("size", { type: "string" }), "says text, but the saved example `Found` at bikes.json:1 contains a number"],
  [
    "another enum",
    type("kind", { enum: ["mountain", "city"] }),
    "says one of 2 texts, but the saved example `Found` at bikes.json:1 contains another text",
  ],
  [
    "another enum of numbers",
    type("size", { enum: [1, 2] }),
    "says one of 2 values, but the saved example `Found` at bikes.json:1 contains another number",
  ],
  [
    "an enum of numbers for text",
    type("kind", { enum: [1, 2] }),
    "says one of 2 values, but the saved example `Found` at bikes.json:1 contains text",
  ],
  ["a number as text", type("size", { enum: ["5"] }), "says one text, but the saved example `Found` at bikes.json:1 contains a number"],
  ["an open enum of another kind", type("kind", { enum: [1, true, null], open: true }), "says number or boolean or null, but"],
  [
    "an enum that has not what was sent",
    { types: { AddBikeBody: { properties: { count: { enum: [2] } } } } },
    "says one value, but the saved example `Made` at bikes.json:1 contains another number",
  ],
  [
    "another enum of numbers in a query",
    get({ query: { page: { enum: [2, "all"] } } }),
    "says one of 2 values, but the saved example `Found` at bikes.json:1 contains another value",
  ],
  ["an open enum of numbers in a query", get({ query: { state: { enum: [1], open: true } } }), "contains text that is none"],
  ["a list of numbers", type("tags", { type: { array: "number" } }), "says a list of number, but"],
  [
    "no null",
    type("at", { type: { anyOf: ["string", "number"] } }),
    "says text or number, but the saved example `Found` at bikes.json:1 contains null",
  ],
  [
    "another type",
    type("owner", { type: { ref: "AddBikeResponse" } }),
    "says `AddBikeResponse`, but the saved example `Found` at bikes.json:1 contains an object",
  ],
  ["a whole body", get({ responses: { "200": { type: "string" } } }), "contains an object"],
  [
    "a type inside a body",
    { operations: { addBike: { body: { type: { map: "string" } } } } },
    "says a map of text, but the saved example `Made`",
  ],
  [
    "a number in a path",
    get({ path: { id: { type: "number" } } }),
    "says number, but the saved example `Found` at bikes.json:1 contains text that is none",
  ],
  [
    "another enum in a query",
    get({ query: { state: { enum: ["new"] } } }),
    "says one text, but the saved example `Found` at bikes.json:1 contains another text",
  ],
])("given %s, it is an error with the place of both", async (_, config, message) => {
  const { diagnostics, package: made } = await generateWith(items, config);
  expect(made).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "PW8005", severity: "error", message: expect.stringContaining(message), location: { file: "bikes.config.json" } },
  ]);
  expect(diagnostics[0]?.location.line).toBeGreaterThan(4);
});

test.each([
  ["a type that is wider", type("id", { type: { anyOf: ["number", "string"] } })],
  ["unknown", type("owner", { type: "unknown" })],
  ["null", type("at", { type: { anyOf: ["string", "null"] } })],
  ["a map", type("owner", { type: { map: "string" } })],
  ["an enum that holds what was seen", type("kind", { enum: ["road", "city"] })],
  ["an open enum that does not hold it", type("kind", { enum: ["city"], open: true })],
  ["an enum of numbers that holds it", type("size", { enum: [5, 5.5] })],
  ["an open enum of numbers", type("size", { enum: [1], open: true })],
  ["an enum with null", type("at", { enum: ["a", null] })],
  ["an open enum of texts for a list", type("tags", { enum: ["b"], open: true })],
  ["an enum of numbers in a query", get({ query: { page: { enum: [1, 2] } } })],
  ["an open enum in a path", get({ path: { id: { enum: ["me"], open: true } } })],
  ["a number that was seen as one", get({ query: { page: { type: "string" } } })],
  ["a name without a value", get({ query: { flag: { type: "boolean" } } })],
])("given %s, the package is there", async (_, config) => {
  const { diagnostics, package: made } = await generateWith(items, config);
  expect(diagnostics).toEqual([]);
  expect(made).toBeDefined();
});

test.each([
  [
    "a file that is text",
    { operations: { upload: { form: { file: { type: "string" } } } } },
    "The config cannot change `file` in this way: it is a file.",
  ],
  [
    "a discriminator that is none",
    { types: { GetBikeResponse: { form: { union: "size" } } } },
    "The config cannot change `GetBikeResponse` in this way: not every object there has `size`",
  ],
  ["a form without objects", type("size", { form: "map" }), "The config cannot change `size` in this way: there are no objects,"],
])("given %s, it is an error", async (_, config, message) => {
  const { diagnostics, package: made } = await generateWith(items, config);
  expect(made).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "PW8009", message: expect.stringContaining(message) }]);
});

test("given placeholders and made-up values, they follow the type instead of contradicting it", async () => {
  const body = raw('{"a":"<integer>","b":"{{later}}","c":{{now}},"d":"<string>"}', "json");
  const config = {
    operations: { add: { path: { id: { type: "number" } }, query: { q: { required: true, enum: ["x", "y"] } } } },
    types: {
      AddBody: { properties: { a: { type: "string" }, b: { type: "number" }, c: { type: { array: "string" } }, d: { enum: ["x"] } } },
    },
  };
  const { diagnostics, package: made } = await generateWith([item("Add", "POST", "https://h.test/:id?q=", { body })], config);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const fixtures = made?.files.get("test/fixtures/operations.ts") ?? "";
  for (const piece of ['a: "text"', "b: 1", "c: []", 'd: "x"', 'q: "x"', "id: 1", "https://h.test/1?q=x"])
    expect(fixtures).toContain(piece);
});

test("given placeholders inside of a value whose type is changed, they count as values of their types", async () => {
  const body = raw('{"limits":{"low":"<integer>","high":"<integer>","mean":"<integer>"},"name":"a"}', "json");
  const config = { types: { AddBody: { properties: { limits: { type: { map: "number" } } } } } };
  const { diagnostics, package: made } = await generateWith([item("Add", "POST", "https://h.test/add", { body })], config);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(made?.files.get("test/fixtures/operations.ts")).toMatch(/limits: \{\s+low: 1,\s+high: 1,\s+mean: 1,\s+\}/);
});

test("given a parameter that was seen as a placeholder alone, it contradicts no type", async () => {
  const items = [
    item("Find", "GET", "https://h.test/find?page=<integer>&size=5", {}),
    item("Count", "GET", "https://h.test/count/:id", {}),
  ];
  const config = { operations: { find: { query: { page: { enum: [7, 8] } } }, count: { path: { id: { enum: ["a", "b"] } } } } };
  const { diagnostics, package: made } = await generateWith(items, config);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(made?.files.get("test/fixtures/operations.ts")).toContain("https://h.test/find?page=7&size=5");
});

test("given an example that contradicts a parameter beside one that fits, the first that does not is named", async () => {
  const example = (page: number): unknown => ({
    ...Object(saved(200, { ok: true }, `Page ${page}`)),
    originalRequest: { method: "GET", url: `https://h.test/find?page=${page}` },
  });
  const items = [item("Find", "GET", "https://h.test/find?page={{page}}", {}, [example(1), example(2), example(3)])];
  const { diagnostics } = await generateWith(items, { operations: { find: { query: { page: { enum: [1] } } } } });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "PW8005", message: expect.stringContaining("the saved example `Page 2`") },
  ]);
});
