import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { loadWithCode } from "../../generator/node/code-cache.ts";

const root = mkdtempSync(join(tmpdir(), "postwright-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const path = join(root, "library.cjs");
const folder = join(root, "cache", "code");
const require = createRequire(path);

beforeEach(() => {
  rmSync(join(root, "cache"), { recursive: true, force: true });
  write("one", 1);
});

function write(word: string, time: number): void {
  writeFileSync(path, `exports.word = () => "${word}"; exports.at = [__filename, module.filename === __filename, this === exports];\n`);
  utimesSync(path, time, time);
}

/** Loads the library as a new process does. Returns what keeps its code, and the word that it says. */
function load(at = folder): { readonly keep: () => void; readonly word: string } {
  delete require.cache[path];
  const keep = loadWithCode(path, at);
  const { word } = require(path);
  return { keep, word: word() };
}

test("the module is loaded as `require` loads it", () => {
  load();
  expect(require(path).at).toEqual([path, true, true]);
});

test("code is kept once, and then used", () => {
  load().keep();
  const [file = ""] = readdirSync(folder);
  utimesSync(join(folder, file), 5, 5);
  const second = load();
  second.keep();
  expect(second.word).toBe("one");
  // No draft is left, and the file is that of the first time.
  expect(readdirSync(folder)).toEqual([file]);
  expect(statSync(join(folder, file)).mtimeMs).toBe(5000);
});

test("code of another version of the module is not used, though its length is the same", () => {
  load().keep();
  write("two", 2);
  const changed = load();
  changed.keep();
  expect(changed.word).toBe("two");
  write("one", 1);
  expect(load().word).toBe("one");
});

test("code that is cut off, or not code, is not used", () => {
  load().keep();
  const [file = ""] = readdirSync(folder);
  writeFileSync(join(folder, file), "nonsense");
  expect(load().word).toBe("one");
});

test("a folder that cannot be made costs nothing but the time", () => {
  const { keep, word } = load(join(path, "cache"));
  expect(() => keep()).not.toThrow();
  expect(word).toBe("one");
});
