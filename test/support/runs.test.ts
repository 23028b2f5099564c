import process from "node:process";
import { expect, test } from "vitest";
import config from "../../vitest.config.ts";
import { listImports, readSources } from "../architecture/sources.ts";
import { listThoroughFiles } from "./thorough-files.ts";

test("given the mode of `npm run test:all`, projects are tried as often as they ask for, whatever mode they are given", async () => {
  const before = process.env["THOROUGH"];
  try {
    process.env["THOROUGH"] = "no";
    expect(await thoroughIn("test")).toBe("no");
    expect([await thoroughIn("all"), await thoroughIn("test")]).toEqual(["yes", "yes"]);
    process.env["THOROUGH"] = "no";
    expect([await thoroughIn("rest"), await thoroughIn("test")]).toEqual(["yes", "yes"]);
  } finally {
    process.env["THOROUGH"] = before;
  }
});

test("given the tests that `npm test` leaves, the quick ones among them are all that can try more", () => {
  const quick = listThoroughFiles();
  expect(quick).toContain("test/json/parse-json.test.ts");
  expect(quick).not.toContain("test/sequencer.test.ts");
  // A helper that tried more would make the tests that use it do so, and they would not be in the list.
  const users = readSources("test").filter((source) =>
    listImports(source).some(({ specifier }) => /^(?:\.|.*\/support)\/runs\.ts$/.test(specifier)),
  );
  const unlisted = users.filter(({ path }) => !quick.includes(path) && !path.endsWith(".slow.test.ts"));
  expect(unlisted.map(({ path }) => path)).toEqual([]);
  const readers = readSources("test").filter(({ text }) => text.includes(`env["${"THOROUGH"}"]`));
  expect(readers.map(({ path }) => path)).toEqual(["test/support/runs.test.ts", "test/support/runs.ts"]);
});

async function thoroughIn(mode: string): Promise<unknown> {
  if (typeof config !== "function") throw new Error("the configuration is a function of the mode");
  const { test: settings } = await config({ mode, command: "serve" });
  return settings?.env?.["THOROUGH"];
}
