import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Checker } from "../../generator/targets/tools.ts";
import { collectionText } from "../operations/build-collection.ts";
import { folder, generateIn, put, putCollection, putConfig, read, useFolder } from "./run-folder.ts";

useFolder();

describe("plain sources", () => {
  const sources = { files: "a.json", out: "src/api/boats", layout: "sources" };

  test("have no package.json, and their manifest and tests beside them", async () => {
    putCollection("a.json");
    putConfig({ collections: [sources] });
    expect((await generateIn()).code).toBe(0);
    const names = fs.readdirSync(join(folder, "src/api/boats"));
    expect(names).toEqual(expect.arrayContaining(["README.md", "index.ts", "postwright.json", "resources", "test"]));
    expect(names.filter((name) => /package|tsconfig|^src$|dist/.test(name))).toEqual([]);
    expect(read("src/api/boats/test/operations.test.ts")).toContain('from "../resources/operations.js"');
    expect((await generateIn()).said).toContain('"outcome":"unchanged"');
  });

  test("may have their tests elsewhere, checked like any others", async () => {
    putCollection("a.json");
    putConfig({ collections: [{ ...sources, tests: "test/api", extension: "" }] });
    await generateIn();
    expect(fs.existsSync(join(folder, "src/api/boats/test"))).toBe(false);
    expect(read("test/api/operations.test.ts")).toContain('from "../../src/api/boats/resources/operations"');
    expect((await generateIn(["--check"])).code).toBe(0);
    put("test/api/operations.test.ts", "// mine\n");
    expect(await generateIn(["--check"])).toMatchObject({ code: 3, said: expect.stringContaining("test/api/operations.test.ts") });
    expect(await generateIn()).toMatchObject({ code: 1, said: expect.stringContaining("PW6001") });
  });

  test("a run names and removes the tests of collections that are gone", async () => {
    const [a] = [putCollection("api/a.json"), putCollection("api/b.json")];
    putConfig({ layout: "sources", out: "src/api", tests: "test/api", collections: ["api"] });
    await generateIn();
    expect(fs.readdirSync(join(folder, "test/api"))).toEqual(["a", "b"]);
    fs.rmSync(a);
    await generateIn(["--prune"]);
    expect([fs.readdirSync(join(folder, "test/api")), fs.readdirSync(join(folder, "src/api"))]).toEqual([["b"], ["b"]]);
  });

  test("without tests, there are none", async () => {
    putCollection("a.json");
    putConfig({ layout: "sources", collections: [{ files: "a.json", out: "src/api/boats", tests: false }] });
    await generateIn();
    const names = fs.readdirSync(join(folder, "src/api/boats"), { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => name.includes("test"))).toEqual([]);
  });

  test("a change of theirs is compared as that of a package is", async () => {
    putCollection("a.json");
    putConfig({ collections: [{ ...sources, extension: "" }] });
    await generateIn();
    putCollection("a.json", "List all boats");
    put("src/api/boats/resources/operations.ts", read("src/api/boats/resources/operations.ts").replaceAll("listBoats", "allBoats"));
    const sides: (readonly string[])[] = [];
    const compare: Checker["compare"] = async ({ old = new Map(), next }) => {
      for (const side of [old, next])
        if (typeof side !== "string") sides.push([...side.keys()].filter((path) => path.includes("resources")));
      return { comparison: { verdict: "none", changes: [] }, declarations: "" };
    };
    await generateIn(["--force"], compare);
    expect(sides).toEqual([["src/resources/operations.ts"], ["src/resources/operations.ts"]]);
  });

  test("name the packages that they import and the project does not have", async () => {
    const auth = { type: "jwt", jwt: [{ key: "secret", value: "{{secret}}" }] };
    put("a.json", collectionText([{ name: "List boats", request: { method: "GET", url: "https://h.test/boats", auth } }]));
    putConfig({ collections: [sources] });
    const installed = { name: "app", devDependencies: { jose: "^6.0.0" } };
    expect((await generateIn()).said).toMatch(/PW6023.*npm install jose`/);
    put("node_modules/jose/package.json", "{}");
    expect((await generateIn(["--force"])).said).not.toContain("PW6023");
    fs.rmSync(join(folder, "node_modules"), { recursive: true });
    expect((await generateIn(["--force"])).said).toContain("PW6023");
    put("src/package.json", JSON.stringify(installed));
    expect((await generateIn(["--force"])).said).not.toContain("PW6023");
    putConfig({ collections: [{ ...sources, layout: "package", out: "packages/boats" }] });
    expect((await generateIn()).said).not.toContain("PW6023");
  });

  test("have no releases", async () => {
    putCollection("a.json");
    putConfig({ collections: [sources] });
    expect((await generateIn(["--release"])).code).toMatchObject({ kind: "usage" });
  });
});
