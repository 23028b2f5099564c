import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, saved } from "../scenarios/scenario.ts";
import { compileTogether } from "./compile.ts";

const items = [
  item("List Boats", "GET", "https://api.harbour.test/boats", {}),
  item("List Berths", "GET", "https://api.harbour.test/berths", {}),
  item("Get Depth", "GET", "{{survey}}/depth", {}, [saved(200, { metres: 4 })]),
  item("Get Tide", "GET", "https://{{sea}}.{{coast}}.test/tides/:day", {}, [saved(200, { high: "04:10" })]),
  item("Find Wreck", "GET", "{{survey}}/wrecks?near={{survey}}", {}, [saved(200, { name: "Vasa" })]),
  item("Get Light", "GET", "{{lights}}/main", {}, [saved(200, { on: true })]),
  item("Get Weather", "GET", "https://{{weather}}/now", {}, [saved(200, { wind: 3 })]),
];
const variable = [
  { key: "lights", value: "https://lights.test" },
  { key: "weather", value: "" },
];

const generated = generate({ file: "harbour.json", text: collectionText(items, { variable }), options: { check: false, format: false } });

/** The errors of statements, with their numbers. */
async function errorsOf(statements: readonly string[]): Promise<readonly string[]> {
  const { package: made } = await generated;
  const head = [
    'import { createApi } from "./api.js";',
    'import { createClient, type Client } from "./client.js";',
    'import { findWreck, getDepth, getLight, getTide, getWeather, listBoats } from "./index.js";',
    "const plain = createClient();",
    'const known = createClient({ origins: { survey: "https://survey.test" }, timeout: 5 });',
  ];
  const errors = await compileTogether(made?.files ?? new Map(), [...head, ...statements].join("\n"));
  return errors.map((error) => error.replace(/^\d+/, (line) => String(Number(line) - head.length)));
}

test.concurrent("given an origin whose variable has no value, the client or the call must have the origin or the variable", async () => {
  const fits = [
    "listBoats(plain); getLight(plain); getDepth(known); getDepth(known, undefined, { timeout: 5 }); createApi(known).operations.getDepth();",
    'getDepth(createClient({}).with({ origins: { survey: "https://survey.test" } }));',
    'getDepth(createClient({ variables: { survey: "https://survey.test" } }));',
    'getDepth(plain, { variables: { survey: "https://survey.test" } });',
    'getDepth(plain, {}, { origins: { survey: "https://survey.test" } }); getDepth(plain, undefined, { variables: { survey: "https://survey.test" } });',
    'getTide(createClient({ variables: { sea: "north", coast: "west" } }), { path: { day: "today" } });',
    'getTide(createClient({ variables: { sea: "north" } }), { path: { day: "today" }, variables: { coast: "west" } });',
    'getTide(plain, { path: { day: "today" } }, { origins: { seaCoast: "https://tides.test" } });',
    'getWeather(createClient({ variables: { weather: "weather.test" } })); getWeather(createClient({ origins: { weather: "https://w.test" } }));',
    "const one: Client = known; function use(client: Client): void { void client; } use(known); use(one);",
  ];
  expect(await errorsOf(fits)).toEqual([]);
});

test.concurrent("given a client without the origin, a call does not compile, and the message names what to pass", async () => {
  const wrong = [
    "getDepth(plain);",
    "getDepth(plain, {}, { timeout: 5 });",
    "createApi(plain).operations.getDepth();",
    'getTide(createClient({ variables: { sea: "north" } }), { path: { day: "today" } });',
    'getDepth(createClient({ origins: { survey: undefined } }));',
    "getWeather(plain);",
  ];
  const names = ['ClientWith<"origins.survey">', "variables.survey={{origins.survey}}", "arguments", "coast", "origins.survey", "origins.weather"];
  const errors = await errorsOf(wrong);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => index + 1));
  errors.forEach((error, index) => expect(error).toContain(names[index]));
});

test.concurrent("given a misspelt origin, the client and the call do not compile", async () => {
  const wrong = [
    'createClient({ origins: { surveys: "https://survey.test" } });',
    'getDepth(plain, {}, { origins: { surveys: "https://survey.test" } });',
    'getDepth(known, {}, { origins: { survey: "https://survey.test", surveys: "https://survey.test" } });',
  ];
  expect((await errorsOf(wrong)).map((error) => Number(error.split(":")[0]))).toEqual([1, 2, 3]);
});

test.concurrent("given the variable of an origin that the call uses elsewhere too, the origin alone is not enough", async () => {
  expect(await errorsOf(['findWreck(plain, { query: { near: "a" } }, { origins: { survey: "https://survey.test" } });'])).toEqual([]);
  expect(await errorsOf(["findWreck(known);"])).toHaveLength(1);
});

test.concurrent("the README names the origins, and which have no value", async () => {
  const { package: made } = await generated;
  const readme = made?.files.get("README.md") ?? "";
  expect(readme).toMatch(/^## Origins$/m);
  expect(readme).toMatch(/^\| `survey` *\| `\{\{survey\}\}` *\| no value: pass the origin, or `survey` in `variables` *\|$/m);
  expect(readme).toMatch(/^\| `lights` *\| `\{\{lights\}\}` *\| *\|$/m);
});
