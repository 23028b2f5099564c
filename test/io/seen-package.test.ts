import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAsSeen, keepSeen } from "../../generator/io/seen-package.ts";
import { makeTemp, put } from "./support.ts";

const files = new Map([
  ["README.md", "ferry"],
  ["src/index.ts", "ferry"],
  ["dist/index.js", "ferry"],
]);
let folder = "";
let target = "";

beforeEach(async () => {
  folder = makeTemp();
  target = join(folder, "ferry");
  for (const [path, text] of files) put(join(target, path), text);
  await nextTick();
  put(join(target, "postwright.map.json"), "{}");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Longer than the clock of a file system takes to go on. */
function nextTick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

const cache = (): string => join(folder, "cache");

function keep(): void {
  keepSeen({ target, key: "one" }, files, cache());
}

function look(key = "one"): boolean {
  return isAsSeen({ target, key }, cache());
}

test("given files that are as they were seen, they are known as such, under their key and in their folder", () => {
  expect(look()).toBe(false);
  keep();
  expect(look()).toBe(true);
  expect(look("two")).toBe(false);
  expect(isAsSeen({ target: folder, key: "one" }, cache())).toBe(false);
  expect(fs.readdirSync(target).sort()).toEqual(["README.md", "dist", "postwright.map.json", "src"]);
});

const time = new Date();

test.each<readonly [string, () => void]>([
  ["was written with the same length", () => put(join(target, "src/index.ts"), "ship!")],
  [
    "was written, and given its old time",
    () => {
      const { atime, mtime } = fs.statSync(join(target, "src/index.ts"));
      put(join(target, "src/index.ts"), "ship!");
      fs.utimesSync(join(target, "src/index.ts"), atime, mtime);
    },
  ],
  ["was touched", () => fs.utimesSync(join(target, "README.md"), time, time)],
  ["is gone", () => fs.rmSync(join(target, "README.md"))],
  ["is a link now", () => (fs.rmSync(join(target, "README.md")), fs.symlinkSync("src/index.ts", join(target, "README.md")))],
  ["was compiled otherwise", () => put(join(target, "dist/index.js"), "ship!")],
  ["was added to dist/", () => put(join(target, "dist/more/index.js"), "")],
  ["is gone from dist/", () => fs.rmSync(join(target, "dist"), { recursive: true })],
])("given a file %s, the package is not known", async (_, change) => {
  keep();
  await nextTick();
  change();
  expect(look()).toBe(false);
});

test("given a file as new as the record, or of another length than was written, nothing is kept", async () => {
  const late = new Date(Date.now() - 60_000);
  fs.utimesSync(join(target, "postwright.map.json"), late, late);
  keep();
  expect(look()).toBe(false);
  await nextTick();
  put(join(target, "README.md"), "longer");
  await nextTick();
  put(join(target, "postwright.map.json"), "{ }");
  keep();
  expect(look()).toBe(false);
});

test("given a cache that cannot be written, nothing happens", () => {
  put(cache(), "a file");
  keep();
  expect(look()).toBe(false);
});
