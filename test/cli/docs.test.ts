import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { writeDocs } from "../../generator/cli/reference/docs.ts";

let folder: string;
let file: string;
let out: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-docs-"));
  file = join(folder, "berths.json");
  out = join(folder, "site");
  writeCollection("List berths");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function writeCollection(name: string): void {
  const info = { name: "Berths", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
  fs.writeFileSync(file, JSON.stringify({ info, item: [{ name, request: "https://h.example/berths" }] }));
}

/** Runs `docs`; returns its outcome and what it printed. */
async function run(...words: readonly string[]): Promise<{ readonly outcome: unknown; readonly said: string }> {
  const command = parseArguments(["docs", file, "--out", out, ...words]);
  if (command.kind !== "docs") return { outcome: command, said: "" };
  let said = "";
  const write = (text: string): void => void (said += text);
  const terminal = { colour: false, rewrites: false, width: 80, writeOut: write, writeError: write };
  return { outcome: await writeDocs(command, terminal), said };
}

test("given a collection, its site is written; given it again, nothing changes", async () => {
  expect(await run()).toMatchObject({ outcome: 0, said: `${out}: 1 operation in 9 files\n` });
  expect(fs.existsSync(join(out, "operations/list-berths.html"))).toBe(true);
  expect((await run()).said).toContain("unchanged");
  expect((await run("--check")).outcome).toBe(0);
});

test("given an item with a new name, its page keeps its address; --check says that it would change", async () => {
  await run();
  writeCollection("All berths");
  const { outcome, said } = await run("--check");
  expect([outcome, said]).toEqual([3, expect.stringContaining("change operations/list-berths.html")]);
  expect((await run()).outcome).toBe(0);
  expect(fs.readdirSync(join(out, "operations"))).toEqual(["list-berths.html", "list-berths.md"]);
});

test("given a page that was edited, it is not replaced", async () => {
  await run();
  fs.appendFileSync(join(out, "operations/list-berths.html"), "mine");
  writeCollection("All berths");
  expect(await run()).toMatchObject({ outcome: 1, said: expect.stringContaining("list-berths.html") });
});

test("given a folder with other files, it is refused", async () => {
  fs.mkdirSync(out);
  fs.writeFileSync(join(out, "mine.txt"), "");
  expect(await run()).toMatchObject({ outcome: 1, said: expect.stringContaining("PW6015") });
  expect(fs.readdirSync(out)).toEqual(["mine.txt"]);
});

test("given the folder of a package, it stays", async () => {
  fs.mkdirSync(out);
  fs.writeFileSync(join(out, "postwright.json"), '{\n  "files": {}\n}\n');
  expect(await run()).toMatchObject({ outcome: { kind: "usage", message: `${out} is a package.` } });
});

test.each([[[]], [["a.json", "b.json", "--out", "x"]], [["a.json"]]])("given docs with %j, it says what is missing", (words) => {
  expect(parseArguments(["docs", ...words]).kind).toBe("usage");
});
