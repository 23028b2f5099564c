import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { listInputs, settingsOf } from "../../generator/cli/collections.ts";
import { explainFiles } from "../../generator/cli/explain.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { printSample } from "../../generator/cli/sample-code/sample.ts";
import { loadRun } from "../../generator/cli/run/load-run.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { generate } from "../../generator/node/generate.ts";
import type { Checker } from "../../generator/targets/tools.ts";
import { collectionText } from "../operations/build-collection.ts";
import { useChecker } from "./stub-checker.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-run-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const file = join(folder, path);
  fs.mkdirSync(join(file, ".."), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

/** A collection with one request, whose host is a variable. */
function putCollection(path: string, name = "List boats"): string {
  return put(path, collectionText([{ name, request: { method: "GET", url: "https://h.test/{{pier}}/boats" } }]));
}

function putEnvironment(path: string, pier: string): void {
  put(path, JSON.stringify({ name: pier, values: [{ key: "pier", value: pier, enabled: true }] }));
}

function putConfig(config: unknown, path = "postwright.config.json"): void {
  put(path, typeof config === "string" ? config : JSON.stringify(config));
}

function record(): { readonly terminal: Terminal; readonly out: () => string; readonly errors: () => string } {
  let out = "";
  let errors = "";
  const writeOut = (text: string): void => void (out += text);
  const writeError = (text: string): void => void (errors += text);
  return { terminal: { colour: false, rewrites: false, width: 80, writeOut, writeError }, out: () => out, errors: () => errors };
}

/** Runs `generate` in a folder; gives the exit code, the packages that are there then, and what was said. */
async function run(words: readonly string[] = [], cwd = folder) {
  return { ...(await runSources(words, useChecker().compare, cwd)), packages: listPackages() };
}

async function runSources(words: readonly string[] = [], compare: Checker["compare"] = useChecker().compare, cwd = folder) {
  const command = parseArguments(["generate", ...words, "--no-check", "--no-format", "--json"]);
  if (command.kind !== "generate") throw new Error("not understood");
  const { terminal, out } = record();
  const code = await generateFiles(command, { terminal, loadGenerate: async () => generate, compare, cwd });
  return { code, said: out() };
}

/** The folders with a manifest, and the names of their packages. */
function listPackages(): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("postwright.json"));
  return Object.fromEntries(
    names.sort().map((name) => {
      const made = join(folder, name, "..");
      return [relative(folder, made), JSON.parse(fs.readFileSync(join(made, "package.json"), "utf8")).name];
    }),
  );
}

function read(path: string): string {
  return fs.readFileSync(join(folder, path), "utf8");
}

async function load(cwd = folder) {
  const loaded = await loadRun(cwd);
  if (loaded.kind === "failed") throw new Error(loaded.diagnostics.map(({ message }) => message).join("\n"));
  return loaded.run;
}

describe("generate without files", () => {
  test("files, globs and folders are read, each into the folder of its entry", async () => {
    putCollection("api/a.postman_collection.json");
    putCollection("api/b.postman_collection.json");
    putEnvironment("api/a.postman_environment.json", "north");
    putCollection("single/c.json");
    putCollection("more/d.json");
    put("postman/collections/Shop/List.request.yaml", "$kind: http-request\nurl: https://h.example/boats\n");
    putConfig({
      collections: ["api/*.json", { files: "single/c.json", out: "src/cranes" }, { files: "more", out: "clients" }, "postman/collections"],
      out: "packages",
      scope: "@acme",
    });
    expect(await run()).toMatchObject({
      code: 0,
      packages: {
        "clients/d": "@acme/d",
        "packages/a": "@acme/a",
        "packages/b": "@acme/b",
        "packages/shop": "@acme/shop",
        "src/cranes": "@acme/c",
      },
    });
  });

  test("an entry has its own environment, name and overrides, which take the place of those beside the collection", async () => {
    putCollection("a.json");
    put("a.config.json", '{ "operations": { "listBoats": { "name": "beside" } } }');
    putEnvironment("a.postman_environment.json", "south");
    putEnvironment("envs/staging.json", "north");
    const overrides = { operations: { listBoats: { name: "allBoats" } } };
    putConfig({ collections: [{ files: "a.json", name: "@acme/boats", environment: "envs/staging.json", overrides }] });
    expect(await run()).toMatchObject({ code: 0, packages: { "generated/a": "@acme/boats" } });
    expect(read("generated/a/src/client.ts")).toContain('pier: "north"');
    expect(read("generated/a/src/resources/operations.ts")).toContain("function allBoats");
    expect(JSON.parse(read("generated/a/package.json")).private).toBeUndefined();
  });

  test("overrides may be in a file; a name in them wins", async () => {
    putCollection("a.json");
    put("boats.overrides.json", '{ "package": { "name": "boats" } }');
    putConfig({ collections: [{ files: "a.json", name: "@acme/a", overrides: "boats.overrides.json" }] });
    expect((await run()).packages).toEqual({ "generated/a": "boats" });
  });

  test("the config is found from a folder below, and its paths stay its own", async () => {
    putCollection("collections/a.json");
    fs.mkdirSync(join(folder, "src/deep"), { recursive: true });
    putConfig({ out: "packages" });
    expect((await run([], join(folder, "src/deep"))).packages).toEqual({ "packages/a": "a" });
  });

  test("the root of a repository ends the search", async () => {
    putConfig({ out: "packages" });
    fs.mkdirSync(join(folder, "repository/.git"), { recursive: true });
    expect((await load(join(folder, "repository"))).out).toBe("generated");
  });

  test("a package whose collection is gone is named in each folder", async () => {
    putCollection("api/a.json");
    putCollection("api/b.json");
    putConfig({ collections: [{ files: "api", out: "one" }] });
    await run();
    fs.rmSync(join(folder, "api/b.json"));
    expect((await run()).said).toContain("PW6017");
    expect((await run(["--prune"])).packages).toEqual({ "one/a": "a" });
  });

  test("a collection of several entries belongs to the last of them", async () => {
    putCollection("api/a.json");
    putCollection("api/b.json");
    putConfig({ collections: ["api/*.json", { files: "api/a.json", name: "@acme/special" }] });
    expect((await run()).packages).toEqual({ "generated/a": "@acme/special", "generated/b": "b" });
  });
});

