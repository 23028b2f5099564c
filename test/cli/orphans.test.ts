import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { handleOrphans } from "../../generator/cli/changes/orphans.ts";
import type { FileReport } from "../../generator/cli/report/file-report.ts";
import { generate } from "../../generator/node/generate.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { collectionText } from "../operations/build-collection.ts";

let folder = "";
beforeEach(() => (folder = fs.mkdtempSync(join(tmpdir(), "postwright-orphans-"))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes a package, and gives the report of it. */
async function make(name: string): Promise<FileReport> {
  const text = collectionText([{ name: "List", request: { method: "GET", url: "https://h.test/list" } }]);
  const made = await generate({ file: `${name}.json`, text, options: { check: false, format: false } });
  if (made.package === undefined) throw new Error("no package");
  const out = join(folder, name);
  await writePackage(out, made.package, { force: false, cwd: folder, basis: { text: undefined } });
  const { summary } = made.package;
  return { file: `${name}.json`, outcome: "written", package: { name, out, summary }, problems: [], changes: [], seconds: 0 };
}

function codes(reports: readonly FileReport[], prune: boolean) {
  const { problems, removed } = handleOrphans([folder], reports, prune);
  return { codes: problems.map(({ diagnostic }) => diagnostic.code), removed: removed.map((path) => path.slice(folder.length + 1)) };
}

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

test("given a package without a collection, it is named, and removed when asked for", async () => {
  const kept = await make("kept");
  await make("gone");
  for (const path of ["gone/dist/index.js", "gone/node_modules/x/index.js", "gone/postwright.map.json"]) put(path, "{}");
  expect(codes([kept], false)).toEqual({ codes: ["PW6017"], removed: [] });
  expect(fs.existsSync(join(folder, "gone"))).toBe(true);
  expect(codes([kept], true)).toEqual({ codes: [], removed: ["gone"] });
  expect(fs.readdirSync(folder)).toEqual(["kept"]);
  expect(codes([kept], false)).toEqual({ codes: [], removed: [] });
});

test.each([
  ["was edited", "gone/README.md"],
  ["is the user's", "gone/notes.txt"],
  ["is the user's, in a folder", "gone/src/mine.ts"],
])("given a file that %s, nothing is removed", async (_, path) => {
  const kept = await make("kept");
  await make("gone");
  put(path, "mine");
  expect(codes([kept], true)).toEqual({ codes: ["PW6018"], removed: [] });
  expect(fs.existsSync(join(folder, "gone/src/index.ts"))).toBe(true);
});

test("given a collection that failed, no package is an orphan: one may be its own", async () => {
  await make("gone");
  const failed: FileReport = { file: "gone.json", outcome: "failed", package: undefined, problems: [], changes: [], seconds: 0 };
  expect(codes([failed], true)).toEqual({ codes: [], removed: [] });
});

test("given folders that are no packages, or whose manifests cannot be trusted, they are left alone", async () => {
  const kept = await make("kept");
  put("mine/index.ts", "");
  put("damaged/postwright.json", '{ "files": { "../x": "0" } }');
  fs.symlinkSync(join(folder, "kept"), join(folder, "link"));
  expect(codes([kept], true)).toEqual({ codes: [], removed: [] });
  expect(fs.readdirSync(folder)).toEqual(["damaged", "kept", "link", "mine"]);
});

test.each([
  ["generate", "--prune", "a.json"],
  ["generate", "--prune", "--check"],
])("%s %s %s is refused", (...words) => {
  expect(parseArguments(words)).toMatchObject({ kind: "usage" });
});
