import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCollection } from "../bench/synthetic.ts";
import { repository } from "../corpus/corpus-files.ts";
import { runTool } from "../support/run-tool.ts";
import { readPackage } from "./packages.ts";

const launcher = join(repository, "generator/launch.mjs");
const names = ["sunshine-conversations", "b-synthetic", "a-synthetic"];

let folder = "";
let files: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "postwright-deterministic-"));
  files = names.map((name) => join(folder, `${name}.postman_collection.json`));
  const shipped = readFileSync(join(repository, "collections/sunshine-conversations.postman_collection.json"), "utf8");
  const texts = [shipped, makeCollection(40, 2), makeCollection(40, 3)];
  for (const [index, file] of files.entries()) writeFileSync(file, texts[index] ?? "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without the type-check, which changes no file. */
async function generateFrom(cwd: string, list: readonly string[], name: string): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, name);
  const { code, output } = await runTool(launcher, ["generate", ...list, "--out", out, "--no-check"], cwd);
  expect(code, output).toBe(0);
  return readPackage(out);
}

test("twice, from another directory, with a shuffled list: the same bytes", async () => {
  const first = await generateFrom(repository, files, "first");
  const again = await generateFrom(repository, files, "again");
  const elsewhere = join(folder, "some", "where");
  mkdirSync(elsewhere, { recursive: true });
  const shuffled = [...files].reverse().map((file) => relative(elsewhere, file));
  const moved = await generateFrom(elsewhere, shuffled, "moved");

  expect([...first.keys()].filter((path) => basename(path) === "postwright.json")).toHaveLength(3);
  expect(again).toEqual(first);
  expect(moved).toEqual(first);
});
