import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runFixtureTests } from "../corpus/fixture-tests.ts";
import { typeCheck } from "../corpus/type-check.ts";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { collectionText } from "../operations/build-collection.ts";
import { bodyScenarios } from "./bodies.ts";
import { configScenarios } from "./configs.ts";
import { configResponseScenarios } from "./config-responses.ts";
import { enumScenarios } from "./config-enums.ts";
import { formScenarios } from "./forms.ts";
import { requestScenarios } from "./requests.ts";
import { scriptScenarios } from "./scripts.ts";
import { responseScenarios } from "./responses.ts";
import { shareRuntime } from "./share-runtime.ts";
import { surroundingScenarios } from "./surroundings.ts";
import type { Scenario } from "./scenario.ts";
import { textBodyScenarios } from "./text-bodies.ts";
import { variableScenarios } from "./variables.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scenarios: readonly Scenario[] = [
  readShipped(),
  ...requestScenarios,
  ...scriptScenarios,
  ...formScenarios,
  ...bodyScenarios,
  ...textBodyScenarios,
  ...responseScenarios,
  ...surroundingScenarios,
  ...variableScenarios,
  ...configScenarios,
  ...configResponseScenarios,
  ...enumScenarios,
];
const results = new Map<string, GenerateResult>();
let folder = "";

/** The item that everything began with, alone; it stands in the collection that we ship. */
function readShipped(): Scenario {
  const text = readFileSync(join(root, "collections/sunshine-conversations.postman_collection.json"), "utf8");
  const item = findItem(JSON.parse(text), "Create Integration Key");
  return {
    name: "seed",
    items: [item],
    holds: {
      "src/resources/operations.ts": [
        "export function createIntegrationKey<TClient extends Client = Client, Passed extends Variables = Variables>(",
        'Needs<"path.appId", TClient, Passed>',
        "integrationId: string | number;",
        "appId?: string | number | undefined;",
        "displayName: string;",
        "Success<201, CreateIntegrationKeyResponse>",
        "secret: string;",
      ],
      "test/fixtures/operations.ts": ['displayName: "My custom key"', '"content-type": "application/json"'],
    },
    lacks: { "src/resources/operations.ts": ["Authorization"] },
    tests: countExamples(item),
  };
}

function countExamples(item: unknown): number {
  const response: unknown = typeof item === "object" && item !== null ? Reflect.get(item, "response") : undefined;
  return Array.isArray(response) ? response.length : 0;
}

function findItem(node: unknown, name: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  if ("name" in node && node.name === name && "request" in node) return node;
  const children: unknown = Reflect.get(node, "item");
  return Array.isArray(children) ? children.map((child) => findItem(child, name)).find((found) => found !== undefined) : undefined;
}

function slugOf({ name }: Scenario): string {
  return name.replaceAll(" ", "-");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "postwright-scenarios-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const scenario of scenarios) {
    const slug = slugOf(scenario);
    const text = collectionText(scenario.items, { name: scenario.name, ...scenario.parts });
    const config = scenario.config === undefined ? {} : { config: { file: `${slug}.config.json`, text: JSON.stringify(scenario.config) } };
    const result = await generate({ file: `${slug}.json`, text, ...config, options: { check: false, format: true } });
    results.set(scenario.name, result);
    for (const [path, content] of result.package?.files ?? []) {
      mkdirSync(dirname(join(folder, slug, path)), { recursive: true });
      writeFileSync(join(folder, slug, path), content);
    }
    const others = Object.entries(scenario.others ?? {}).map(
      ([name, type]) => `declare module "${name}" { export interface ${type} {} }\n`,
    );
    if (others.length > 0) writeFileSync(join(folder, slug, "src/others.d.ts"), others.join(""));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(scenarios)("given $name, the package says what it should", (scenario) => {
  const result = results.get(scenario.name);
  expect(result?.diagnostics.map(({ code }) => code)).toEqual(scenario.codes ?? []);
  expect(result?.package?.name).toBe(slugOf(scenario));
  expect(result?.package?.summary.fixtureTests).toBe(scenario.tests);
  for (const [path, pieces] of Object.entries(scenario.holds)) {
    for (const piece of pieces) expect(result?.package?.files.get(path), path).toContain(piece);
  }
  for (const [path, pieces] of Object.entries(scenario.lacks ?? {})) {
    for (const piece of pieces) expect(result?.package?.files.get(path), path).not.toContain(piece);
  }
});

test("given all packages, they compile under the promised flags", async () => {
  expect((await typeCheck(folder)).errors).toEqual([]);
});

test("given all packages, their own tests pass", async () => {
  shareRuntime(folder, scenarios.map(slugOf));
  const { passed, failures } = await runFixtureTests(folder);
  expect(failures).toEqual([]);
  expect(Object.fromEntries(passed)).toEqual(Object.fromEntries(scenarios.map((scenario) => [slugOf(scenario), scenario.tests])));
});
