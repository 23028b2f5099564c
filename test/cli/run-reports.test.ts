import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { explainFiles } from "../../generator/cli/explain.ts";
import { createClaims, generateFile } from "../../generator/cli/generate-file.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { findCollections } from "../../generator/io/read/find.ts";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { harbour, parts } from "../samples/generate-with.ts";
import { har, newman, runner } from "../samples/reports.ts";
import { inputOf } from "./input.ts";
import { useChecker } from "./stub-checker.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-runs-"));
  write("harbour.json", collectionText(harbour, parts));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  fs.mkdirSync(join(file, ".."), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

function run(dryRun: boolean, samples?: readonly string[]) {
  const settings = {
    loadGenerate: () => Promise.resolve(generate),
    dryRun,
    force: false,
    cwd: folder,
    onPhase: () => undefined,
    claim: createClaims(),
    compare: useChecker().compare,
  };
  return generateFile(
    inputOf(join(folder, "harbour.json"), { kind: "root", out: join(folder, "out") }, samples === undefined ? {} : { files: { samples } }),
    settings,
  );
}

function boats(body: unknown): string {
  return newman([{ name: "List boats", path: "/boats", body }]);
}

test("given a report in the folder of the samples, it counts, and --check notices a change of it", async () => {
  write("harbour.samples/run.json", boats([{ id: 1 }]));
  expect(await run(false)).toMatchObject({ outcome: "written", problems: [] });
  expect(await run(true)).toMatchObject({ outcome: "checked", changes: [] });
  write("harbour.samples/run.json", boats([{ id: 2 }]));
  expect(await run(true)).toMatchObject({ outcome: "checked", changes: [] });
  write("harbour.samples/later.json", boats([{ id: 1, name: "Ada" }]));
  const { changes } = await run(true);
  expect(changes.map(({ path }) => path)).toContain("src/resources/operations.ts");
});

test("given a report by path, it counts like one in the folder, and only once if it is both", async () => {
  const elsewhere = write("reports/run.json", boats([{ id: 1 }]));
  expect(await run(false, [elsewhere])).toMatchObject({ outcome: "written", problems: [] });
  const inside = write("harbour.samples/run.json", boats([{ id: 1 }]));
  expect(await run(true, [inside])).toMatchObject({ outcome: "checked", changes: [] });
  expect(await run(true)).toMatchObject({ outcome: "checked", changes: [] });
  const missing = await run(true, [join(folder, "none.json")]);
  expect(missing).toMatchObject({ outcome: "failed", problems: [{ diagnostic: { code: "PW1008" } }] });
});

test("given a report in place of a collection, it is never taken for one", async () => {
  const run = JSON.parse(boats([]));
  run.collection = { info: { name: "Inner" }, item: [{ name: "X", request: "https://x.test" }] };
  write("harbour.postman_test_run.json", runner([]));
  expect(findCollections(folder)).toEqual({ kind: "found", files: [join(folder, "harbour.json")] });
  for (const [text, found] of [
    [JSON.stringify(run), "a report of newman"],
    [har([]), "an HTTP archive (HAR)"],
    [runner([{ name: "a", url: "b", code: 200 }]), "an export of run results"],
    ['{"postwright":"run-samples","version":1,"responses":[]}', "a file of trimmed samples"],
  ] as const) {
    const made = await generate({ file: "run.json", text, options: { check: false, format: false } });
    expect(made.diagnostics).toMatchObject([{ code: "PW2001" }]);
    expect(made.diagnostics[0]?.message).toBe(`The file is not a Postman collection but ${found}; pass it with \`--samples\`.`);
  }
});

async function explain(name: string, json: boolean, samples?: readonly string[]): Promise<string> {
  const out: string[] = [];
  const collect = (text: string): void => void out.push(text);
  const terminal: Terminal = { writeOut: collect, writeError: collect, rewrites: false, colour: false, width: 80 };
  const files = [join(folder, "harbour.json")];
  await explainFiles({ kind: "explain", name, files, json, ...(samples === undefined ? {} : { samples }) }, terminal);
  return out.join("");
}

test("given samples of all origins, explain tells them apart", async () => {
  write("harbour.samples/run.json", newman([{ name: "Get boat", path: "/boats/1", template: "/boats/:id", body: { id: 1, draft: 2 } }]));
  write("harbour.samples/getBoat.200.json", '{"id":1,"mast":3}');
  const more = write("more.json", newman([{ name: "Get boat", path: "/boats/1", template: "/boats/:id", body: { id: 1, keel: 2 } }]));
  const lines = (await explain("getBoat", false, [more])).split("\n");
  expect(lines.filter((line) => line.includes("harbour.json:") && line.includes("("))).toEqual([]);
  expect(lines.filter((line) => line.endsWith("(sample file)"))).toMatchObject([expect.stringContaining("getBoat.200.json:1:1")]);
  const seen = lines.filter((line) => line.endsWith("(seen in a run)"));
  expect(seen).toMatchObject([expect.stringContaining("more.json:1:"), expect.stringContaining("harbour.samples/run.json:1:")]);
  const { seenInRuns } = JSON.parse(await explain("getBoat", true));
  expect(seenInRuns).toEqual(["harbour.samples/run.json#/run/executions/0/response"]);
});
