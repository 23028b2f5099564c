import { expect, test } from "vitest";
import { canaryName, firedCanaries, watchCanary } from "./canary.ts";
import { generateValue } from "./generate-value.ts";

const exec = [`globalThis.${canaryName} = 1;`, "pm.environment.set('a', 'scripted value');", "require('child_process').execSync('id');"];
const event = ["prerequest", "test"].map((listen) => ({
  listen,
  script: { id: "s", type: "text/javascript", exec, src: "https://a.example/scripted.js" },
}));
const request = { method: "GET", url: "https://a.example/{{a}}" };
const info = { name: "Scripts", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };

test.each([
  [
    "v2.1",
    { info, event, item: [{ name: "F", event, item: [{ name: "A", event, request, response: [{ name: "R", code: 200, event }] }] }] },
  ],
  [
    "v1",
    {
      name: "Scripts",
      events: event,
      order: ["1"],
      requests: [
        { id: "1", name: "A", url: request.url, method: "GET", events: event, preRequestScript: exec.join("\n"), tests: exec.join("\n") },
      ],
    },
  ],
])("given scripts everywhere in a collection of format %s, none runs and none is in the package", async (_, collection) => {
  watchCanary();
  const { package: made } = await generateValue(collection, { check: true, format: true });
  expect(firedCanaries()).toBe(0);
  expect(made?.summary.operations).toBe(1);
  const texts = [...(made?.files.values() ?? [])].join("\n");
  for (const trace of [canaryName, "scripted value", "child_process", "scripted.js"]) expect(texts.includes(trace), trace).toBe(false);
});
