import { folder, item, raw, saved, type Scenario } from "./scenario.ts";

const bike = { id: "b1", state: "new", price: 10, tags: ["fast", "red"], owner: { name: "Ada" }, note: "x" };
const { note: _, ...bare } = bike;
const shapes = [
  { kind: "circle", radius: 1, label: "a" },
  { kind: "square", side: 2, label: "b" },
  { kind: "circle", radius: 3, label: "c" },
];
const prices = { apples: { amount: 1, unit: "kg", shop: "a" }, pears: { amount: 2, unit: "kg", shop: "b" } };

/** What could end a comment or a literal, start code, or be no name. */
const hostile = ["*/", "`${process.exit(1)}`", "__proto__", "'\"\\", "// @ts-nocheck", "\u202e\ud800", "a\nb", "</script>"];

/** A folder with responses that share a type. */
export const bikes = folder(
  "Bikes",
  item("List bikes", "GET", "https://h.test/shops/:shop/bikes?limit=5&state=new&page=2", { header: [{ key: "X-Trace", value: "7" }] }, [
    saved(200, [bike, bare]),
  ]),
  item("Add bike", "POST", "https://h.test/bikes", { body: raw(JSON.stringify({ name: "a", size: "<integer>", colour: "red" }), "json") }, [
    saved(201, bike),
    {
      ...Object(saved(400, { error: "no name" }, "No name")),
      originalRequest: { method: "POST", url: "https://h.test/bikes", body: raw('{"size":"<integer>","colour":"blue"}', "json") },
    },
  ]),
);

