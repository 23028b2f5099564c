import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createClaims, generateFile, type FileSettings } from "../../generator/cli/generate-file.ts";
import type { InputSettings } from "../../generator/cli/run/run.ts";
import { summarizeChanges } from "../../generator/diff/change.ts";
import { generate } from "../../generator/node/generate.ts";
import type { Generate } from "../../generator/pipeline/types.ts";
import { collectionText } from "../operations/build-collection.ts";
import { sample } from "../support/runs.ts";
import { inputOf } from "./input.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-unchanged-"));
  put(
    "ferry.json",
    collectionText([
      {
        name: "List ferries",
        request: { method: "GET", url: "https://h.test/ferries" },
        response: [{ name: "Ok", code: 200, body: '{ "a": 1, }', header: [{ key: "Content-Type", value: "application/json" }] }],
      },
    ]),
  );
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return fs.readFileSync(join(folder, path), "utf8");
}

/** Runs `generate`, and tells whether the core was asked. Nothing is checked or formatted; the stand-ins for the compiler make one file, and find no change. */
async function run(change: Partial<FileSettings> = {}, file = join(folder, "ferry.json"), own: Partial<InputSettings> = {}) {
  let asked = false;
  const core: Generate = async (request) => {
    const result = await generate({ ...request, options: { check: false, format: false } });
    if (result.package === undefined) return result;
    return { ...result, package: { ...result.package, built: new Map([["dist/index.js", "export {};\n"]]) } };
  };
  const settings: FileSettings = {
    loadGenerate: () => ((asked = true), Promise.resolve(core)),
    dryRun: false,
    force: false,
    cwd: folder,
    onPhase: () => undefined,
    claim: createClaims(),
    compare: () => Promise.resolve({ comparison: summarizeChanges([]), declarations: "" }),
    ...change,
  };
  const {
    outcome,
    problems,
    package: made,
  } = await generateFile(inputOf(file, { kind: "below", folder: join(folder, "out") }, own), settings);
  return { asked, outcome, problems: problems.map(({ diagnostic }) => diagnostic), package: made };
}

it("given names that control a terminal or end lines, the record has them escaped", async () => {
  const name = "List\u2028\u009b ferries";
  const response = [{ name: "Ok", code: 200, body: '{ "a": 1, }', header: [{ key: "Content-Type", value: "application/json" }] }];
  put("ferry.json", collectionText([{ name, request: { method: "GET", url: "https://h.test/ferries" }, response }]));
  await run();
  const record = read("out/ferry/postwright.map.json");
  expect(record).not.toMatch(/[\u0080-\u009f\u2028\u2029]/);
  expect(record).toContain("\\u2028");
  expect((await run()).asked).toBe(false);
});

it("given nothing changed, a run and a check report what the last run did, without the core", async () => {
  const first = await run();
  expect(first).toMatchObject({ asked: true, outcome: "written" });
  expect(first.problems.map(({ location }) => location.file)).toContain(join(folder, "ferry.json"));
  expect(await run()).toEqual({ ...first, asked: false, outcome: "unchanged" });
  expect(await run({ dryRun: true })).toEqual({ ...first, asked: false, outcome: "checked" });
  expect(read("out/ferry/.gitignore")).toContain("/postwright.map.json\n");
  expect(read("out/ferry/postwright.map.json")).not.toContain(folder);
});

const changes: readonly (readonly [string, () => void])[] = [
  ["the collection", () => put("ferry.json", read("ferry.json").replace("List ferries", "List all ferries"))],
  ["a config", () => put("ferry.config.json", "{}")],
  ["an environment", () => put("ferry.postman_environment.json", '{ "values": [{ "key": "tide", "value": "low" }] }')],
  ["a sample", () => put("ferry.samples/listFerries.200.json", '{ "a": 1 }')],
  ["a file that was edited", () => put("out/ferry/src/index.ts", "// mine\n")],
  ["a file that was removed", () => fs.rmSync(join(folder, "out/ferry/README.md"))],
  ["the manifest", () => put("out/ferry/postwright.json", read("out/ferry/postwright.json").replace("listFerries", "allFerries"))],
  ["a compiled file", () => put("out/ferry/dist/index.js", "")],
  ["a compiled file too many", () => put("out/ferry/dist/more.js", "")],
  ["no record", () => fs.rmSync(join(folder, "out/ferry/postwright.map.json"))],
  ["a damaged record", () => put("out/ferry/postwright.map.json", '{ "run": {')],
  [
    "a record of another program",
    () => put("out/ferry/postwright.map.json", read("out/ferry/postwright.map.json").replace(/"inputs":"../, '"inputs":"--')),
  ],
];

it.each(sample(changes, 5))("given %s changed, the core is asked", async (_, change) => {
  await run();
  change();
  expect(await run()).toMatchObject({ asked: true });
});

it("given other options, or --force, the core is asked", async () => {
  await run();
  const file = join(folder, "ferry.json");
  expect(await run({ dryRun: true }, file, { options: { check: false, format: true } })).toMatchObject({ asked: true });
  expect(await run({ dryRun: true }, file, { options: { check: true, format: false } })).toMatchObject({ asked: true });
  expect(await run({ dryRun: true }, file, { publishedName: (name) => `@acme/${name}` })).toMatchObject({ asked: true });
  expect(await run({ force: true })).toMatchObject({ asked: true, outcome: "unchanged" });
});

it("given an edited file, it is refused as ever, and checked as different", async () => {
  await run();
  put("out/ferry/src/index.ts", "// mine\n");
  expect(await run()).toMatchObject({ outcome: "failed", problems: expect.arrayContaining([expect.objectContaining({ code: "PW6001" })]) });
});

it("given only compiled files changed, a check does not ask, because they are no part of it", async () => {
  await run();
  fs.rmSync(join(folder, "out/ferry/dist"), { recursive: true });
  expect(await run({ dryRun: true })).toMatchObject({ asked: false, outcome: "checked" });
});

it("given the same collection under another path, its problems have that path", async () => {
  await run();
  fs.cpSync(join(folder, "ferry.json"), join(folder, "moved/ferry.json"), { recursive: true });
  const again = await run({}, join(folder, "moved/ferry.json"));
  expect(again.asked).toBe(false);
  expect(new Set(again.problems.map(({ location }) => location.file))).toEqual(new Set([join(folder, "moved/ferry.json")]));
});
