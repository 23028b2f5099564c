import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { trimReports } from "../../generator/cli/samples.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { trimSamples } from "../../generator/pipeline/trim-samples.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item } from "../scenarios/scenario.ts";
import { generateWithSamples, harbour, parts, problemsOf, textsOf } from "./generate-with.ts";
import { har, newman, runner } from "./reports.ts";

const source = { file: "in/harbour.json", text: collectionText(harbour, parts) };

const whole = newman([
  {
    name: "List boats",
    path: "/boats",
    body: [
      { id: 1, state: "afloat" },
      { id: 2, state: "docked", owner: { name: "Ida" } },
    ],
  },
  { name: "List boats", path: "/boats", body: [{ id: 3, state: "afloat" }] },
  { name: "List boats", path: "/boats", body: [{ id: "x", state: null }] },
  { name: "List boats", path: "/boats", code: 503, type: "text/html", body: "<h1>Fog</h1>" },
  { name: "Get boat", path: "/boats/9", template: "/boats/:id", code: 404, body: { error: "no boat" } },
  { name: "Get boat", path: "/boats/9", template: "/boats/:id", body: '{"id":9223372036854775807,"rows":[[1,"a"],[2,"b"]]}' },
  { name: "Moor boat", method: "PUT", path: "/boats/7/berth", template: "/boats/:id/berth", code: 204 },
  { name: "Find skipper", path: "/skippers/search", type: "application/x-ndjson", body: '{"id":1}\n{"id":2,"b":true}' },
  { name: "Get skipper", path: "/skippers/1", type: "image/png", body: "\u0089PNG" },
]);

async function trimmed(reports: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.entries(reports).map(([file, text]) => ({ file, text }));
  const { text, diagnostics } = await trimSamples(files, source);
  expect(diagnostics).toEqual([]);
  return text ?? "";
}

test("given a trimmed report, the package is that of the whole report", async () => {
  const small = await trimmed({ "run.json": whole });
  const one = await generateWithSamples({ "in/harbour.samples/run.json": whole });
  const two = await generateWithSamples({ "in/harbour.samples/runs.json": small });
  expect(problemsOf(two).map((problem) => problem.split(" ")[0])).toEqual(problemsOf(one).map((problem) => problem.split(" ")[0]));
  expect(textsOf(two)).toBe(textsOf(one));
  expect(textsOf(one)).toContain("bigint");
  expect(small.length).toBeLessThan(whole.length / 2);
});

test("given several reports, in any order, they are trimmed to one file, and again to the same", async () => {
  const archive = har([{ url: "https://api.harbour.test/v1/skippers/5", text: '{"licence":"B"}' }]);
  const results = runner([{ name: "Find skipper", url: "https://api.harbour.test/v1/skippers/search", code: 429 }]);
  const files = { "a/run.json": whole, "b/har.json": archive };
  const once = await trimmed(files);
  expect(await trimmed({ "b/har.json": archive, "a/run.json": whole })).toBe(once);
  expect(await trimmed({ "runs.json": once })).toBe(once);
  const { text } = await trimSamples([{ file: "results.json", text: results }], source);
  expect(JSON.parse(text ?? "").responses).toEqual([{ item: ["Find skipper"], request: "GET /skippers/search", status: 429 }]);
});

test("given items without ids in folders of equal names, they are told apart by their folders", async () => {
  const folders = ["North", "South"].map((name) => ({ name, item: [item("List", "GET", "{{base}}/list")] }));
  const text = newman(
    [
      { id: "s", name: "List", path: "/list", body: { south: 1 } },
      { id: "n", name: "List", path: "/list", body: { north: 1 } },
    ],
    ["n", "s"].map((id, index) => ({ name: folders[index]?.name, item: [{ id, name: "List" }] })),
  );
  const small = await trimSamples([{ file: "run.json", text }], { file: "c.json", text: collectionText(folders, parts) });
  const entries: readonly { readonly item: unknown; readonly body: unknown }[] = JSON.parse(small.text ?? "").responses;
  expect(entries.map(({ item: path, body }) => [path, body])).toEqual([
    [["North", "List"], { north: 1 }],
    [["South", "List"], { south: 1 }],
  ]);
});

test("given requests of one name, method and path, each has its own samples, trimmed or not", async () => {
  const items = ["a", "b", "c"].map((part) => item("Same", "GET", `{{base}}/same?${part}=1`));
  const ids = ["1", "2", "3"];
  const executions = ids.map((id, index) => ({ id, name: "Same", path: "/same", body: { [`only${"ABC"[index]}`]: 1 } }));
  const text = newman(
    executions,
    ids.map((id) => ({ id, name: "Same" })),
  );
  const small = await trimSamples([{ file: "run.json", text }], { file: "c.json", text: collectionText(items, parts) });
  const entries: readonly { readonly number?: number; readonly body: unknown }[] = JSON.parse(small.text ?? "").responses;
  expect(entries.map(({ number, body }) => [number, body])).toEqual([
    [undefined, { onlyA: 1 }],
    [2, { onlyB: 1 }],
    [3, { onlyC: 1 }],
  ]);
  const whole = await generateWithSamples({ "run.json": text }, items);
  expect(problemsOf(whole)).toEqual([]);
  expect(textsOf(await generateWithSamples({ "run.json": small.text ?? "" }, items))).toBe(textsOf(whole));
});

