import { format } from "prettier";
import { expect, test } from "vitest";
import { folder, item, saved } from "../scenarios/scenario.ts";
import { generateWith, sourceOf } from "./generate-with.ts";

const bike = { id: "b1", size: 5, name: "a" };
const shop = { id: "s1", city: "x", open: true };
const items = [
  folder("Bikes", item("Get bike", "GET", "https://h.test/bikes/:id", {}, [saved(200, { bike })])),
  folder(
    "Shops",
    item("Get shop", "GET", "https://h.test/shops/:id", {}, [saved(200, { shop })]),
    item("List shops", "GET", "https://h.test/shops", {}, [saved(200, [shop])]),
  ),
];
const renames = { operations: { getBike: { name: "fetchBike" } }, types: { Bike: { name: "Bicycle" } } };

test("given a rename, the name that was published before changes, and every run after is the same", async () => {
  const plain = await generateWith(items, undefined);
  const first = await generateWith(items, renames, plain);
  expect(first.diagnostics).toEqual([]);
  const source = sourceOf(first);
  for (const name of ["function fetchBike(", "interface FetchBikeArgs", "type FetchBikeResult", "interface Bicycle"])
    expect(source).toContain(name);
  for (const name of ["function getBike(", "interface GetBikeArgs", "interface Bike "]) expect(source).not.toContain(name);
  const second = await generateWith(items, renames, first);
  expect(second.diagnostics).toEqual([]);
  expect(second.package?.files).toEqual(first.package?.files);
});

test("given a rename before anything was published, there is no other name", async () => {
  const first = await generateWith(items, renames);
  expect(sourceOf(first)).not.toContain("@deprecated");
  expect((await generateWith(items, renames, first)).package?.files).toEqual(first.package?.files);
});

test("given that the rename goes, the first name is the name again, and the other one stays beside it", async () => {
  const plain = await generateWith(items, undefined);
  const renamed = await generateWith(items, renames, plain);
  const source = sourceOf(await generateWith(items, undefined, renamed));
  for (const name of ["function getBike(", "export const fetchBike: typeof getBike = getBike;", "interface Bike "])
    expect(source).toContain(name);
  expect(source).not.toContain("const getBike");
});

test("given a newcomer of the old name, it does not get it", async () => {
  const first = await generateWith(items, renames);
  const more = [folder("New", item("Get bike", "GET", "https://h.test/new", {}, [saved(200, { bike: { a: 1, b: 2, c: 3 } })])), ...items];
  const second = await generateWith(more, renames, first);
  expect(second.diagnostics).toEqual([]);
  const source = sourceOf(second);
  expect(source).toContain("function fetchBike(");
  expect(source).toContain("interface Bicycle");
  expect(source).not.toContain("function getBike(");
});

test("given names that are exchanged, both change", async () => {
  const config = {
    operations: { getBike: { name: "getShop" }, getShop: { name: "getBike" } },
    types: { Bike: { name: "Shop" }, Shop: { name: "Bike" } },
  };
  const first = await generateWith(items, config);
  expect(first.diagnostics).toEqual([]);
  expect(first.package?.files.get("src/resources/shops.ts")).toContain("function getBike(");
  expect((await generateWith(items, config, first)).package?.files).toEqual(first.package?.files);
});

test.each([
  [
    "a function's name that is taken",
    { operations: { getBike: { name: "getshop" } } },
    "The function `getBike` cannot be renamed to `getshop`: the name is taken.",
  ],
  [
    "a reserved one",
    { operations: { getBike: { name: "delete" } } },
    "The function `getBike` cannot be renamed to `delete`: the word is reserved.",
  ],
  ["a type's name that is taken", { types: { Bike: { name: "Shop" } } }, "The type `Bike` cannot be renamed to `Shop`: the name is taken."],
  [
    "that of a function's arguments",
    { types: { Bike: { name: "GetShopArgs" } } },
    "cannot be renamed to `GetShopArgs`: the name is taken.",
  ],
  ["a type of the platform", { types: { Bike: { name: "Promise" } } }, "cannot be renamed to `Promise`: the word is reserved."],
  [
    "two that want the same",
    { types: { Bike: { name: "Thing" }, Shop: { name: "Thing" } } },
    "The type `Shop` cannot be renamed to `Thing`: the name is taken.",
  ],
  [
    "a package that would hide a tool",
    { package: { name: "vitest" } },
    "The package `bikes` cannot be renamed to `vitest`: it would hide something else.",
  ],
])("given %s, it is an error", async (_, config, message) => {
  const { diagnostics, package: made } = await generateWith(items, config);
  expect(made).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "PW8010", message: expect.stringContaining(message), location: { file: "bikes.config.json" } },
  ]);
});

