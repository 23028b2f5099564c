import { expect, test } from "vitest";
import { allocateNames } from "../../../../generator/names/allocate.ts";
import { typescriptNaming } from "../../../../generator/targets/typescript/naming/rules.ts";
import { type CapturesView, viewCaptures } from "../../../../generator/targets/typescript/view/captures/captures-module.ts";
import { createViewContext } from "../../../../generator/targets/typescript/view/context.ts";
import { buildItems } from "../../../operations/build-collection.ts";

/** A request whose script sets variables from properties of its answer. */
const setting = (name: string, variables: readonly string[]): unknown => ({
  name,
  event: [
    { listen: "test", script: { exec: variables.map((each) => `pm.collectionVariables.set("${each}", pm.response.json().${each});`) } },
  ],
  request: { method: "POST", url: `https://harbour.test/${name}` },
  response: [
    {
      name: "Done",
      code: 200,
      header: [{ key: "Content-Type", value: "application/json" }],
      body: JSON.stringify(Object.fromEntries(variables.map((each) => [each, "x"]))),
    },
  ],
});

/** A request that uses variables, without which nobody would need what sets them. */
const using = (variables: readonly string[]): unknown => ({
  name: "use",
  request: { method: "GET", url: `https://harbour.test/use/${variables.map((each) => `{{${each}}}`).join("/")}` },
});

async function view(items: readonly unknown[]): Promise<CapturesView | undefined> {
  const { api } = await buildItems(items);
  return viewCaptures(createViewContext(api, allocateNames(api, typescriptNaming), { name: "harbour", isNamed: true }));
}

const berth = ["berthNumber", "berthVersion", "berthKeeper"];

test("given functions that set the same, the first has the lists and the others refer to them", async () => {
  const shown = await view([
    setting("moor", berth),
    setting("tow", berth),
    setting("pay", [...berth, "receipt"]),
    using([...berth, "receipt"]),
  ]);
  expect(shown?.shared).toEqual([
    {
      name: "moorSources",
      list: '[["berthNumber", ["berthNumber"]], ["berthVersion", ["berthVersion"]], ["berthKeeper", ["berthKeeper"]]]',
    },
  ]);
  expect(shown?.operations.map(({ name, sources }) => [name, sources.startsWith("[") ? "its own" : sources])).toEqual([
    ["moor", "moorSources"],
    ["tow", "moorSources"],
    ["pay", "its own"],
  ]);
  expect(shown?.operations[0]?.values).toContain("berthKeeper");
  expect(shown?.operations[1]?.values).toBe('Captures["moor"]');
});

test("given a list as short as its name, it is written for each function", async () => {
  const shown = await view([setting("moor", ["berth"]), setting("tow", ["berth"]), using(["berth"])]);
  expect(shown?.shared).toEqual([]);
  expect(shown?.operations.map(({ sources }) => sources)).toEqual(['[["berth", ["berth"]]]', '[["berth", ["berth"]]]']);
});