test("given a secret in the name or the path of a request, the trimmed file has a placeholder, and is read again", async () => {
  const secret = `sk_li${"ve"}_4eC39HqLyjWDarjtT1zdp7dc`;
  const items = [item(`List with ${secret}`, "GET", `{{base}}/boats/${secret}/list`)];
  const report = newman([{ name: `List with ${secret}`, path: `/boats/${secret}/list`, body: [{ id: 1 }] }]);
  const { text } = await trimSamples([{ file: "run.json", text: report }], { file: "c.json", text: collectionText(items, parts) });
  expect(text).not.toContain(secret);
  const made = await generateWithSamples({ "runs.json": text ?? "" }, items);
  expect(made.package?.summary.examples).toBe(1);
  expect(textsOf(made)).not.toContain(secret);
});

test("given a report of newman alone, the collection in it names the requests; another report needs one", async () => {
  const run = JSON.parse(newman([{ id: "b", name: "Boats", path: "/boats", body: [{ id: 1 }] }]));
  run.collection = { info: { name: "Own", schema: "v2.1" }, item: [{ id: "b", name: "Boats", request: { method: "GET", url: "/boats" } }] };
  const { text } = await trimSamples([{ file: "run.json", text: JSON.stringify(run) }], undefined);
  expect(JSON.parse(text ?? "")).toEqual({
    postwright: "run-samples",
    version: 1,
    responses: [{ item: ["Boats"], request: "GET /boats", status: 200, type: "application/json", body: [{ id: 1 }] }],
  });
  const archive = await trimSamples([{ file: "har.json", text: har([]) }], undefined);
  expect(archive.text).toBeUndefined();
  expect(archive.diagnostics.map(({ code }) => code)).toContain("PW1025");
});

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-samples-"));
  fs.writeFileSync(join(folder, "harbour.json"), source.text);
  fs.writeFileSync(join(folder, "run.json"), whole);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ readonly outcome: unknown; readonly out: string; readonly error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const write = (list: string[]) => (text: string) => void list.push(text);
  const terminal: Terminal = { writeOut: write(out), writeError: write(error), rewrites: false, colour: false, width: 80 };
  const command = parseArguments(["samples", ...args.map((arg) => (/\.json$|\/$/.test(arg) ? join(folder, arg) : arg))]);
  const outcome = command.kind === "samples" ? await trimReports(command, terminal) : command;
  return { outcome, out: out.join(""), error: error.join("") };
}

test("given --out, the command writes a file, or runs.json in a folder that it makes; without it, standard output", async () => {
  const printed = await run("run.json", "--collection", "harbour.json");
  expect(printed).toMatchObject({ outcome: 0, error: "9 responses, 8 of them kept, of 5 requests\n" });
  const written = await run("run.json", "--collection", "harbour.json", "--out", "harbour.samples/");
  expect(written).toMatchObject({ outcome: 0, out: "" });
  expect(fs.readFileSync(join(folder, "harbour.samples/runs.json"), "utf8")).toBe(printed.out);
  await run("run.json", "--collection", "harbour.json", "--out", "small.json");
  expect(fs.readFileSync(join(folder, "small.json"), "utf8")).toBe(printed.out);
});

test.each([
  [["missing.json"], 1, "PW1008"],
  [["harbour.json"], 1, "PW1021"],
  [["run.json", "--collection", "missing.json"], 1, "PW1008"],
])("given %j, the command fails with %i and says why", async (args, code, text) => {
  const { outcome, error, out } = await run(...args);
  expect({ outcome, out }).toEqual({ outcome: code, out: "" });
  expect(error).toContain(text);
});

test.each([
  [["samples"], "samples needs the report of a run."],
  [["samples", "a.json", "--out", "b", "--out", "c"], "--out is given twice."],
  [["samples", "a.json", "--colection", "b"], "Unknown option: --colection"],
  [["generate", "a.json", "b.json", "--samples", "c.json"], "--samples needs one collection."],
  [["explain", "x", "a.json", "b.json", "--samples", "c.json"], "--samples needs one collection."],
  [["generate", "--samples"], "--samples needs a file."],
])("given %j, that is wrong usage", (args, message) => {
  expect(parseArguments(args)).toMatchObject({ kind: "usage", message });
});

test("given --samples several times, all reports count", () => {
  expect(parseArguments(["generate", "c.json", "--samples", "a.json", "--samples=b.json"])).toMatchObject({
    files: ["c.json"],
    samples: ["a.json", "b.json"],
  });
});
