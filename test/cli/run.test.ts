import * as fs from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { listInputs, settingsOf } from "../../generator/cli/collections.ts";
import { explainFiles } from "../../generator/cli/explain.ts";
import { printSample } from "../../generator/cli/sample-code/sample.ts";
import { folder, load, put, putCollection, putConfig, putEnvironment, read, record, run, useFolder } from "./run-folder.ts";

useFolder();

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

  test("a config that is a link to nowhere is an error", async () => {
    putCollection("collections/a.json");
    fs.symlinkSync("gone.json", join(folder, "postwright.config.json"));
    const { code, said, packages } = await run();
    expect({ code, packages }).toEqual({ code: 1, packages: {} });
    expect(said).toContain("it is a link that leads nowhere");
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
  expect(await listInputs(await load(), ["x.json"])).toMatchObject([
    { file: "x.json", settings: { destination: { folder: "generated" } } },
  ]);
});
