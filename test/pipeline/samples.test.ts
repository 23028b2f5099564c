import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, saved } from "../scenarios/scenario.ts";
import { sourceOf } from "../override/generate-with.ts";

const harbour = [
  item("List boats", "GET", "https://harbour.test/boats"),
  item("Get boat", "GET", "https://harbour.test/boats/:id", {}, [saved(200, { id: 1, name: "Ada", berth: "A1" })]),
];

/** Generates the package of the harbour with sample files, given by their names. */
function generateWithSamples(samples: Readonly<Record<string, string>>, config?: unknown): Promise<GenerateResult> {
  return generate({
    file: "in/harbour.json",
    text: collectionText(harbour),
    samples: Object.entries(samples).map(([name, text]) => ({ file: `in/harbour.samples/${name}`, text })),
    ...(config === undefined ? {} : { config: { file: "in/harbour.config.json", text: JSON.stringify(config) } }),
    options: { check: false, format: false },
  });
}

const boats = JSON.stringify([{ id: 1, name: "Ada", berth: null }]);

test("given sample files, they are saved examples: typed, tested, and several of one status", async () => {
  const made = await generateWithSamples({
    "listBoats.200.json": boats,
    "listBoats.200.none.json": "[]",
    "listBoats.503.json": '{ "error": "low tide" }',
    "getBoat.204.json": "",
  });
  expect(made.diagnostics).toEqual([]);
  const source = sourceOf(made);
  expect(source).toContain("ApiPromise<Boat[], ListBoatsResult>");
  expect(source).toMatch(/Failure<503, /);
  expect(source).toContain("Success<204, void>");
  expect(source).toContain("berth: string | null;");
  expect(made.package?.summary.examples).toBe(5);
});

test("given the name that the config has for a function, its sample is found", async () => {
  const made = await generateWithSamples({ "allBoats.200.json": boats }, { operations: { listBoats: { name: "allBoats" } } });
  expect(made.diagnostics).toEqual([]);
  expect(sourceOf(made)).toContain("[], AllBoatsResult>");
});

test.each([
  ["listBoat.200.json", boats, "PW3034", "No function is called `listBoat` (did you mean `listBoats`?)"],
  ["boats.json", boats, "PW3033", "does not say what it is a sample of"],
  ["listBoats.999.json", boats, "PW3033", "does not say what it is a sample of"],
  ["listBoats.200.json", "{ boats", "PW3035", "not JSON"],
])("given the sample file %s that cannot be used, a warning names it", async (name, text, code, message) => {
  const { diagnostics } = await generateWithSamples({ [name]: text });
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, location: { file: `in/harbour.samples/${name}`, line: 1, column: 1 } });
  expect(diagnostics[0]?.message).toContain(message);
});

test("given a secret in a sample file, it is replaced, and the file is named", async () => {
  const secret = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
  const made = await generateWithSamples({ "listBoats.200.json": JSON.stringify([{ id: 1, api_key: secret }]) });
  for (const text of made.package?.files.values() ?? []) expect(text).not.toContain(secret);
  const found = made.diagnostics.filter(({ code }) => code === "PW9001").map(({ location }) => location.file);
  expect(found).toEqual(["in/harbour.samples/listBoats.200.json"]);
});
