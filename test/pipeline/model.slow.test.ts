import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createCollector } from "../../generator/diagnostics/collector.ts";
import { explain, explainableNames } from "../../generator/explain/explain.ts";
import { readAssets } from "../../generator/node/assets.ts";
import type { PackageModel } from "../../generator/pipeline/model.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import { readInput, understand } from "../../generator/pipeline/understand.ts";
import { renderPackage } from "../../generator/targets/typescript/render/render.ts";
import { typescript } from "../../generator/targets/typescript/target.ts";
import { sample } from "../support/runs.ts";

const text = readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");
const config = {
  operations: {
    createIntegrationKey: { name: "addKey", path: { integrationId: { enum: ["a"], open: true } }, body: { required: false } },
  },
  types: {
    Conversation: { name: "Talk", properties: { metadata: { form: "map" }, isDefault: { required: true } } },
    User: { form: "object" },
  },
};

const understood = new Map<unknown, Promise<PackageModel>>();

/** The model of the shipped collection. Each config is used once. */
function understandShipped(given: unknown): Promise<PackageModel> {
  const model = understood.get(given) ?? understandWith(given);
  understood.set(given, model);
  return model;
}

async function understandWith(given: unknown): Promise<PackageModel> {
  const source = {
    file: "c.json",
    text,
    ...(given === undefined ? {} : { config: { file: "c.config.json", text: JSON.stringify(given, null, 1) } }),
  };
  const input = await readInput(source);
  const document = input.document ?? expect.fail(input.diagnostics.map(({ message }) => message).join("\n"));
  const surroundings = { rules: typescript.naming, report: createCollector(input.locate).report, watch: createStopwatch() };
  const { model, overrides } = understand(document, source, input, surroundings);
  expect(overrides.diagnostics().filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
}

function render(model: PackageModel): ReadonlyMap<string, string> {
  return renderPackage(model, { description: { name: "c", isNamed: true }, assets: readAssets() }).files;
}

const configs: readonly (readonly [string, unknown])[] = [
  ["a config that changes names, parameters, types and forms", config],
  ["no config", undefined],
];

test.each(sample(configs, 1))("given %s, the model survives JSON: it is rendered and explained alike", async (_, given) => {
  const model = await understandShipped(given);
  const copy: PackageModel = JSON.parse(JSON.stringify(model));
  expect(copy).toEqual(model);
  expect([...render(copy)]).toEqual([...render(model)]);
  const names = explainableNames(model);
  expect(names.length).toBeGreaterThan(100);
  for (const name of sample(names, 8)) expect(explain(copy, name)).toEqual(explain(model, name));
});

test("given a config, its decisions are in the model, each with its place", async () => {
  const { changes } = await understandShipped(config);
  expect(changes.formerFunctions.map(({ name }) => name)).toEqual(["createIntegrationKey"]);
  expect(changes.formerTypes.map(({ name }) => name)).toEqual(["Conversation"]);
  expect(changes.decisions.map(({ subject, what, keys, pointer }) => [subject.kind, what, keys.join("."), pointer])).toEqual([
    ["operation", "name", "", "/operations/createIntegrationKey/name"],
    ["body", "required", "", "/operations/createIntegrationKey/body/required"],
    ["type", "form", "", "/types/User/form"],
    ["type", "name", "", "/types/Conversation/name"],
    ["type", "required", "isDefault", "/types/Conversation/properties/isDefault/required"],
    ["type", "form", "metadata", "/types/Conversation/properties/metadata/form"],
  ]);
});

test("given no config, nothing was decided by one", async () => {
  const { changes } = await understandShipped(undefined);
  expect(changes).toEqual({ decisions: [], formerFunctions: [], formerTypes: [] });
});
