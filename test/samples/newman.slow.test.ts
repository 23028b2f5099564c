import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mock } from "../../generated/sunshine-conversations/src/mock.ts";
import { isList, isObject } from "../../generator/json/members.ts";
import { generate } from "../../generator/node/generate.ts";
import { type MockServer, startMockServer } from "../../generator/node/mock-server.ts";
import { runTool } from "../support/run-tool.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const newman = join(root, "node_modules/newman/bin/newman.js");
const shipped = fs.readFileSync(join(root, "collections/sunshine-conversations.postman_collection.json"), "utf8");

let folder = "";
let server: MockServer;
beforeEach(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-newman-"));
  server = await startMockServer(mock(), 0, () => undefined);
});
afterEach(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/**
 * The collection with at most `count` saved examples of each request, successes only. The server answers all requests to one path
 * alike: only the first of them stays, and none without an example.
 */
function keepSuccesses(count: number): string {
  const seen = new Set<string>();
  const isAnswered = (item: unknown): boolean => {
    if (!isObject(item)) return false;
    if (isList(item["item"])) return item["item"].length > 0;
    const { request, response } = item;
    const line = isObject(request) && isObject(request["url"]) ? `${String(request["method"])} ${String(request["url"]["raw"])}` : "";
    return isList(response) && response.length > 0 && !seen.has(line) && seen.add(line).has(line);
  };
  const kept: unknown = JSON.parse(shipped, (key, value: unknown) => {
    if (!isList(value)) return value;
    return key === "item" ? value.filter(isAnswered) : key === "response" ? value.filter(isSuccess).slice(0, 1) : value;
  });
  return JSON.stringify(kept, (key, value: unknown) => (key === "response" && isList(value) ? value.slice(0, count) : value));
}

function isSuccess(example: unknown): boolean {
  return isObject(example) && typeof example["code"] === "number" && example["code"] < 300;
}

async function shapesOf(text: string, samples: readonly { readonly file: string; readonly text: string }[]) {
  const { diagnostics, package: made } = await generate({ file: "c.json", text, samples, options: { check: false, format: false } });
  return { shapes: made?.files.get("src/drift/shapes.ts"), summary: made?.summary, codes: diagnostics.map(({ code }) => code) };
}

test("given a report that newman wrote, types are those of saved examples with the same answers", async () => {
  const [bare, first] = [keepSuccesses(0), keepSuccesses(1)];
  const [collection, report] = [join(folder, "c.json"), join(folder, "run.json")];
  fs.writeFileSync(collection, bare);
  const args = ["run", collection, "--env-var", `url=${server.url}`, "-r", "json", "--reporter-json-export", report];
  expect(await runTool(newman, args, folder)).toMatchObject({ code: 0 });
  const run = await shapesOf(bare, [{ file: "run.json", text: fs.readFileSync(report, "utf8") }]);
  const saved = await shapesOf(first, []);
  expect(run.codes).toEqual(saved.codes);
  expect(run.summary).toEqual(saved.summary);
  expect(run.shapes).toBe(saved.shapes);
  expect(run.shapes).toContain("ListUsersResponse");
});