describe("plain sources", () => {
  const sources = { files: "a.json", out: "src/api/boats", layout: "sources" };

  test("have no package.json, and their manifest and tests beside them", async () => {
    putCollection("a.json");
    putConfig({ collections: [sources] });
    expect((await runSources()).code).toBe(0);
    const names = fs.readdirSync(join(folder, "src/api/boats"));
    expect(names).toEqual(expect.arrayContaining(["README.md", "index.ts", "postwright.json", "resources", "test"]));
    expect(names.filter((name) => /package|tsconfig|^src$|dist/.test(name))).toEqual([]);
    expect(read("src/api/boats/test/operations.test.ts")).toContain('from "../resources/operations.js"');
    expect((await runSources()).said).toContain('"outcome":"unchanged"');
  });

  test("may have their tests elsewhere, checked like any others", async () => {
    putCollection("a.json");
    putConfig({ collections: [{ ...sources, tests: "test/api", extension: "" }] });
    await runSources();
    expect(fs.existsSync(join(folder, "src/api/boats/test"))).toBe(false);
    expect(read("test/api/operations.test.ts")).toContain('from "../../src/api/boats/resources/operations"');
    expect((await runSources(["--check"])).code).toBe(0);
    put("test/api/operations.test.ts", "// mine\n");
    expect(await runSources(["--check"])).toMatchObject({ code: 3, said: expect.stringContaining("test/api/operations.test.ts") });
    expect(await runSources()).toMatchObject({ code: 1, said: expect.stringContaining("PW6001") });
  });

  test("a run names and removes the tests of collections that are gone", async () => {
    const [a] = [putCollection("api/a.json"), putCollection("api/b.json")];
    putConfig({ layout: "sources", out: "src/api", tests: "test/api", collections: ["api"] });
    await runSources();
    expect(fs.readdirSync(join(folder, "test/api"))).toEqual(["a", "b"]);
    fs.rmSync(a);
    await runSources(["--prune"]);
    expect([fs.readdirSync(join(folder, "test/api")), fs.readdirSync(join(folder, "src/api"))]).toEqual([["b"], ["b"]]);
  });

  test("without tests, there are none", async () => {
    putCollection("a.json");
    putConfig({ layout: "sources", collections: [{ files: "a.json", out: "src/api/boats", tests: false }] });
    await runSources();
    const names = fs.readdirSync(join(folder, "src/api/boats"), { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => name.includes("test"))).toEqual([]);
  });

  test("a change of theirs is compared as that of a package is", async () => {
    putCollection("a.json");
    putConfig({ collections: [{ ...sources, extension: "" }] });
    await runSources();
    putCollection("a.json", "List all boats");
    put("src/api/boats/resources/operations.ts", read("src/api/boats/resources/operations.ts").replaceAll("listBoats", "allBoats"));
    const sides: (readonly string[])[] = [];
    const compare: Checker["compare"] = async ({ old = new Map(), next }) => {
      for (const side of [old, next])
        if (typeof side !== "string") sides.push([...side.keys()].filter((path) => path.includes("resources")));
      return { comparison: { verdict: "none", changes: [] }, declarations: "" };
    };
    await runSources(["--force"], compare);
    expect(sides).toEqual([["src/resources/operations.ts"], ["src/resources/operations.ts"]]);
  });

  test("have no releases", async () => {
    putCollection("a.json");
    putConfig({ collections: [sources] });
    expect((await runSources(["--release"])).code).toMatchObject({ kind: "usage" });
  });
});