/** Packages whose owner knows better than the samples. */
export const configScenarios: readonly Scenario[] = [
  {
    name: "config parameters",
    items: [bikes],
    config: {
      operations: {
        listBikes: {
          path: { shop: { type: "number" } },
          query: {
            limit: { required: true, type: "string" },
            state: { enum: ["new", "sold"], type: { array: "string" } },
            page: { type: { anyOf: ["number", "boolean"] } },
          },
          headers: { "x-trace": { required: true } },
        },
      },
    },
    holds: {
      "src/resources/bikes.ts": [
        "shop: number;",
        "limit: string;",
        'state?: "new" | "sold" | readonly ("new" | "sold")[] | undefined;',
        "page?: number | boolean | undefined;",
        '"X-Trace": number | string;',
      ],
      "test/fixtures/bikes.ts": [
        "shop: 1,",
        'limit: "5"',
        "page: 2,",
        '"X-Trace": 7',
        "https://h.test/shops/1/bikes?limit=5&state=new&page=2",
      ],
    },
    tests: 3,
  },
  {
    name: "config bodies",
    items: [bikes],
    config: {
      operations: {
        "Bikes / Add bike": {
          name: "createBike",
          body: { required: false },
          responses: { "400": { type: { map: { anyOf: ["string", "null"] } } } },
        },
      },
      types: {
        AddBikeBody: { properties: { size: { type: "string" }, name: { required: true }, colour: { enum: ["red", "blue"] } } },
        Bike: {
          name: "Bicycle",
          properties: {
            state: { enum: ["new", "sold"] },
            tags: { enum: ["fast", "red"] },
            note: { required: true },
            owner: { properties: { name: { type: { anyOf: ["string", "null"] } } } },
          },
        },
      },
    },
    codes: ["PW8006", "PW8006"],
    holds: {
      "src/resources/bikes.ts": [
        "export function createBike(",
        "export interface CreateBikeArgs",
        "body?: AddBikeBody | undefined;",
        "size: string;",
        "name: string;",
        'colour: "red" | "blue";',
        "Failure<400, Record<string, string | null>>",
        "export interface Bicycle {",
        'state: "new" | "sold";',
        'tags: ("fast" | "red")[];',
        "note: string;",
        "name: string | null;",
      ],
      "test/fixtures/bikes.ts": [
        'size: "text"',
        " as unknown as CreateBikeArgs",
        " as unknown as BodyOf<ListBikesResult, 200>",
        "created: fixture<CreateBikeArgs>({",
      ],
      "postwright.json": ['"renamed": {', '"addBike": "createBike"'],
    },
    tests: 3,
  },
  {
    name: "config types of others",
    items: [
      item("Get ride", "GET", "https://h.test/ride", {}, [saved(200, { at: [1, 2], maker: { id: 1 }, line: [["a", 1]] })]),
      item("Set maker", "PUT", "https://h.test/maker", { body: raw('{"id":1}', "json") }, [saved(200, { id: 1 })]),
    ],
    config: {
      operations: { setMaker: { body: { type: { import: "Maker", from: "@acme/models/makers", version: "^1.2.0" } } } },
      types: {
        GetRideResponse: {
          properties: {
            at: { type: { tuple: ["number", "number"] } },
            maker: { type: { import: "GetRideResponse", from: "rides" } },
          },
        },
      },
    },
    holds: {
      "src/resources/operations.ts": [
        "at: [number, number];",
        'maker: import("rides").GetRideResponse;',
        'body: import("@acme/models/makers").Maker;',
      ],
      "package.json": ['"@acme/models": "^1.2.0"', '"rides": "*"'],
      "test/fixtures/operations.ts": ["at: [1, 2]"],
    },
    others: { "@acme/models/makers": "Maker", rides: "GetRideResponse" },
    tests: 2,
  },
  {
    name: "config forms",
    items: [
      item("List shapes", "GET", "https://h.test/shapes", {}, [saved(200, { shapes })]),
      item("Get prices", "GET", "https://h.test/prices", {}, [saved(200, prices)]),
      item("Get rates", "GET", "https://h.test/rates", {}, [saved(200, { base: "EUR", rates: { EUR: 1, USD: 2 }, at: 1 })]),
      item("List animals", "GET", "https://h.test/animals", {}, [
        saved(200, {
          animals: [
            { legs: "four", name: "a", bark: true },
            { legs: "two", name: "b", bark: false },
          ],
        }),
      ]),
    ],
    config: {
      package: { name: "@acme/forms", version: "2.0.0" },
      operations: { getPrices: { responses: { "200": { form: "map" } } } },
      types: {
        Shape: { form: "object" },
        Animal: { form: { union: "legs" } },
        TwoAnimal: { name: "Biped" },
        GetRatesResponse: { properties: { rates: { form: "object", properties: { USD: { required: false } } } } },
      },
    },
    holds: {
      "src/resources/operations.ts": [
        "export interface Shape {",
        "radius?: number;",
        "ApiPromise<Record<string, ",
        "USD?: number;",
        "export type Animal = ",
        "export interface Biped {",
      ],
      "package.json": ['"name": "@acme/forms"', '"version": "2.0.0"'],
      "README.md": ["@acme/forms"],
    },
    lacks: { "src/resources/operations.ts": ["CircleShape", "TwoAnimal"] },
    tests: 4,
  },
  {
    name: "config with hostile texts",
    items: [
      item(
        "Add",
        "POST",
        "https://h.test/add?mode=*/",
        { body: raw(JSON.stringify({ kind: "`${process.exit(1)}`", b: 1, c: 2 }), "json") },
        [
          saved(200, {
            shapes: [
              { "*/ kind": "one", a: 1, b: 1 },
              { "*/ kind": "two", a: 2, b: 1 },
            ],
          }),
        ],
      ),
    ],
    config: {
      operations: { add: { query: { mode: { enum: hostile } } } },
      types: {
        AddBody: { properties: { kind: { enum: hostile } } },
        Shape: { form: { union: "*/ kind" } },
        OneShape: { name: "Constructor" },
      },
    },
    holds: {
      "src/resources/operations.ts": ['"*/ kind": "two";', '"__proto__"', "export interface Constructor {"],
    },
    tests: 1,
  },
  {
    name: "config for nothing",
    items: [bikes],
    config: {
      operations: {
        listBike: {},
        "Bikes / add bike": {},
        addBike: { form: { a: {} }, responses: { "404": {} } },
        listBikes: { query: { limits: {}, "*/ alert()": {} }, body: { type: "string" } },
      },
      types: {
        "`${x}`": { name: "Evil" },
        AddBikeBody: { properties: { __proto__: {}, '"]*/': { required: true }, sizes: {}, size: { type: { ref: "Nothing */" } } } },
      },
    },
    codes: ["PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004", "PW8004"],
    holds: { "src/resources/bikes.ts": ["export function listBikes(", "size: number;"] },
    tests: 3,
  },
];
