import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { readFolder } from "../../generator/io/read/read-folder.ts";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { runFixtureTests } from "../corpus/fixture-tests.ts";
import { runTool } from "../support/run-tool.ts";
import { modelOf } from "./round-trip.ts";

const trees = fileURLToPath(new URL("../../../shared/corpus-v3", import.meta.url));

/** Collections that other people keep in Git, with how many requests and saved examples they have. */
const collections: readonly (readonly [folder: string, requests: number, examples: number])[] = existsSync(trees)
  ? [
      ["fleetbase/postman/collections/Fleetbase API", 189, 137],
      ["fleetbase/postman/collections/Fleetbase Ledger API", 8, 0],
      ["fleetbase/postman/collections/Fleetbase Integrated Vendor Flow", 7, 0],
      ["leap-matters/postman/collections/Leap Matters API", 1, 3],
      ["oku-flat/postman/collections", 30, 0],
    ]
  : [];
if (collections.length === 0) console.warn("no ../shared/corpus-v3 beside the repository: its trees were not read");

describe("given a collection of a public repository", () => {
  // The trees may be absent, and a table must have a row.
  test.each(collections.length === 0 ? [["none", 0, 0] as const] : collections)(
    "%s: its package compiles, with a function per request, and its tests pass",
    async (path, requests) => {
      if (path === "none") return;
      const read = readFolder(join(trees, path));
      if (read.kind === "failed") throw new Error("the folder cannot be read");
      const made = await generate({ ...read.source, options: { check: true, format: false } });
      expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(made.package?.summary).toMatchObject({ requests, operations: requests });
      const { passed, failures } = await testPackage(made.package?.files ?? new Map());
      expect(failures).toEqual([]);
      // A request without examples has a test of its own.
      expect(passed.get("tree")).toBeGreaterThanOrEqual(requests);
      const back = await convertCollection(read.source, "v2.1");
      const again = await convertCollection({ file: "back.json", text: back.files?.get("") ?? "" }, "v3");
      expect(again.diagnostics.filter(({ code }) => code === "PW2039")).toEqual([]);
      expect(await modelOf({ file: "again", files: again.files ?? new Map() })).toEqual(await modelOf(read.source));
    },
  );

  test.each(collections.length === 0 ? [["none", 0, 0] as const] : collections)(
    "%s: every request and example is sent as Postman sends it",
    async (path, requests, examples) => {
      if (path === "none") return;
      const args = ["verify", join(trees, path), "--examples"];
      const { code, output } = await runTool(join(repository, "generator/launch.mjs"), args, repository);
      const [, items, exact] = /^verbatim +(\d+) +(\d+)/m.exec(output) ?? [];
      expect([code, Number(items), Number(exact)]).toEqual([0, requests + examples, requests + examples]);
    },
  );
});

/** Runs the generated tests of a package, written to disk. */
async function testPackage(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "postwright-trees-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, "tree", path)), { recursive: true });
      writeFileSync(join(folder, "tree", path), text);
    }
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    return await runFixtureTests(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
