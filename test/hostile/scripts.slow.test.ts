import { expect, test } from "vitest";
import { maxScriptLength } from "../../generator/util/limits.ts";
import { canaryName, firedCanaries, watchCanary } from "./canary.ts";
import { errorCodes, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";

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

const deep = 20_000;

test.each<[string, string, string | undefined]>([
  ["nests too deep", `${"(".repeat(deep)}1${")".repeat(deep)}`, "PW3603"],
  ["has too many branches in each other", "if (a) {".repeat(deep), "PW3603"],
  ["is too large", `pm.response.to.be.ok;${" ".repeat(maxScriptLength)}`, "PW3602"],
  ["ends in the middle of a string", 'pm.response.to.have.status(200); pm.environment.set("a', "PW3601"],
  ["is no JavaScript", "<script>alert(1)</script>", "PW3601"],
  [
    "would change prototypes",
    "Object.prototype.polluted = 1; ({}).__proto__.polluted = 1; data.constructor.prototype.polluted = 1;",
    undefined,
  ],
  ["would not end", "while (true) {} for (;;) {}", undefined],
])("given a script that %s, that is said, and the others count", async (_, code, want) => {
  const scripts = [code, "pm.response.to.have.status(201); pm.environment.set('a', pm.response.json().a);"];
  const item = { name: "A", request, event: scripts.map((text) => ({ listen: "test", script: { exec: text } })) };
  const result = await generateValue({ info, item: [item, { ...item, event: [{ listen: "prerequest", script: { exec: code } }] }] });
  const codes = result.diagnostics.map((diagnostic) => diagnostic.code).filter((each) => each.startsWith("PW360"));
  expect(new Set(codes)).toEqual(new Set(want === undefined ? [] : [want]));
  expect(errorCodes(result)).toEqual([]);
  expect(inspectFiles(result.package?.files ?? new Map())).toEqual([]);
  expect(result.package?.files.get("src/resources/operations.ts")).toContain("201: ");
  expect({}).not.toHaveProperty("polluted");
});