describe("files and flags on the command line", () => {
  test("a named file has the settings of its entry, and flags win", async () => {
    const file = putCollection("a.json");
    putCollection("b.json");
    putEnvironment("staging.json", "north");
    putEnvironment("live.json", "south");
    putConfig({ collections: [{ files: "a.json", out: "boats", environment: "staging.json" }, "b.json"] });
    expect((await run([file])).packages).toEqual({ boats: "a" });
    expect(read("boats/src/client.ts")).toContain('pier: "north"');
    await run([file, "--out", join(folder, "other"), "--environment", join(folder, "live.json")]);
    expect(read("other/src/client.ts")).toContain('pier: "south"');
  });

  test("a file that no entry names has the settings of the run", async () => {
    putCollection("a.json");
    const other = putCollection("elsewhere/c.json");
    putConfig({ collections: ["a.json"], out: "packages", scope: "@acme", check: false });
    expect((await run([other])).packages).toEqual({ "packages/c": "@acme/c" });
    expect(settingsOf(await load(), other).options).toEqual({ check: false, format: true });
  });

  test("explain and sample use the entry's overrides, and the names of its package", async () => {
    const file = putCollection("a.json");
    const overrides = { operations: { listBoats: { name: "allBoats" } } };
    putConfig({ collections: [{ files: "a.json", out: "boats", name: "@acme/boats", overrides }] });
    const loaded = await load();
    const explained = record();
    const command = parseArguments(["explain", "allBoats"]);
    if (command.kind !== "explain") throw new Error("not understood");
    expect(await explainFiles(command, explained.terminal, loaded)).toBe(0);
    expect(explained.out()).toContain("allBoats");
    const sampled = record();
    const sample = parseArguments(["sample", file, "List boats", "--lang", "typescript"]);
    if (sample.kind !== "sample") throw new Error("not understood");
    await printSample(sample, sampled.terminal, loaded);
    expect(sampled.out()).toContain('from "@acme/boats"');
  });
});

describe("mistakes in the config", () => {
  const mistakes: readonly (readonly [string, unknown, string, string])[] = [
    ["a path that leads nowhere", { collections: ["a.json", "none.json"] }, "PW8011", "/collections/1"],
    ["a glob that matches nothing", { collections: ["none/*.json"] }, "PW8011", "/collections/0"],
    ["a missing environment", { collections: [{ files: "a.json", environment: "e.json" }] }, "PW8011", "/collections/0/environment"],
    ["a missing report", { collections: [{ files: "a.json", samples: ["r.json"] }] }, "PW8011", "/collections/0/samples/0"],
    ["missing overrides", { collections: [{ files: "a.json", overrides: "o.json" }] }, "PW8011", "/collections/0/overrides"],
    ["one name for two", { collections: [{ files: ["a.json", "b.json"], name: "x" }] }, "PW8009", "/collections/0/name"],
    ["a name that hides another", { collections: [{ files: "a.json", name: "vitest" }] }, "PW8010", "/collections/0/name"],
    ["tests of a package", { collections: [{ files: "a.json", tests: false }] }, "PW8009", "/collections/0/tests"],
    [
      "an unknown key in overrides",
      { collections: [{ files: "a.json", overrides: { operation: {} } }] },
      "PW8002",
      "/collections/0/overrides/operation",
    ],
  ];

  test.each(mistakes)("given %s, nothing is written, and its place is in the config", async (_, config, code, pointer) => {
    putCollection("a.json");
    putCollection("b.json");
    put("postwright.config.json", JSON.stringify(config, null, 2));
    const { code: exit, said, packages } = await run();
    const { type, ...problem } = JSON.parse(said.split("\n")[0] ?? "");
    expect({ exit, type, problem }).toMatchObject({ exit: 1, type: "diagnostic", problem: { code, pointer } });
    expect(resolve(problem.location?.file ?? problem.file)).toBe(join(folder, "postwright.config.json"));
    expect(packages).toEqual({});
  });
});

test("given no config, a run is all of collections/ into generated/", async () => {
  const { inputs, folder: from, out } = await load();
  expect({ inputs, from, out }).toEqual({ inputs: undefined, from: "collections", out: "generated" });
  expect(listInputs(await load(), ["x.json"])).toMatchObject([{ file: "x.json", settings: { destination: { folder: "generated" } } }]);
});