test("given a thing by the name that the config gives it, its own name is told", async () => {
  const config = {
    operations: { fetchBike: {}, getBike: { name: "fetchBike" } },
    types: { Bicycle: { form: "map" }, Bike: { name: "Bicycle" } },
  };
  const { diagnostics } = await generateWith(items, config);
  expect(diagnostics.map(({ message }) => message.split(";")[0])).toEqual([
    "There is no operation `fetchBike` (did you mean `getBike`?)",
    "There is no type `Bicycle` (did you mean `Bike`?)",
  ]);
});

test("given one operation under two names, it is an error; given items of one path, too", async () => {
  const twice = await generateWith(items, { operations: { getBike: {}, "Bikes / Get bike": {} } });
  expect(twice.diagnostics).toMatchObject([{ code: "PW8007", message: "`Bikes / Get bike` and `getBike` are the same operation." }]);
  const twins = [item("A", "GET", "https://h.test/1"), item("A", "GET", "https://h.test/2")];
  expect((await generateWith(twins, { operations: { A: {} } })).diagnostics).toMatchObject([{ code: "PW8008" }]);
});

test("given forms, names stay from run to run, also those of what they do away with", async () => {
  const shapes = {
    shapes: [
      { kind: "circle", radius: 1, x: 1 },
      { kind: "square", side: 2, x: 1 },
      { kind: "circle", radius: 3, x: 2 },
      { kind: "square", side: 1, x: 1 },
    ],
  };
  const drawn = [item("List shapes", "GET", "https://h.test/s", {}, [saved(200, shapes)]), ...items];
  const config = { types: { Shape: { form: "object" }, Bike: { form: "map" } } };
  const plain = await generateWith(drawn, undefined);
  expect(sourceOf(plain)).toContain("interface CircleShape");
  const first = await generateWith(drawn, config, plain);
  expect(first.diagnostics).toEqual([]);
  expect(sourceOf(first)).not.toContain("CircleShape");
  expect(sourceOf(first)).toContain("bike: Record<string, string | number>");
  expect((await generateWith(drawn, config, first)).package?.files).toEqual(first.package?.files);
});

test("given a config that changes nothing, the package is as it is without", async () => {
  expect((await generateWith(items, { types: {}, operations: { getBike: {} } })).package?.files).toEqual(
    (await generateWith(items, undefined)).package?.files,
  );
});

test("given a secret that is none, the config says so", async () => {
  const header = [{ key: "X-Mode", value: "ghp_1234567890abcdefghijklmnopqrstuvwxyz" }];
  const keyed = [item("Ping", "GET", "https://h.test/ping", { header })];
  const allowed = { secrets: { allow: ["/item/0/request/header/0/value"] } };
  expect((await generateWith(keyed, undefined)).diagnostics).not.toEqual([]);
  const { diagnostics, package: made } = await generateWith(keyed, allowed);
  expect(diagnostics).toEqual([]);
  expect(made?.files.get("src/resources/operations.ts")).toContain("ghp_");
});

test("given fixtures that are not held to their type, their layout is prettier's", async () => {
  const long = { name: "a".repeat(90), list: ["x".repeat(50), "y".repeat(50)], n: 1 };
  const list = [item("Get bike", "GET", "https://h.test/a", {}, [saved(200, long), saved(200, { ...long, extra: 1 })])];
  const config = {
    types: { GetBikeResponse: { properties: { extra: { required: true } } } },
  };
  const made = await generateWith(list, config);
  const fixtures = made.package?.files.get("test/fixtures/operations.ts") ?? "";
  expect(fixtures).toContain("as unknown as");
  expect(await format(fixtures, { parser: "typescript", printWidth: 120 })).toBe(fixtures);
});

test("given a broken config, there is no package", async () => {
  const { diagnostics, package: made } = await generateWith(items, { typos: 1 });
  expect(made).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "PW8002" }]);
});
