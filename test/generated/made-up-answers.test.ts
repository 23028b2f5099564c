import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { saved } from "../scenarios/scenario.ts";

const asserting = {
  name: "Get crew",
  request: { method: "GET", url: "https://h.test/crew" },
  event: [
    {
      listen: "test",
      script: { exec: ["pm.response.to.have.status(200);", "pm.expect(pm.response.json().captain).to.be.a('string');"] },
    },
  ],
};

const seen = { name: "Get boat", request: { method: "GET", url: "https://h.test/boat" }, response: [saved(200, { id: 1 })] };

/** A folder per item. */
async function make(...items: readonly { readonly name: string }[]) {
  const text = collectionText(items.map((item) => ({ name: item.name.slice(4), item: [item] })));
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  const read = (path: string): string => made?.files.get(path) ?? "";
  return { summary: made?.summary, readme: read("README.md"), mock: read("src/mock.ts"), crew: read("src/mock/crew.ts") };
}

test("given answers that are made up of what scripts assert, they are counted as no saved examples", async () => {
  expect((await make(asserting, seen)).summary).toMatchObject({ requests: 2, examples: 1, fixtureTests: 2 });
});

test("given saved and made-up answers, the README and the mock say which functions have no example", async () => {
  const { readme, mock, crew } = await make(asserting, seen);
  expect(readme).toContain("The saved examples of the collection are part of the package");
  expect(readme).toContain("For 1 function without a saved example, the answers are made up: the status that a test script asserts");
  expect(mock).toContain("Where no example is saved, the answer is made up");
  expect(crew).toContain("// Made-up answers for the mock: no example is saved.");
});

test("given made-up answers only, nothing speaks of saved ones", async () => {
  const { readme, mock } = await make(asserting);
  expect(readme).toContain("The collection has no saved examples.");
  expect(readme).not.toContain("The saved examples");
  expect(mock).toContain("A `fetch` that makes answers up and sends nothing");
  expect(mock).not.toContain("saved examples of");
});

test("given saved answers only, nothing is said to be made up", async () => {
  const { readme, mock } = await make(seen);
  expect(`${readme}${mock}`).not.toContain("made up");
});
